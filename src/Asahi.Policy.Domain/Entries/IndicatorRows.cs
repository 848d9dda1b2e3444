using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>指標の行。What is planned of an indicator, and what the year brought for it.</summary>
internal static class IndicatorRows
{
    /// <summary>The key of what is planned of indicators.</summary>
    public const string Key = "indicators";

    // In the order of the columns.
    private static readonly string[] _gridded = ["baseline", "previous", "target", "unit", "from", "due"];
    private static readonly EntryCell _series = IndicatorCells.Series.Cell;
    private static readonly EntryCell _points = ResultCells.Points.Cell;

    /// <param name="name">指標の呼び名。</param>
    /// <param name="cells">欄。With those of the sentence and of the series.</param>
    public static EntryRows Plan(string name, params IReadOnlyList<ValueCell<IndicatorPlan>> cells) => new(
        Key,
        name,
        name,
        [.. cells.Select(it => it.Cell)],
        reading => [.. ((ItemPlan)reading.Content.Value).Indicators.Select(it => Row(it.Key, it, cells))],
        (reading, rows) => reading.Content with
        {
            Value = (ItemPlan)reading.Content.Value with
            {
                // What this form does not ask for stays: it may come from the form of another era.
                Indicators =
                [
                    .. rows.Where(row => !row.IsBlank).Select(row => Value(
                        row,
                        ((ItemPlan)reading.Content.Value).Indicators.FirstOrDefault(it => it.Key == row.Key)
                            ?? new IndicatorPlan(row.Key, ""),
                        cells)),
                ],
            },
        })
    {
        Grid = new GridRows([.. _gridded.Where(key => cells.Any(it => it.Cell.Key == key))])
        {
            IsLine = true,
            LineName = (_, row) => row[IndicatorCells.Sentence.Cell.Key],
        },
        Advise = cells.Contains(PassportCells.Method) ? IndicatorAdvice.Of : null,
        Check = (row, year) => Outside(row[_series.Key], it => it >= year) is { } late
            ? (_series.Key, $"{_series.Label}の{late}年度は、中間振り返りか自己評価の「{_points.Label}」に入力してください")
            : null,
    };

    /// <param name="set">個別の達成状況の物差し。</param>
    /// <param name="name">指標の呼び名。</param>
    /// <param name="more">実績、達成状況、推移のほかの欄。</param>
    public static EntryRows Results(CodeSet set, string name, params IReadOnlyList<ValueCell<IndicatorResult>> more)
    {
        var status = ResultCells.Status(set);
        IReadOnlyList<ValueCell<IndicatorResult>> cells = [ResultCells.Actual, status, .. more, ResultCells.Points];

        return new(
            "results-of",
            $"{name}ごとの実績",
            name,
            [.. cells.Select(it => it.Cell)],
            reading =>
            [
                .. reading.Plan.Indicators.Select(it => Row(it.Key, Result(reading, it.Key) ?? new IndicatorResult(it.Key), cells)),
                .. Results(reading).Where(it => Find(reading, it.Key) is null).Select(it => Row(it.Key, it, cells)),
            ],
            (reading, rows) => reading.Content with
            {
                Value = (Review)reading.Content.Value with
                {
                    Indicators =
                    [
                        .. rows.Select(row => Value(row, Result(reading, row.Key) ?? new IndicatorResult(row.Key), cells))
                            .Where(it => !it.IsBlank),
                    ],
                },
            })
        {
            IsFixed = true,
            Grid = new GridRows([.. cells.Where(it => it.Cell.Kind != FieldKind.Prose).Select(it => it.Cell.Key)])
            {
                IsLine = true,
                LineName = (reading, row) => NameIn(reading, row.Key, name),
            },
            Evaluated = [ResultCells.Actual.Cell.Key, status.Cell.Key],
            NameOf = (reading, key) => NameIn(reading, key, name),
            IsStray = (reading, key) => Find(reading, key) is null,
            Check = (row, year) => Outside(row[_points.Key], it => it < year) is { } early
                ? (_points.Key, $"{_points.Label}の{early}年度は、計画の「{_series.Label}」に入力してください")
                : null,
        };
    }

    private static EntryRow Row<T>(string key, T it, IReadOnlyList<ValueCell<T>> cells) =>
        new(key, cells.ToDictionary(cell => cell.Cell.Key, cell => cell.Read(it)));

    private static T Value<T>(EntryRow row, T blank, IReadOnlyList<ValueCell<T>> cells) =>
        cells.Aggregate(blank, (it, cell) => cell.Write(it, row[cell.Cell.Key]));

    private static IReadOnlyList<IndicatorResult> Results(EntryReading reading) => ((Review)reading.Content.Value).Indicators;

    private static IndicatorResult? Result(EntryReading reading, string key) => Results(reading).FirstOrDefault(it => it.Key == key);

    private static string NameIn(EntryReading reading, string key, string name) =>
        Find(reading, key)?.Sentence ?? $"計画から外れた{name}";

    private static IndicatorPlan? Find(EntryReading reading, string key) => reading.Plan.Indicators.FirstOrDefault(it => it.Key == key);

    // A year that is written at another stage. Null: none is.
    private static int? Outside(string series, Func<int, bool> isOutside) =>
        SeriesLines.Read(series).Select(point => (int?)point.FiscalYear).FirstOrDefault(year => isOutside(year!.Value));
}
