using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>What waits for this person, year by year.</summary>
public sealed record DeskPage(StaffFrame Frame, Actor Actor, IReadOnlyList<DeskYear> Years) : IStaffPage;

/// <summary>One year: how many items are in which state at which stage, of the own section and of all.</summary>
public sealed record DeskYear(int Year, string Title, IReadOnlyList<YearItem> Items, string? Pending, string? Returned)
{
    /// <summary>It was made from documents, and something in it may be inferred.</summary>
    public bool IsFromSources { get; init; }

    /// <summary>The stages that are written in this year.</summary>
    public IReadOnlyList<FormStage> Stages { get; } = [.. Items.Where(item => item.IsOpen).Select(item => item.Stage).Distinct().Order()];

    public int Count(FormStage stage, ItemState state, bool mineOnly) =>
        Items.Count(item => item.Stage == stage && item.State == state && (!mineOnly || item.IsMine));
}
