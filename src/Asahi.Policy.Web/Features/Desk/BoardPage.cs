using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Where staff begin: what waits for this person, and one year at a glance.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Years">All years of the ward, the latest first.</param>
/// <param name="Waits">What waits for this person, over all years.</param>
/// <param name="Board">The year. Null: the ward has none yet.</param>
public sealed record BoardPage(
    StaffFrame Frame,
    Actor Actor,
    IReadOnlyList<int> Years,
    IReadOnlyList<DraftWait> Waits,
    Board? Board) : IStaffPage
{
    /// <summary>Where the items are that wait.</summary>
    public string AddressOf(DraftWait wait) => WaitAddress.Of(Actor, wait);
}

/// <summary>One year: its stages, how far each section has come, and its items.</summary>
public sealed record Board(int Year, string Title, BoardFilter Filter)
{
    public required IReadOnlyList<BoardStage> Stages { get; init; }

    /// <summary>At the stage that is looked at.</summary>
    public required IReadOnlyList<SectionCount> Counts { get; init; }

    /// <summary>All sections of the office, to choose from.</summary>
    public required IReadOnlyList<SectionChoice> Sections { get; init; }

    /// <summary>What is late, of all stages; the longest overdue first.</summary>
    public required IReadOnlyList<BoardLate> Late { get; init; }

    /// <summary>The items that the filter leaves.</summary>
    public required IReadOnlyList<BoardItem> Items { get; init; }

    /// <summary>How many items there are at this stage without the filter.</summary>
    public required int All { get; init; }

    /// <summary>What the answers that stand in the drafts now would make.</summary>
    public required IReadOnlyList<Mismatch> Mismatches { get; init; }

    public required IReadOnlyList<UnchangedStrategy> Unchanged { get; init; }

    /// <summary>What the year before was to change, and what nobody has answered yet.</summary>
    public required IReadOnlyList<(PlacedItem Placed, CarriedQuestion Question)> Unanswered { get; init; }

    /// <summary>It was made from documents, and something in it may be inferred.</summary>
    public bool IsFromSources { get; init; }

    /// <summary>A candidate waits for approval, in words. Null: none does.</summary>
    public string? Pending { get; init; }

    /// <summary>Candidates that cannot become public.</summary>
    public IReadOnlyList<CandidateTrouble> Troubles { get; init; } = [];

    /// <summary>What is withdrawn of the year and was not approved yet, in words.</summary>
    public IReadOnlyList<string> Unapproved { get; init; } = [];

    /// <summary>Why the mayor returned the last candidate. Null: it was not returned.</summary>
    public string? Returned { get; init; }

    /// <summary>The sections that have handed in and have nobody who can confirm.</summary>
    public required IReadOnlyList<ChieflessSection> Chiefless { get; init; }

    /// <summary>Somebody of a section whose section has no item at all.</summary>
    public bool HasNothing { get; init; }
}

/// <summary>What is asked for: the stage that is looked at, and which items.</summary>
public sealed record BoardFilter(FormStage Stage, ListFilter List);
