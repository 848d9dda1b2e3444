using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Settings;

/// <summary>The settings of the ward, to be changed.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">Its code.</param>
/// <param name="Version">What is saved; 0: nothing has been yet.</param>
/// <param name="Input">What stands in the fields.</param>
/// <param name="Sections">The sections of the ward.</param>
/// <param name="SiteNotice">The line of the site; empty: it has none.</param>
public sealed record SettingsPage(
    StaffFrame Frame,
    string Ward,
    int Version,
    SettingsInput Input,
    IReadOnlyList<Section> Sections,
    string SiteNotice) : IStaffPage
{
    /// <summary>The former version whose words stand in the fields. Null: those that are saved do.</summary>
    public int? From { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What is saved otherwise than what was typed, where somebody saved meanwhile.</summary>
    public IReadOnlyList<SettingsChange> Theirs { get; init; } = [];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>All versions of the settings, newest first.</summary>
public sealed record SettingsHistoryPage(StaffFrame Frame, string Ward, IReadOnlyList<SettingsHistoryLine> Versions) : IStaffPage;

/// <summary>One of them: who saved it, and what it says otherwise than the one before.</summary>
public sealed record SettingsHistoryLine(int Number, DateTime At, string? Who, bool IsCurrent, IReadOnlyList<SettingsChange> Changes);
