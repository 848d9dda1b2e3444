using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Bars as a table for programs: a line for each.</summary>
internal static class BarsTable
{
    public static FlatTable Of(IReadOnlyList<BarChart> panels) => new(
        new FlatShape(
            "chart",
            "図の値",
            "一行が一つの値",
            [
                new("column", "列", FlatKind.Text, "何の値か"),
                new("row", "行", FlatKind.Text, "どの年、またはどの区分の値か"),
                new("year", "西暦", FlatKind.Whole, "行が年または年度のとき、その西暦", "年でない"),
                new("value", "値", FlatKind.Number, "値", "値がない。理由は「表示」"),
                new("unit", "単位", FlatKind.Text, "値の単位", "記載がない"),
                new("shown", "表示", FlatKind.Text, "図に書いた値、または値がない理由"),
            ]),
        [
            .. panels.SelectMany(panel => panel.Bars.Select(bar => (IReadOnlyList<object?>)
            [
                panel.Name, bar.Name, (long?)bar.Year, bar.Value is { } value ? Measure.Plain(value) : null, panel.Unit, bar.Label,
            ])),
        ]);
}
