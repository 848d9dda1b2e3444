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

    /// <summary>目標の期間の初めの年度。The target is one over several years, up to <see cref="DueYear"/>. Null: of one year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public int? FromYear { get; init; }

    /// <summary>指標の素性。Null: nothing of it is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public IndicatorPassport? Passport { get; init; }

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
        Key)
    {
        FromYear = FromYear,
        Passport = Passport,
        Result = result,
    };
}

/// <summary>指標の実績。What the year brought for one indicator of the plan.</summary>
/// <param name="Key">指標の鍵。</param>
/// <param name="Actual">当年度の実績値。Null: not yet known, or not given.</param>
/// <param name="Status">個別の達成状況（世代の、指標の物差しの符号）。Null: not judged one by one.</param>
public sealed record IndicatorResult(string Key, decimal? Actual = null, string? Status = null)
{
    /// <summary>実績の書きぶり（例: 4,722世帯（R3～R5作成合計10,488世帯））。Null: the figures say it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Text { get; init; }

    /// <summary>前年度の実績。As it is given at the evaluation. Null: not given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public decimal? Previous { get; init; }

    /// <summary>期間の合計。Of a target over several years. Null: not given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public decimal? Total { get; init; }

    /// <summary>判定の根拠。文章。Null: none given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Ground { get; init; }

    /// <summary>調査の数。Null: none given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public SurveyCounts? Survey { get; init; }

    /// <summary>当年度からの値。年度の順。</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>何も書かれていないかどうか。</summary>
    [JsonIgnore]
    public bool IsBlank => this == new IndicatorResult(Key) { Series = Series } && Series.Count == 0;
}
