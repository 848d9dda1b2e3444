using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>離れた年度のつながり。From year to year, over those that lie between.</summary>
public static class LinksAcross
{
    /// <summary>最初の年度から最後の年度までのつながり。</summary>
    /// <param name="years">年度。古い順、二つ以上。</param>
    public static YearLinks Of(IReadOnlyList<PublishedPolicy> years)
    {
        var links = YearLinks.Between(years[0], years[1]);

        for (var at = 2; at < years.Count; at++)
        {
            links = Then(years[0], links, YearLinks.Between(years[at - 1], years[at]), years[at]);
        }

        return links;
    }

    /// <summary>つながりをつなぐ。From the first year to the last, over the one between.</summary>
    /// <param name="first">最初の年度。</param>
    /// <param name="before">最初から間まで。</param>
    /// <param name="after">間から最後まで。</param>
    /// <param name="last">最後の年度。</param>
    public static YearLinks Then(PublishedPolicy first, YearLinks before, YearLinks after, PublishedPolicy last)
    {
        var (old, now) = (Names(first), Names(last));
        var items = after.All.Where(link => link.Item is not null).Select(link => Through(link, before, old, now)).ToList();
        var reached = items.SelectMany(link => link.Former).ToHashSet();
        var gone = old.Keys.Where(code => !reached.Contains(code)).Select(code => Gone(code, before, after));

        return new YearLinks(first.FiscalYear, last.FiscalYear, [.. items.OrderBy(link => link.Code), .. gone.OrderBy(link => link.Code)]);
    }

    private static ItemLink Through(ItemLink link, YearLinks before, Dictionary<ItemCode, string> old, Dictionary<ItemCode, string> now)
    {
        var steps = link.Former.Select(code => before.Of(code)!).ToList();
        var former = steps.SelectMany(step => step.Former).Distinct().Order().ToList();
        var kinds = steps.Select(step => step.Kind).Append(link.Kind).ToList();
        LineageKind? kind = former.Count switch
        {
            0 => link.Kind == LineageKind.New || (steps.Count > 0 && steps.All(step => step.Kind == LineageKind.New))
                ? LineageKind.New
                : null,
            > 1 => LineageKind.Merged,
            _ when kinds.Contains(LineageKind.Merged) && steps.Any(step => step.Kind == LineageKind.Merged || step.Former.Count == 0) =>
                LineageKind.Merged,
            _ when kinds.Contains(LineageKind.Split) => LineageKind.Split,
            _ => IsSame(old[former[0]], now[link.Item!.Value]) ? LineageKind.Continued : LineageKind.Renamed,
        };

        return new ItemLink(kind, former, link.Item, link.IsConfirmed && steps.All(step => step.IsConfirmed));
    }

    // No name is no other name.
    private static bool IsSame(string old, string now) => old.Length == 0 || now.Length == 0 || old == now;

    // It ended on the way, or it is not known what became of it.
    private static ItemLink Gone(ItemCode code, YearLinks before, YearLinks after)
    {
        List<ItemLink> ends = [.. before.From(code).SelectMany(link => link.Item is { } item ? after.From(item) : [link])];
        var ended = ends.Count > 0 && ends.All(link => link is { Kind: LineageKind.Ended, IsConfirmed: true });

        return new ItemLink(ended ? LineageKind.Ended : null, [code], null, ended);
    }

    private static Dictionary<ItemCode, string> Names(PublishedPolicy policy) =>
        LineageItem.AllOf(policy).ToDictionary(item => item.Code, item => TextFolding.Fold(item.Name ?? ""));
}
