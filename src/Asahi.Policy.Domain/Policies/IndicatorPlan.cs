using System.Text.Json.Serialization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>指標の計画。The sentence as written, and what can be told apart in it; what the year brought stands in
/// <see cref="IndicatorResult"/>.</summary>
/// <param name="Key">指標の鍵。Stays when the indicator is reworded, moved or reordered; unique within its item.</param>
/// <param name="Sentence">指標の文。</param>
/// <param name="Unit">単位（例: %、人、回）。Null: not given.</param>
/// <param name="Baseline">基準値。Null: not given.</param>
/// <param name="Previous">前年度の数値。Null: not given.</param>
/// <param name="Target">目標値。Null: not given.</param>
/// <param name="DueYear">目標の年度。Null: not given.</param>
/// <param name="Direction">望ましい向き。Null: not given.</param>
public sealed record IndicatorPlan(
    string Key,
    string Sentence,
    string? Unit = null,
    decimal? Baseline = null,
    decimal? Previous = null,
    decimal? Target = null,
    int? DueYear = null,
    Direction? Direction = null)
{
    /// <summary>文の最大の長さ。</summary>
    public const int SentenceMaxLength = 1_000;

    /// <summary>単位の最大の長さ。</summary>
    public const int UnitMaxLength = 20;

    /// <summary>前の年度までの値。年度の順。</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>実績を合わせて読む。</summary>
    /// <param name="result">実績。Null: none yet, or not given.</param>
    public Indicator With(IndicatorResult? result) => new(
        Sentence,
        Unit,
        Baseline,
        Previous,
        Target,
        result?.Actual,
        DueYear,
        Direction,
        result?.Status,
        [.. Series, .. result?.Series ?? []],
        Key);
}

/// <summary>指標の実績。What the year brought for one indicator of the plan.</summary>
/// <param name="Key">指標の鍵。</param>
/// <param name="Actual">当年度の実績値。Null: not yet known, or not given.</param>
/// <param name="Status">個別の達成状況（<see cref="Eras.CodeSetId.OutcomeStatus"/> の符号）。Null: not judged one by one.</param>
public sealed record IndicatorResult(string Key, decimal? Actual = null, string? Status = null)
{
    /// <summary>当年度からの値。年度の順。</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>何も書かれていないかどうか。</summary>
    [JsonIgnore]
    public bool IsBlank => this is { Actual: null, Status: null, Series.Count: 0 };
}
