using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>つながりの決まり。</summary>
public static class LineageRules
{
    /// <summary>一つのつながりの誤り。</summary>
    /// <param name="link">つながり。</param>
    /// <param name="items">この年度の項目。</param>
    /// <param name="former">前の年度の項目。</param>
    /// <returns>What is wrong, in words for the person who chose it; null when it may be saved.</returns>
    public static string? Fault(LineageLink link, IEnumerable<ItemCode> items, IEnumerable<ItemCode> former) => link switch
    {
        { Kind: LineageKind.Ended, Item: not null } or { Kind: not LineageKind.Ended, Item: null } => "「終了」は、前の年度の項目にだけ付けられます",
        { Item: { } item } when !items.Contains(item) => $"この年度に {item} はありません",
        _ when link.Former.Except(former).ToList() is [var unknown, ..] => $"前の年度に {unknown} はありません",
        { Item: { } item } when link.Former.Any(code => code.Level != item.Level) => $"{item.LevelName}は、前の年度の{item.LevelName}からだけ選んでください",
        _ => Count(link),
    };

    /// <summary>つながりを置き換える。The same item, or the same former item that ended,
    /// has one link at most; an item that goes on has not ended.</summary>
    /// <param name="links">いまのつながり。</param>
    /// <param name="link">新しいつながり。</param>
    public static IReadOnlyList<LineageLink> Put(IEnumerable<LineageLink> links, LineageLink link) =>
        Sorted([.. Without(links, link.Item, link.FormerYear, link.Former), link]);

    /// <summary>この年度の項目のつながりを外す。It is unconfirmed again.</summary>
    public static IReadOnlyList<LineageLink> Remove(IEnumerable<LineageLink> links, ItemCode item) =>
        [.. links.Where(link => link.Item != item)];

    /// <summary>前の年度の項目の「終了」を外す。</summary>
    public static IReadOnlyList<LineageLink> RemoveEnded(IEnumerable<LineageLink> links, int formerYear, ItemCode former) =>
        [.. links.Where(link => link.Kind != LineageKind.Ended || link.FormerYear != formerYear || !link.Former.Contains(former))];

    /// <summary>ほかのつながりとの食い違い。One item goes on as one; where it goes on as several, it was split.</summary>
    /// <returns>What is wrong, in words; null when the link may join the others.</returns>
    public static string? Clash(LineageLink link, IEnumerable<LineageLink> links)
    {
        var others = links
            .Where(other => other.Item is not null && other.Item != link.Item)
            .Where(other => other.FormerYear == link.FormerYear && other.Former.Any(link.Former.Contains))
            .ToList();

        return link switch
        {
            { Kind: LineageKind.Ended } when others.Count > 0 => $"{link.Former[0]} には、この年度に続く項目があります",
            { Kind: LineageKind.Continued or LineageKind.Renamed } when others.Count > 0 =>
                $"{link.Former[0]} は、{others[0].Item} にもつながっています。一つの項目が分かれたときは、どちらも「分割」にしてください",
            { Kind: LineageKind.Split } when others.FirstOrDefault(GoesOnAsOne) is { } one =>
                $"{link.Former[0]} は、{one.Item} に「{one.Kind.Name()}」でつながっています。先に、そちらを「分割」に変えるか、外してください",
            _ => null,
        };
    }

    /// <summary>確かめること。What is odd in a link though it may be meant: an item ends while others below it go on, or what had been said
    /// to have ended goes on after all.</summary>
    /// <param name="link">置こうとするつながり。</param>
    /// <param name="links">いまの、職員が確認したつながり。</param>
    /// <param name="all">いまの、候補も含めたつながり。</param>
    /// <returns>Sentences for the person who chose it; none when there is nothing to ask.</returns>
    public static IReadOnlyList<string> Questions(LineageLink link, IEnumerable<LineageLink> links, IEnumerable<ItemLink> all)
    {
        if (link.Kind == LineageKind.Ended)
        {
            return
            [
                .. from other in all
                   where other.Item is not null
                   from former in other.Former
                   where former.IsBelow(link.Former[0])
                   select $"下の項目 {former} は、この年度の {other.Item} に続いています（{other.Kind?.Name()}。{(other.IsConfirmed ? "確認済み" : "候補")}）",
            ];
        }

        var ended = links.Where(it => it.Kind == LineageKind.Ended && it.FormerYear == link.FormerYear).Select(it => it.Former[0]).ToList();

        return
        [
            .. ended.Where(link.Former.Contains).Select(code => $"{code} の「終了」が取り消されます"),
            .. ended.Where(code => link.Former.Any(former => former.IsBelow(code)))
                .Select(code => $"上の項目 {code} は「終了」のままです。その下の項目だけが続くことになります"),
        ];
    }

    private static bool GoesOnAsOne(LineageLink link) => link.Kind is LineageKind.Continued or LineageKind.Renamed;

    private static IEnumerable<LineageLink> Without(
        IEnumerable<LineageLink> links,
        ItemCode? item,
        int year,
        IReadOnlyList<ItemCode> former) => links.Where(link =>
        !(item is not null && link.Item == item)
        && !(link.Kind == LineageKind.Ended && link.FormerYear == year && link.Former.Any(former.Contains)));

    private static IReadOnlyList<LineageLink> Sorted(IEnumerable<LineageLink> links) =>
        [.. links.OrderBy(link => link.Item is null).ThenBy(link => link.Item ?? link.Former[0])];

    private static string? Count(LineageLink link) => (link.Kind, link.Former.Distinct().Count()) switch
    {
        (LineageKind.New, > 0) => "「新規」には、前の年度の項目を選ばないでください",
        (LineageKind.Merged, < 2) => "「統合」には、前の年度の項目を二つ以上選んでください",
        (LineageKind.Continued or LineageKind.Renamed or LineageKind.Split or LineageKind.Ended, not 1) =>
            $"「{link.Kind.Name()}」には、前の年度の項目を一つだけ選んでください",
        _ => null,
    };
}
