using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>指標の計画の欄。Each names its value once, for reading and for writing.</summary>
internal static class IndicatorCells
{
    public static ValueCell<IndicatorPlan> Sentence { get; } = new(
        new("sentence", "指標の文", FieldKind.Prose)
        {
            IsRequired = true,
            IsBare = true,
            Limit = IndicatorPlan.SentenceMaxLength,
            Hint = "様式に印刷されるとおりに書いてください。",
        },
        it => it.Sentence,
        (it, text) => it with { Sentence = text });

    public static ValueCell<IndicatorPlan> Unit { get; } = new(
        new("unit", "単位", FieldKind.Line) { Limit = IndicatorPlan.UnitMaxLength, Hint = "例：%、人、回" },
        it => it.Unit ?? "",
        (it, text) => it with { Unit = Blank(text) });

    public static ValueCell<IndicatorPlan> Baseline { get; } = Number(
        new("baseline", "基準値", FieldKind.Number) { Hint = "計画を立てたときの値。" },
        it => it.Baseline,
        (it, value) => it with { Baseline = value });

    public static ValueCell<IndicatorPlan> Previous { get; } = Number(
        new("previous", "前年度の数値", FieldKind.Number) { Hint = "前の年度の実績。" },
        it => it.Previous,
        (it, value) => it with { Previous = value });

    public static ValueCell<IndicatorPlan> Target { get; } = Number(
        new("target", "目標", FieldKind.Number) { Hint = "達成したとみなす値。" },
        it => it.Target,
        (it, value) => it with { Target = value });

    public static ValueCell<IndicatorPlan> From { get; } = Year(
        "from",
        "目標の期間の初めの年度",
        "何年度かの合計や平均を目標にするときだけ。例：令和3年度",
        it => it.FromYear,
        (it, year) => it with { FromYear = year });

    public static ValueCell<IndicatorPlan> Due { get; } = Year(
        "due",
        "目標の年度",
        "例：令和4年度",
        it => it.DueYear,
        (it, year) => it with { DueYear = year });

    public static ValueCell<IndicatorPlan> Direction { get; } = new(
        new("direction", "望ましい向き", FieldKind.Choice)
        {
            Hint = "値がどちらに動くとよいか。グラフに使います。",
            Options = [.. Enum.GetValues<Direction>().Select(it => new FieldOption(it.ToString(), it.Name()))],
        },
        it => it.Direction?.ToString() ?? "",
        (it, text) => it with { Direction = Enum.TryParse<Direction>(text, out var direction) ? direction : null });

    public static ValueCell<IndicatorPlan> Series { get; } = new(
        SeriesLines.Cell("前の年度までの推移"),
        it => SeriesLines.Text(it.Series),
        (it, text) => it with { Series = SeriesLines.Read(text) });

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static ValueCell<IndicatorPlan> Number(
        EntryCell cell,
        Func<IndicatorPlan, decimal?> read,
        Func<IndicatorPlan, decimal?, IndicatorPlan> write) =>
        new(cell, it => CellFigures.Text(read(it)), (it, text) => write(it, CellFigures.Number(text)));

    private static ValueCell<IndicatorPlan> Year(
        string key,
        string label,
        string hint,
        Func<IndicatorPlan, int?> read,
        Func<IndicatorPlan, int?, IndicatorPlan> write) => new(
        new(key, label, FieldKind.Year)
        {
            Hint = hint,
            Say = text => CellFigures.Year(text) is { } year ? new FiscalYear(year).Label : text,
        },
        it => CellFigures.Text(read(it)),
        (it, text) => write(it, CellFigures.Year(text)));
}

/// <summary>値の欄。A cell, and how it is read from a value and written into it.</summary>
/// <param name="Cell">欄の形。</param>
/// <param name="Read">値から読む。Empty: blank.</param>
/// <param name="Write">値に書く。Of text that has no fault.</param>
internal sealed record ValueCell<T>(EntryCell Cell, Func<T, string> Read, Func<T, string, T> Write);
