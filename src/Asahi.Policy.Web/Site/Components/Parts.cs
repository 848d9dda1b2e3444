using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Site.Components;

/// <summary>What _Amounts.cshtml shows.</summary>
public sealed record AmountsPart(PublishedPolicy Policy, IReadOnlyList<BudgetAmount> Budgets);

/// <summary>What _Changes.cshtml shows, on public pages and to staff; the level is that of its headings.</summary>
public sealed record ChangesPart(Absence Absence, IReadOnlyList<DrawnChange> Changes, int Level)
{
    /// <summary>More than that, and the reader gets a list first: what stands at a place opens when it is asked for.</summary>
    public const int Many = 40;

    public bool IsLarge => Changes.Count > Many;

    /// <summary>What the ward says of them, by the keys of the places.</summary>
    public ILookup<string, ChangeNote> Notes { get; init; } = Array.Empty<ChangeNote>().ToLookup(note => note.Place);
}

/// <summary>What _ChangedPlace.cshtml shows.</summary>
public sealed record ChangedPlacePart(ChangedPlaces Places, PlaceGroup<FieldChange> Place);

/// <summary>What _Chart.cshtml shows.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Id">What its ids begin with.</param>
/// <param name="Title">The id of its title.</param>
/// <param name="Address">What its files lie below.</param>
public sealed record ChartPart(IChart Chart, string Id, string Title, string Address);

/// <summary>What _DataLinks.cshtml shows.</summary>
public sealed record DataLinksPart(string What, string Root, IReadOnlyList<DataFileMark> Files, bool HasBook, long? BookSize);

/// <summary>What _EditionText.cshtml shows.</summary>
public sealed record EditionTextPart(Absence Absence, IReadOnlyList<PlaceGroup<PublishedField>> Places);

/// <summary>What _Initiatives.cshtml shows.</summary>
public sealed record InitiativesPart(PublishedPolicy Policy, PublishedStrategy Strategy, int Level, bool WithPlan);

/// <summary>What _Judgements.cshtml shows.</summary>
public sealed record JudgementsPart(PublishedPolicy Policy, IReadOnlyList<Judgement> Judgements, IReadOnlyList<CodeSetId> Sets);

/// <summary>What _Results.cshtml shows.</summary>
public sealed record ResultsPart(PublishedPolicy Policy, IReadOnlyList<Judgement> Judgements, IReadOnlyList<CodeSetId> Sets);
