using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What the columns of a data table say: over years the newest value and its change, otherwise what is most and least.</summary>
internal static class DataSentence
{
    public static string Of(IReadOnlyList<BarChart> panels) =>
        panels.All(panel => panel.IsOverTime) ? OverTime(panels) : panels.Count == 1 ? Extremes(panels[0]) : Largest(panels);

    private static string OverTime(IReadOnlyList<BarChart> panels)
    {
        var said = panels.Select(panel => (panel.Name, Bar: panel.Bars[^1], Text: Newest(panel))).ToList();
        var newest = said[0].Bar.Name;

        return $"{newest}は、{string.Join('、', said.Select(it => it.Text))}です。";
    }

    private static string Newest(BarChart panel)
    {
        var (newest, former) = (panel.Bars[^1], panel.Bars[^2]);

        if (newest.Value is not { } now)
        {
            return $"{panel.Name}は{newest.Label}";
        }

        if (former.Value is not { } before)
        {
            return $"{panel.Name}{Text(panel, newest)}";
        }

        var change = now == before ? "と同じ" : $"から{Apart(panel, now, before)}{(now > before ? "増" : "減")}";

        return $"{panel.Name}{Text(panel, newest)}（{former.Name}{change}）";
    }

    // Of two that are equal neither is the most or the least; nor is anything where some are not known.
    private static string Extremes(BarChart panel)
    {
        var known = panel.Bars.Where(bar => bar.Value is not null).OrderBy(bar => bar.Value).ToList();

        if (known.Count < 2)
        {
            return "";
        }

        string[] said =
        [
            .. known[^1].Value > known[^2].Value ? [$"最も大きいのは{known[^1].Name}の{Text(panel, known[^1])}"] : Array.Empty<string>(),
            .. known[0].Value < known[1].Value ? [$"最も小さいのは{known[0].Name}の{Text(panel, known[0])}"] : Array.Empty<string>(),
        ];
        var among = known.Count < panel.Bars.Count ? "値のあるもののうち、" : "";

        return said.Length == 0 ? "" : $"{panel.Name}は、{among}{string.Join('、', said)}です。";
    }

    // Of several columns the largest value of each: more would be longer than the chart.
    private static string Largest(IReadOnlyList<BarChart> panels)
    {
        var said = panels.Select(panel => (panel, Known: panel.Bars.Where(bar => bar.Value is not null)))
            .Select(it => (it.panel, Known: it.Known.OrderByDescending(bar => bar.Value).Take(2).ToList()))
            .Where(it => it.Known.Count > 1 && it.Known[0].Value > it.Known[1].Value)
            .Select(it => $"{it.panel.Name}が{it.Known[0].Name}の{Text(it.panel, it.Known[0])}")
            .ToList();
        var among = panels.SelectMany(panel => panel.Bars).Any(bar => bar.Value is null) ? "値のないところを除いて、" : "";

        return said.Count == 0 ? "" : $"{among}最も大きいのは、{string.Join('、', said)}です。";
    }

    private static string Text(BarChart panel, Bar bar) => bar.Label + panel.Unit;

    private static string Apart(BarChart panel, decimal one, decimal other) =>
        Measure.Figures(Math.Abs(one - other)) + (UnitScales.IsPercent(panel.Unit) ? "ポイント" : panel.Unit);
}
