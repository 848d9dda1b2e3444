using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>二つの年度のつながり。What staff confirmed; for the rest, proposals.</summary>
/// <param name="FormerYear">前の年度（西暦）。</param>
/// <param name="Year">後の年度（西暦）。</param>
/// <param name="All">つながり。Each item of the later year once, in the order of its numbers; then what has no item there.</param>
public sealed record YearLinks(int FormerYear, int Year, IReadOnlyList<ItemLink> All)
{
    /// <summary>後の年度の項目のつながり。</summary>
    public ItemLink? Of(ItemCode item) => All.FirstOrDefault(link => link.Item == item);

    /// <summary>前の年度の項目から続くつながり。More than one when it was split.</summary>
    public IEnumerable<ItemLink> From(ItemCode former) => All.Where(link => link.Former.Contains(former));

    /// <summary>二つの年度のつながりを調べる。</summary>
    /// <param name="former">前の年度。</param>
    /// <param name="policy">後の年度。The links that staff confirmed are kept in it.</param>
    public static YearLinks Between(PublishedPolicy former, PublishedPolicy policy)
    {
        var (old, now) = (LineageItem.AllOf(former), LineageItem.AllOf(policy));
        var confirmed = Confirmed(former.FiscalYear, policy, [.. old.Select(item => item.Code)], [.. now.Select(item => item.Code)]);
        var settled = confirmed.Select(link => link.Item).OfType<ItemCode>().ToHashSet();
        var gone = confirmed.SelectMany(link => link.Former).ToHashSet();
        var open = now.Where(item => !settled.Contains(item.Code)).ToList();
        var left = old.Where(item => !gone.Contains(item.Code)).ToList();
        var pairs = LineageProposals.Between(left, open);
        var nameless = OfNameless(old, now, pairs, confirmed)
            .Where(pair => left.Any(item => item.Code == pair.Former) && open.Any(item => item.Code == pair.Item))
            .Where(pair => !pairs.Any(other => other.Former == pair.Former || other.Item == pair.Item));
        var proposed = pairs.Concat(nameless).ToDictionary(pair => pair.Item, pair => pair.Former);
        var names = old.ToDictionary(item => item.Code, item => item.Name);
        var items = open.Select(item => proposed.TryGetValue(item.Code, out var from)
            ? new ItemLink(
                Same(names[from], item.Name) ? LineageKind.Continued : LineageKind.Renamed,
                [from],
                item.Code,
                IsConfirmed: false)
            : new ItemLink(null, [], item.Code, IsConfirmed: false));
        var rest = left
            .Where(item => !proposed.ContainsValue(item.Code))
            .Select(item => new ItemLink(null, [item.Code], null, IsConfirmed: false));

        return new YearLinks(
            former.FiscalYear,
            policy.FiscalYear,
            [
                .. confirmed.Concat(items).Where(link => link.Item is not null).OrderBy(link => link.Code),
                .. confirmed.Concat(rest).Where(link => link.Item is null).OrderBy(link => link.Code),
            ]);
    }

    // Issues that have no name, by what stands below them.
    private static IEnumerable<(ItemCode Former, ItemCode Item)> OfNameless(
        IReadOnlyList<LineageItem> old,
        IReadOnlyList<LineageItem> now,
        IReadOnlyList<(ItemCode Former, ItemCode Item)> pairs,
        List<ItemLink> confirmed)
    {
        var known = confirmed
            .Where(link => link.Item is not null)
            .SelectMany(link => link.Former.Select(former => (former, link.Item!.Value)));

        return LineageProposals.OfNameless(old, now, [.. pairs.Concat(known).Where(pair => pair.Item2.Level > 1)]);
    }

    // Another width of the same letters is no other name, and no name none at all.
    private static bool Same(string? left, string? right) =>
        left is null || right is null || TextFolding.Fold(left) == TextFolding.Fold(right);

    // A former year may have been published anew since: what it no longer holds joins nothing.
    private static List<ItemLink> Confirmed(int formerYear, PublishedPolicy policy, HashSet<ItemCode> former, HashSet<ItemCode> items) =>
    [
        .. policy.Statement.Lineage
            .Where(link => link.FormerYear == formerYear && link.Former.All(former.Contains))
            .Where(link => link.Item is not { } item || items.Contains(item))
            .Select(link => new ItemLink(link.Kind, link.Former, link.Item, IsConfirmed: true)),
    ];
}
