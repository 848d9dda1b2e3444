using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>All items of one year with their states, or those that a filter leaves.</summary>
public sealed record ItemsPage(
    StaffFrame Frame,
    Actor Actor,
    int Year,
    string Title,
    IReadOnlyList<YearItem> All,
    IReadOnlyList<YearItem> Shown,
    YearFilter Filter,
    string? Pending) : IStaffPage;

/// <summary>What is asked for: a state, and whether only the items of the own section.</summary>
public sealed record YearFilter(ItemState? State, bool Mine);

/// <summary>One item in the list.</summary>
public sealed record YearItem(ItemCode Code, string Name, ItemState State, int? SectionId, string? SectionName, bool IsMine);
