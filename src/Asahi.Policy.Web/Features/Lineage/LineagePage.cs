using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>All items of a year with what they come from.</summary>
public sealed record LineagePage(StaffFrame Frame, string Ward, int Year, LineageYears Years, int Version) : IStaffPage
{
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The items of this year.</summary>
    public IReadOnlyList<ItemLink> Items => [.. Years.Links?.All.Where(link => link.Item is not null) ?? []];

    /// <summary>What nothing of this year comes from.</summary>
    public IReadOnlyList<ItemLink> Gone => [.. Years.Links?.All.Where(link => link.Item is null) ?? []];

    /// <summary>Those of which nobody has said anything, and for which nothing is proposed.</summary>
    public IReadOnlyList<ItemLink> Rest => Years.Links is { } links ? [.. RestOf(links)] : [];

    public static IEnumerable<ItemLink> RestOf(YearLinks links) =>
        links.All.Where(link => link is { IsConfirmed: false, Kind: null, Item: not null });

    public int Open => Items.Concat(Gone).Count(link => !link.IsConfirmed);

    /// <summary>A proposal as the form sends it back.</summary>
    public static string Proposal(ItemLink link) => $"{link.Item}={link.Kind}:{string.Join('+', link.Former)}";
}
