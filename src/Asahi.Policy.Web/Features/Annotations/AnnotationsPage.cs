using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Annotations;

/// <summary>What an edition changed, place by place, and what the ward has said of it.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Year">The year.</param>
/// <param name="Editions">All editions that changed something, newest first. Empty: there is none.</param>
/// <param name="Edition">The one that is looked at. Null: there is none.</param>
/// <param name="Changes">What it changed.</param>
public sealed record AnnotationsPage(
    StaffFrame Frame,
    Actor Actor,
    int Year,
    IReadOnlyList<ListedEdition> Editions,
    ListedEdition? Edition,
    ChangesPart Changes) : IStaffPage
{
    /// <summary>The place of which something shall be said. Null: none was chosen.</summary>
    public PlaceGroup<FieldChange>? Asked { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public ChangedPlaces Places => new(Changes);

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
