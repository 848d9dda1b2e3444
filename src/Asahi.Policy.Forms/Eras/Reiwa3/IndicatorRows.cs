using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>指標の行。As planned, and as it came out.</summary>
internal sealed class IndicatorRows(GridRows rows, FormContext context)
{
    private static readonly CellLine _none = CellLine.Blank("―");

    private readonly Blanks _blanks = new(context);

    public void Plan(string label, string note, IReadOnlyList<Indicator>? indicators)
    {
        if (indicators is null or [])
        {
            rows.Add(FormGrid.Label(label, note), FormGrid.Value([context.IsFromSources ? CellLine.Absent : CellLine.Blank("（指標の設定なし）")]));

            return;
        }

        rows.Span(FormGrid.Label(label, note), () =>
        {
            rows.Add(
                FormGrid.Head("指標", 0, 5),
                FormGrid.Head("単位", 5, 1),
                FormGrid.Head("基準値", 6, 2),
                FormGrid.Head("目標", 8, 2),
                FormGrid.Head("目標の年度", 10, 2));

            foreach (var indicator in indicators)
            {
                rows.Add(
                    FormGrid.Value(FormGrid.Text(indicator.Sentence, _none), 0, 5),
                    Middle(indicator.Unit, 5, 1),
                    Middle(Number(indicator.Baseline), 6, 2),
                    Middle(Number(indicator.Target), 8, 2),
                    Middle(indicator.DueYear is { } due ? new FiscalYear(due).Era : null, 10, 2));
            }
        });
    }

    /// <summary>What became of the indicators, one by one; the judgement on all of them stands beside.</summary>
    public void Results(string label, IReadOnlyList<Indicator>? indicators, ReviewRows review, CodeSetId set)
    {
        if (indicators is null or [])
        {
            review.Answer(label, set);

            return;
        }

        rows.Span(FormGrid.Label(label, review.Legend(set)), () =>
        {
            rows.Add(
                FormGrid.Head("指標", 0, 4),
                FormGrid.Head("前年度の数値", 4, 2),
                FormGrid.Head("当年度の数値", 6, 2),
                FormGrid.Head("個別", 8, 2),
                FormGrid.Head("全体", 10, 2));

            for (var at = 0; at < indicators.Count; at++)
            {
                var indicator = indicators[at];
                var status = indicator.Status is { } mark
                    ? context.Policy.CodeSetOf(set).Codes.FirstOrDefault(code => code.Mark == mark)
                    : null;
                IEnumerable<SheetCell> cells =
                [
                    FormGrid.Value([new CellLine(LineKind.Text, indicator.Sentence)], 0, 4),
                    Middle(With(indicator.Previous, indicator.Unit), 4, 2),
                    FormGrid.Middle(
                        indicator.Actual is { } actual
                            ? new CellLine(LineKind.Text, Measure.Text(actual, indicator.Unit))
                            : _blanks.OfMissing,
                        6,
                        2),
                    Middle(status is null ? null : $"{status.Mark}　{status.Words}", 8, 2),
                    .. at == 0 ? [FormGrid.Middle(review.Words(set), 10, 2) with { RowSpan = indicators.Count }] : Array.Empty<SheetCell>(),
                ];
                rows.Add(cells);
            }
        });
    }

    /// <summary>The same for process indicators: numbers only, the judgement has a row of its own.</summary>
    public void Actuals(string label, IReadOnlyList<Indicator>? indicators)
    {
        if (indicators is null or [])
        {
            return;
        }

        rows.Span(FormGrid.Label(label), () =>
        {
            rows.Add(FormGrid.Head("指標", 0, 6), FormGrid.Head("前年度の数値", 6, 2), FormGrid.Head("目標", 8, 2), FormGrid.Head("当年度の数値", 10, 2));

            foreach (var indicator in indicators)
            {
                rows.Add(
                    FormGrid.Value([new CellLine(LineKind.Text, indicator.Sentence)], 0, 6),
                    Middle(With(indicator.Previous, indicator.Unit), 6, 2),
                    Middle(With(indicator.Target, indicator.Unit), 8, 2),
                    FormGrid.Middle(
                        indicator.Actual is { } actual
                            ? new CellLine(LineKind.Text, Measure.Text(actual, indicator.Unit))
                            : _blanks.OfMissing,
                        10,
                        2));
            }
        });
    }

    private static SheetCell Middle(string? text, int from, int span) =>
        FormGrid.Middle(text is null ? _none : new CellLine(LineKind.Text, text), from, span);

    private static string? Number(decimal? value) => value is { } number ? Measure.Figures(number) : null;

    private static string? With(decimal? value, string? unit) => value is { } number ? Measure.Text(number, unit) : null;
}
