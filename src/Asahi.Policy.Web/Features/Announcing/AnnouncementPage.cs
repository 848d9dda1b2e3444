using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Announcing;

/// <summary>What is announced of a year, to be changed.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The code of the ward.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Input">What stands in the fields.</param>
/// <param name="Saved">What is saved. Null: nothing.</param>
/// <param name="Shown">What the public page says just now. Null: nothing is public.</param>
/// <param name="Usual">What it would say without an announcement. Null: nothing is public.</param>
public sealed record AnnouncementPage(
    StaffFrame Frame,
    string Ward,
    int Year,
    AnnouncementInput Input,
    UpcomingUpdate? Saved,
    NextUpdate? Shown,
    NextUpdate? Usual) : IStaffPage
{
    /// <summary>The edition for which it waited has come.</summary>
    public bool IsOver { get; init; }

    /// <summary>Somebody else saved meanwhile: what is saved stands beside what was typed.</summary>
    public bool ShowsSaved { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
