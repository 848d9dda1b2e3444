using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>推移の行。A year and its value on each line, as 「令和2年度 80.1」.</summary>
internal static class SeriesLines
{
    private const string NotMeasured = "測定なし";
    private const char NewDefinition = '※';
    private const int Limit = 2_000;

    public static EntryCell Cell(string label) => new("series", label, FieldKind.Lines)
    {
        Limit = Limit,
        Hint = "年度と値を、1行に一つずつ。例：2021 80.1。測っていない年度は「測定なし」、測り方が変わった年度は行の終わりに「※」。",
        Say = text => string.Join('、', Read(text).Select(Words)),
        Check = text => TypedText.Fault(label, text, Limit) ?? Fault(label, text),
    };

    public static string Text(IReadOnlyList<SeriesPoint> series) => string.Join('\n', series.Select(point =>
        $"{CellFigures.Text(point.FiscalYear)} {(point.Value is { } value ? Measure.Figures(value) : NotMeasured)}"
        + (point.IsNewDefinition ? NewDefinition : "")));

    public static IReadOnlyList<SeriesPoint> Read(string text) =>
        [.. Lines(text).Select(Point).OfType<SeriesPoint>().OrderBy(point => point.FiscalYear)];

    private static string Words(SeriesPoint point) =>
        $"{CellFigures.Text(point.FiscalYear)}年度 {(point.Value is { } value ? Measure.Figures(value) : NotMeasured)}"
        + (point.IsNewDefinition ? "（この年度から測り方を変更）" : "");

    private static string? Fault(string label, string text)
    {
        var points = Lines(text).Select(line => (line, Point: Point(line))).ToList();

        if (points.FirstOrDefault(it => it.Point is null) is { line: { } odd })
        {
            return $"{label}の「{odd}」を読めません。年度と値を、1行に一つずつ入力してください（例：2021 80.1）";
        }

        return points.GroupBy(it => it.Point!.FiscalYear).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"{label}に、{twice.Key}年度が二つあります"
            : null;
    }

    private static SeriesPoint? Point(string line)
    {
        var isNew = line.EndsWith(NewDefinition);
        var words = line.TrimEnd(NewDefinition).Split([' ', '　', '\t', '｜', '：', ':'], 2, StringSplitOptions.RemoveEmptyEntries);

        if (words.Length != 2 || CellFigures.Year(words[0]) is not { } year)
        {
            return null;
        }

        var value = words[1].Trim();

        return value == NotMeasured
            ? new SeriesPoint(year, null, isNew)
            : CellFigures.Number(value) is { } number ? new SeriesPoint(year, number, isNew) : null;
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
