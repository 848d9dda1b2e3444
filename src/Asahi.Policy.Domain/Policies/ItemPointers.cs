using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>番号で項目を指すもの。After numbers have changed: former addresses, links to the year before and findings of documents go on pointing
/// at the same items; what pointed at a retired one points at none.</summary>
internal static class ItemPointers
{
    /// <summary>鍵ごとの番号。Of what goes into editions.</summary>
    public static Dictionary<string, ItemCode> CodesOf(OperatingPolicy policy) => PlacedItems.AllOf(policy)
        .Where(placed => placed.Place.Code is not null)
        .ToDictionary(placed => placed.Item.Key, placed => placed.Place.Code!.Value);

    public static void Follow(
        OperatingPolicy policy,
        Dictionary<string, ItemCode> before,
        IReadOnlySet<(string Key, ItemCode Code)> known)
    {
        var now = CodesOf(policy);

        if (before.Count == now.Count && before.All(it => now.TryGetValue(it.Key, out var code) && code == it.Value))
        {
            return;
        }

        Remember(policy, before, now, known);
        var moved = Moved(before, now);

        if (Links(policy.Statement.Lineage, moved) is var links && !links.SequenceEqual(policy.Statement.Lineage))
        {
            policy.Describe(statement => statement with { Lineage = links });
        }

        foreach (var finding in policy.Sources.SelectMany(source => source.Findings).Where(finding => finding.Item is not null))
        {
            finding.PointTo(moved.GetValueOrDefault(finding.Item!.Value));
        }
    }

    /// <summary>つながりを、いまの番号にする。</summary>
    public static IReadOnlyList<LineageLink> Links(
        IReadOnlyList<LineageLink> links,
        Dictionary<string, ItemCode> before,
        Dictionary<string, ItemCode> now) => Links(links, Moved(before, now));

    private static Dictionary<ItemCode, ItemCode?> Moved(Dictionary<string, ItemCode> before, Dictionary<string, ItemCode> now) =>
        before.ToDictionary(it => it.Value, it => now.TryGetValue(it.Key, out var code) ? code : (ItemCode?)null);

    // What was never public leads nowhere; and no address leads to two items, nor to the one that has it now.
    private static void Remember(
        OperatingPolicy policy,
        Dictionary<string, ItemCode> before,
        Dictionary<string, ItemCode> now,
        IReadOnlySet<(string Key, ItemCode Code)> known)
    {
        var left = before.Where(it => now.TryGetValue(it.Key, out var code) && code != it.Value && known.Contains((it.Key, it.Value)))
            .ToDictionary(it => it.Value, it => it.Key);

        foreach (var (_, item, _) in PlacedItems.AllOf(policy, isRetiredToo: true))
        {
            var own = now.TryGetValue(item.Key, out var has) ? has : (ItemCode?)null;

            foreach (var code in item.FormerCodes.Where(code => left.ContainsKey(code) || code == own))
            {
                item.Forget(code);
            }

            if (before.TryGetValue(item.Key, out var former) && left.GetValueOrDefault(former) == item.Key)
            {
                item.Remember(former);
            }
        }
    }

    private static IReadOnlyList<LineageLink> Links(IReadOnlyList<LineageLink> links, Dictionary<ItemCode, ItemCode?> moved) =>
    [
        .. links.Where(link => link.Item is not { } item || moved.GetValueOrDefault(item) is not null)
            .Select(link => link.Item is { } item ? link with { Item = moved[item] } : link)
            .OrderBy(link => link.Item is null)
            .ThenBy(link => link.Item ?? link.Former[0]),
    ];
}
