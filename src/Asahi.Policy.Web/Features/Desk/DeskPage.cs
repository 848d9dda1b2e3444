using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>What waits for this person, year by year.</summary>
public sealed record DeskPage(StaffFrame Frame, Actor Actor, IReadOnlyList<DeskYear> Years) : IStaffPage;

/// <summary>One year: how many items are in which state, of the own section and of all.</summary>
public sealed record DeskYear(int Year, string Title, IReadOnlyList<YearItem> Items, string? Pending, string? Returned)
{
    public int Count(ItemState state, bool mineOnly) => Items.Count(item => item.State == state && (!mineOnly || item.IsMine));
}
