using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>All items of one year at one stage with their states, or those that a filter leaves.</summary>
public sealed record ItemsPage(
    StaffFrame Frame,
    Actor Actor,
    int Year,
    string Title,
    IReadOnlyList<YearItem> All,
    IReadOnlyList<YearItem> Shown,
    YearFilter Filter,
    string? Pending) : IStaffPage
{
    /// <summary>The sections that have handed in at this stage and have nobody who can confirm. For general affairs.</summary>
    public IReadOnlyList<ChieflessSection> Chiefless { get; init; } = [];

    /// <summary>The stages to choose from, and whether each is open.</summary>
    public required IReadOnlyList<(FormStage Stage, bool IsOpen)> Stages { get; init; }
}

/// <summary>What is asked for: a stage, a state, and whether only the items of the own section.</summary>
public sealed record YearFilter(FormStage Stage, ItemState? State, bool Mine)
{
    public ListFilter List { get; } = new(State, Mine);
}

/// <summary>One item at one stage in the list.</summary>
public sealed record YearItem(
    ItemPlace Place,
    string Key,
    FormStage Stage,
    string? Name,
    ItemState State,
    int? SectionId,
    string? SectionName,
    bool IsMine,
    bool IsOpen);
