using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.NextYears;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.NextYears;

/// <summary>What can be begun, and what becomes of the year that it is made from.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The ward.</param>
/// <param name="Year">The year that would be begun.</param>
/// <param name="Open">The years that can be begun, newest first.</param>
/// <param name="Years">The years of the ward from which it can be made, newest first.</param>
/// <param name="Eras">The forms that can be chosen, that of the year first.</param>
public sealed record NextYearPage(
    StaffFrame Frame,
    string Ward,
    int Year,
    IReadOnlyList<int> Open,
    IReadOnlyList<int> Years,
    IReadOnlyList<EraDefinition> Eras) : IStaffPage
{
    /// <summary>The year that it is made from. Null: none is chosen, and it is begun empty.</summary>
    public int? From { get; init; }

    /// <summary>What would be made. Null: it is begun empty.</summary>
    public NextYear? Draft { get; init; }

    public EraDefinition Era { get; init; } = Eras[0];

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
