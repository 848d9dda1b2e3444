using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>指標の行。What is planned of an indicator, and what the year brought for it.</summary>
internal static class IndicatorRows
{
    private const string Key = "indicators";

    private static readonly EntryCell _sentence = new("sentence", "指標の文", FieldKind.Prose)
    {
        IsRequired = true,
        IsBare = true,
        Limit = IndicatorPlan.SentenceMaxLength,
        Hint = "様式に印刷されるとおりに書いてください。",
    };

    private static readonly EntryCell _unit = new("unit", "単位", FieldKind.Line) { Limit = IndicatorPlan.UnitMaxLength, Hint = "例：%、人、回" };
    private static readonly EntryCell _baseline = new("baseline", "基準値", FieldKind.Number) { Hint = "計画を立てたときの値。" };
    private static readonly EntryCell _previous = new("previous", "前年度の数値", FieldKind.Number) { Hint = "前の年度の実績。" };
    private static readonly EntryCell _target = new("target", "目標", FieldKind.Number) { Hint = "達成したとみなす値。" };
    private static readonly EntryCell _due = new("due", "目標の年度", FieldKind.Year)
    {
        Hint = "例：令和4年度",
        Say = text => CellFigures.Year(text) is { } year ? new FiscalYear(year).Label : text,
    };

    private static readonly EntryCell _direction = new("direction", "望ましい向き", FieldKind.Choice)
    {
        Hint = "値がどちらに動くとよいか。グラフに使います。",
        Options = [.. Enum.GetValues<Direction>().Select(it => new FieldOption(it.ToString(), it.Name()))],
    };

    private static readonly EntryCell _series = SeriesLines.Cell("前の年度までの推移");
    private static readonly EntryCell _actual = new("actual", "実績", FieldKind.Number);
    private static readonly EntryCell _points = SeriesLines.Cell("当年度からの推移");

    public static EntryRows Plan(string name) => new(
        Key,
        name,
        name,
        [_sentence, _unit, _baseline, _previous, _target, _due, _direction, _series],
        reading => [.. ((ItemPlan)reading.Content.Value).Indicators.Select(Row)],
        (reading, rows) => reading.Content with
        {
            Value = (ItemPlan)reading.Content.Value with { Indicators = [.. rows.Where(row => !row.IsBlank).Select(Indicator)] },
        })
    {
        Grid = new GridRows(_baseline.Key, _previous.Key, _target.Key, _unit.Key, _due.Key)
        {
            IsLine = true,
            LineName = (_, row) => row[_sentence.Key],
        },
        Check = (row, year) => Outside(row[_series.Key], it => it >= year) is { } late
            ? (_series.Key, $"{_series.Label}の{late}年度は、中間振り返りか自己評価の「{_points.Label}」に入力してください")
            : null,
    };

    /// <param name="era">様式の世代。</param>
    /// <param name="name">指標の呼び名。</param>
    public static EntryRows Results(FormEra era, string name)
    {
        var set = CodeSets.Of(era, CodeSetId.OutcomeStatus);
        var status = new EntryCell("status", "個別の達成状況", FieldKind.Choice)
        {
            Set = set,
            Options = [.. set.Codes.Select(code => new FieldOption(code.Mark, code.Text))],
        };

        return new(
            "results-of",
            $"{name}ごとの実績",
            name,
            [_actual, status, _points],
            reading =>
            [
                .. reading.Plan.Indicators.Select(it => Row(it.Key, Result(reading, it.Key), status)),
                .. Results(reading).Where(it => Find(reading, it.Key) is null).Select(it => Row(it.Key, it, status)),
            ],
            (reading, rows) => reading.Content with
            {
                Value = (Review)reading.Content.Value with
                {
                    Indicators = [.. rows.Select(row => Result(row, status)).Where(it => !it.IsBlank)],
                },
            })
        {
            IsFixed = true,
            Grid = new GridRows(_actual.Key, status.Key, _points.Key)
            {
                IsLine = true,
                LineName = (reading, row) => NameIn(reading, row.Key, name),
            },
            Evaluated = [_actual.Key, status.Key],
            NameOf = (reading, key) => NameIn(reading, key, name),
            IsStray = (reading, key) => Find(reading, key) is null,
            Check = (row, year) => Outside(row[_points.Key], it => it < year) is { } early
                ? (_points.Key, $"{_points.Label}の{early}年度は、計画の「{_series.Label}」に入力してください")
                : null,
        };
    }

    private static EntryRow Row(IndicatorPlan it) => new(it.Key, new Dictionary<string, string>
    {
        [_sentence.Key] = it.Sentence,
        [_unit.Key] = it.Unit ?? "",
        [_baseline.Key] = CellFigures.Text(it.Baseline),
        [_previous.Key] = CellFigures.Text(it.Previous),
        [_target.Key] = CellFigures.Text(it.Target),
        [_due.Key] = CellFigures.Text(it.DueYear),
        [_direction.Key] = it.Direction?.ToString() ?? "",
        [_series.Key] = SeriesLines.Text(it.Series),
    });

    private static IndicatorPlan Indicator(EntryRow row) => new(
        row.Key,
        row[_sentence.Key],
        row[_unit.Key] is { Length: > 0 } unit ? unit : null,
        CellFigures.Number(row[_baseline.Key]),
        CellFigures.Number(row[_previous.Key]),
        CellFigures.Number(row[_target.Key]),
        CellFigures.Year(row[_due.Key]),
        Enum.TryParse<Direction>(row[_direction.Key], out var direction) ? direction : null)
    {
        Series = SeriesLines.Read(row[_series.Key]),
    };

    private static IReadOnlyList<IndicatorResult> Results(EntryReading reading) => ((Review)reading.Content.Value).Indicators;

    private static IndicatorResult? Result(EntryReading reading, string key) => Results(reading).FirstOrDefault(it => it.Key == key);

    private static string NameIn(EntryReading reading, string key, string name) =>
        Find(reading, key)?.Sentence ?? $"計画から外れた{name}";

    private static IndicatorPlan? Find(EntryReading reading, string key) => reading.Plan.Indicators.FirstOrDefault(it => it.Key == key);

    // A year that is written at another stage. Null: none is.
    private static int? Outside(string series, Func<int, bool> isOutside) =>
        SeriesLines.Read(series).Select(point => (int?)point.FiscalYear).FirstOrDefault(year => isOutside(year!.Value));

    private static EntryRow Row(string key, IndicatorResult? it, EntryCell status) => new(key, new Dictionary<string, string>
    {
        [_actual.Key] = CellFigures.Text(it?.Actual),
        [status.Key] = it?.Status ?? "",
        [_points.Key] = SeriesLines.Text(it?.Series ?? []),
    });

    private static IndicatorResult Result(EntryRow row, EntryCell status) => new(
        row.Key,
        CellFigures.Number(row[_actual.Key]),
        row[status.Key] is { Length: > 0 } mark ? mark : null)
    {
        Series = SeriesLines.Read(row[_points.Key]),
    };
}
