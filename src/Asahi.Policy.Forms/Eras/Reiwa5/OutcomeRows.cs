using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa5;

/// <summary>アウトカム指標の行。As planned, and as it came out.</summary>
internal sealed class OutcomeRows(GridRows rows, FormContext context)
{
    private static readonly CellLine _none = CellLine.Blank("―");

    private readonly Blanks _blanks = new(context);

    public void Plan(IReadOnlyList<Indicator>? indicators)
    {
        var label = FormGrid.Label("アウトカム指標");

        if (indicators is null or [])
        {
            rows.Add(label, FormGrid.Value([context.IsFromSources ? CellLine.Absent : CellLine.Blank("（指標の設定なし）")]));

            return;
        }

        rows.Span(label, () =>
        {
            rows.Add(FormGrid.Head("指標", 0, 7), FormGrid.Head("目標", 7, 2), FormGrid.Head("目標の年度", 9, 3));

            foreach (var it in indicators)
            {
                rows.Add(
                    FormGrid.Value(FormGrid.Text(it.Sentence, _none), 0, 7),
                    FormGrid.Middle(it.Target is { } target ? Text(Measure.Text(target, it.Unit)) : _none, 7, 2),
                    FormGrid.Middle(Term(it) is { } term ? Text(term) : _none, 9, 3));
            }
        });
    }

    public void Results(IReadOnlyList<Indicator>? indicators)
    {
        if (indicators is null or [])
        {
            return;
        }

        var set = context.Policy.CodeSetOf(CodeSetId.IndicatorStatus);
        var legend = set.Codes.Where(code => code.Words.Length > 0).Select(code => $"{code.Mark}：{code.Words}");
        rows.Span(FormGrid.Label("アウトカム指標の達成状況（定量評価）", legend), () =>
        {
            rows.Add(
                FormGrid.Head("指標", 0, 4),
                FormGrid.Head($"＜{context.Policy.Year.Era}実績と達成状況＞", 4, 6),
                FormGrid.Head("＜前年度実績＞", 10, 2));

            foreach (var it in indicators)
            {
                rows.Add(
                    FormGrid.Value([Text(it.Sentence)], 0, 4),
                    FormGrid.Value(Result(it), 4, 6),
                    FormGrid.Middle(it.Result?.Previous is { } previous ? Text(Measure.Text(previous, it.Unit)) : _none, 10, 2));
            }
        });
    }

    // As the ward writes it: the value, the total of several years in brackets, a colon, the mark.
    private List<CellLine> Result(Indicator it)
    {
        if (it.Result is not { } result || (result.Text is null && result.Actual is null && result.Status is null))
        {
            return [_blanks.OfMissing];
        }

        var value = result.Text ?? (result.Actual is { } actual
            ? Measure.Text(actual, it.Unit) + (result.Total is { } total ? $"（{Term(it) ?? "期間"}の合計{Measure.Text(total, it.Unit)}）" : "")
            : "（数値なし）");
        var lines = new List<CellLine> { Text(result.Status is { } mark ? $"{value}：{mark}" : value) };

        if (result.Ground is { } ground)
        {
            lines.AddRange(FormGrid.Text($"判定の根拠：{ground}", _none));
        }

        if (it.Arithmetic is { } arithmetic)
        {
            lines.Add(new CellLine(LineKind.Note, arithmetic.Sentence));
        }

        return lines;
    }

    private static string? Term(Indicator it) => (it.FromYear, it.DueYear) switch
    {
        ({ } from, { } due) => $"{new FiscalYear(from).Era}から{new FiscalYear(due).Era}まで",
        (null, { } due) => new FiscalYear(due).Era,
        _ => null,
    };

    private static CellLine Text(string text) => new(LineKind.Text, text);
}
