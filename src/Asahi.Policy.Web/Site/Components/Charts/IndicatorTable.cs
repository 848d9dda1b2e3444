using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>The years of an indicator and its target, as a table for programs.</summary>
internal static class IndicatorTable
{
    private static readonly FlatShape _shape = new(
        "chart",
        "指標の推移",
        "一行が一年の値、または目標",
        [
            new("sentence", "指標", FlatKind.Text, "指標の文"),
            new("kind", "種類", FlatKind.Text, "実績または目標"),
            new("fiscal_year", "年度", FlatKind.Whole, "4月1日の西暦", "目標の年度の記載がない"),
            new("era", "年度（元号）", FlatKind.Text, "元号による年度", "目標の年度の記載がない"),
            new("value", "値", FlatKind.Number, "値", "測定していない"),
            new("unit", "単位", FlatKind.Text, "値の単位", "記載がない"),
            new("new_definition", "測り方の変更", FlatKind.Text, "その年度から測り方が変わったこと", "変わっていない"),
            new("direction", "望ましい向き", FlatKind.Text, "どちらがよいか", "記載がない"),
        ]);

    public static FlatTable Of(Indicator indicator)
    {
        var direction = indicator.Direction is { } said ? IndicatorNumbers.Words(said) : null;
        var years = indicator.Series.Select(point => (IReadOnlyList<object?>)
        [
            indicator.Sentence, "実績", (long)point.FiscalYear, ShortYear.Whole(point.FiscalYear), Plain(point.Value), indicator.Unit,
            point.IsNewDefinition ? "この年度から" : null, direction,
        ]);

        return new FlatTable(_shape, indicator.Target is { } target
            ?
            [
                .. years,
                [
                    indicator.Sentence, "目標", (long?)indicator.DueYear, indicator.DueYear is { } due ? ShortYear.Whole(due) : null,
                    Plain(target), indicator.Unit, null, direction,
                ],
            ]
            : [.. years]);
    }

    private static decimal? Plain(decimal? value) => value is { } number ? Measure.Plain(number) : null;
}
