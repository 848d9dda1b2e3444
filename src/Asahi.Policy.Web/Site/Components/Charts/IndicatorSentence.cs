using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What the years of an indicator say: the newest value, the change from the year before, the distance to the target,
/// what is good. Arithmetic; whether it goes well, the ward says.</summary>
internal static class IndicatorSentence
{
    public static string Of(LineChart chart)
    {
        var newest = chart.Points[^1];

        return Newest(chart, newest)
            + Target(chart, newest)
            + (chart.Indicator.Direction is { } direction ? $"{IndicatorNumbers.Words(direction)}指標です。" : "")
            + Gaps(chart, newest)
            + string.Concat(chart.Breaks.Select(year => $"{Era(year)}から測り方が変わったので、線を切っています。"));
    }

    private static string Newest(LineChart chart, SeriesPoint newest)
    {
        var isPending = chart.Series[^1] != newest;
        var said = isPending
            ? $"{Era(chart.Series[^1].FiscalYear)}は測定なし。いちばん新しい値は{Era(newest.FiscalYear)}の{chart.Text(newest.Value!.Value)}で"
            : $"{Era(newest.FiscalYear)}は{chart.Text(newest.Value!.Value)}で";
        var former = chart.Series.FirstOrDefault(point => point.FiscalYear == newest.FiscalYear - 1)?.Value;
        var year = isPending ? "その前の年度" : "前年度";

        return said + (newest.IsNewDefinition, former) switch
        {
            (true, not null) => $"す。測り方が変わったので、{year}とは比べられません。",
            (_, null) => $"す。{year}の値はありません。",
            (_, { } before) when before == newest.Value => $"、{year}と同じです。",
            (_, { } before) => $"、{year}の{chart.Text(before)}から{IndicatorNumbers.Difference(chart.Indicator, newest.Value.Value, before)}"
                + (newest.Value > before ? "増えました。" : "減りました。"),
        };
    }

    private static string Target(LineChart chart, SeriesPoint newest)
    {
        if (chart.Indicator is not { Target: { } target } indicator)
        {
            return "";
        }

        var aim = Measure.Text(target, indicator.Unit) + (indicator.DueYear is { } due ? $"（{Era(due)}）" : "");

        // Against a value of an earlier year the distance would be told as if it were this year's.
        if (chart.Series[^1] != newest)
        {
            return $"目標は{aim}です。";
        }

        var (actual, distance) = (newest.Value!.Value, IndicatorNumbers.Difference(indicator, newest.Value.Value, target));

        return (indicator.Direction, actual.CompareTo(target)) switch
        {
            (_, 0) => $"目標の{aim}と同じです。",
            (Direction.Up, < 0) => $"目標の{aim}まで、あと{distance}です。",
            (Direction.Down, > 0) => $"目標の{aim}まで、減らすのはあと{distance}です。",
            (_, > 0) => $"目標の{aim}を{distance}上回っています。",
            _ => $"目標の{aim}を{distance}下回っています。",
        };
    }

    private static string Gaps(LineChart chart, SeriesPoint newest)
    {
        var years = chart.Series.Where(point => point.Value is null && point.FiscalYear < newest.FiscalYear - 1)
            .Select(point => Era(point.FiscalYear))
            .ToList();

        return years.Count == 0 ? "" : $"{string.Join('、', years)}は測定していません。";
    }

    private static string Era(int year) => ShortYear.Whole(year);
}
