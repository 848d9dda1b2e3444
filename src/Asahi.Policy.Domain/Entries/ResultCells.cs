using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>指標の実績の欄。</summary>
internal static class ResultCells
{
    private const int TextLimit = 500;

    public static ValueCell<IndicatorResult> Actual { get; } =
        Number("actual", "実績", "", it => it.Actual, (it, value) => it with { Actual = value });

    public static ValueCell<IndicatorResult> Points { get; } = new(
        SeriesLines.Cell("当年度からの推移"),
        it => SeriesLines.Text(it.Series),
        (it, text) => it with { Series = SeriesLines.Read(text) });

    /// <summary>What the evaluation of an indicator says beside its value and its answer.</summary>
    public static IReadOnlyList<ValueCell<IndicatorResult>> Evaluated { get; } =
    [
        Text("text", "実績の書きぶり", "様式に印刷されるとおりに。空欄なら、実績の数を印刷します。", it => it.Text, (it, text) => it with { Text = text }),
        Number("total", "期間の合計", "何年度かの目標のときだけ。", it => it.Total, (it, value) => it with { Total = value }),
        Number("former", "前年度の実績", "", it => it.Previous, (it, value) => it with { Previous = value }),
        Text("ground", "判定の根拠", "なぜその判定かを書いてください。公開されます。", it => it.Ground, (it, text) => it with { Ground = text }),
    ];

    /// <summary>The counts of a survey.</summary>
    public static IReadOnlyList<ValueCell<IndicatorResult>> Survey { get; } =
    [
        Count("asked", "聞いた数（人）", it => it.Asked, (it, count) => it with { Asked = count }),
        Count("answered", "答えた数（人）", it => it.Answered, (it, count) => it with { Answered = count }),
        Count("counted", "「はい」に数えた数（人）", it => it.Counted, (it, count) => it with { Counted = count }),
        new(
            new("when", "調べた時期", FieldKind.Line) { Hint = "例：令和6年2月" },
            it => it.Survey?.When ?? "",
            (it, text) => With(it, survey => survey with { When = text.Length == 0 ? null : text })),
    ];

    public static ValueCell<IndicatorResult> Status(CodeSet set) => new(
        new("status", "個別の達成状況", FieldKind.Choice)
        {
            Set = set,
            Options = [.. set.Codes.Select(code => new FieldOption(code.Mark, code.Text))],
        },
        it => it.Status ?? "",
        (it, mark) => it with { Status = mark.Length == 0 ? null : mark });

    private static ValueCell<IndicatorResult> Number(
        string key,
        string label,
        string hint,
        Func<IndicatorResult, decimal?> read,
        Func<IndicatorResult, decimal?, IndicatorResult> write) => new(
        new(key, label, FieldKind.Number) { Hint = hint },
        it => CellFigures.Text(read(it)),
        (it, text) => write(it, CellFigures.Number(text)));

    private static ValueCell<IndicatorResult> Text(
        string key,
        string label,
        string hint,
        Func<IndicatorResult, string?> read,
        Func<IndicatorResult, string?, IndicatorResult> write) => new(
        new(key, label, FieldKind.Prose) { Hint = hint, Limit = TextLimit },
        it => read(it) ?? "",
        (it, text) => write(it, text.Length == 0 ? null : text));

    private static ValueCell<IndicatorResult> Count(
        string key,
        string label,
        Func<SurveyCounts, int?> read,
        Func<SurveyCounts, int?, SurveyCounts> write) => new(
        new(key, label, FieldKind.Number)
        {
            Hint = "アンケートのときだけ。",
            Check = text => CellFigures.NumberFault(label, text)
                ?? (CellFigures.Number(text) is { } it && it >= 0 && it <= int.MaxValue && it == decimal.Truncate(it)
                    ? null
                    : $"{label}は、0以上の整数で入力してください"),
        },
        it => it.Survey is { } survey && read(survey) is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "",
        (it, text) => With(it, survey => write(survey, (int?)CellFigures.Number(text))));

    private static IndicatorResult With(IndicatorResult it, Func<SurveyCounts, SurveyCounts> say)
    {
        var survey = say(it.Survey ?? new SurveyCounts());

        return it with { Survey = survey == new SurveyCounts() ? null : survey };
    }
}
