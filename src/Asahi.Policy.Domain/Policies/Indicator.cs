namespace Asahi.Policy.Domain.Policies;

/// <summary>指標。アウトカム（成果）指標 of a strategy, プロセス（過程）指標 of an initiative: plan and result read together, for pages and forms.</summary>
/// <param name="Sentence">指標の文。</param>
/// <param name="Unit">単位（例: %、人、回）。Null: not given.</param>
/// <param name="Baseline">基準値。Null: not given.</param>
/// <param name="Previous">前年度の数値。Null: not given.</param>
/// <param name="Target">目標値。Null: not given.</param>
/// <param name="Actual">当年度の実績値。Null: not yet known, or not given.</param>
/// <param name="DueYear">目標の年度。Null: not given.</param>
/// <param name="Direction">望ましい向き。Null: not given.</param>
/// <param name="Status">個別の達成状況（世代の、指標の物差しの符号）。Null: not judged one by one.</param>
/// <param name="Series">年度ごとの値。年度の順。</param>
/// <param name="Key">指標の鍵。Empty: the indicator comes from an edition of a former shape.</param>
public sealed record Indicator(
    string Sentence,
    string? Unit,
    decimal? Baseline,
    decimal? Previous,
    decimal? Target,
    decimal? Actual,
    int? DueYear,
    Direction? Direction,
    string? Status,
    IReadOnlyList<SeriesPoint> Series,
    string Key = "")
{
    /// <summary>目標の期間の初めの年度。Null: the target is one of one year.</summary>
    public int? FromYear { get; init; }

    /// <summary>指標の素性。Null: nothing of it is given.</summary>
    public IndicatorPassport? Passport { get; init; }

    /// <summary>実績の全部。Null: none yet, or not given.</summary>
    public IndicatorResult? Result { get; init; }

    /// <summary>調査の計算。Null: it is no survey, or not all three counts are given.</summary>
    public SurveyArithmetic? Arithmetic =>
        Passport?.Method == IndicatorMethod.Survey && Result?.Survey is { } counts ? SurveyArithmetic.Of(counts) : null;

    /// <summary>計画の時に分かっていること。Without what the year brought.</summary>
    /// <param name="fiscalYear">計画の年度。</param>
    public Indicator AsPlanned(int fiscalYear) =>
        this with { Actual = null, Status = null, Result = null, Series = [.. Series.Where(point => point.FiscalYear < fiscalYear)] };

    /// <summary>計画と実績に分ける。</summary>
    /// <param name="key">指標の鍵。</param>
    /// <param name="fiscalYear">計画の年度。Values from then on are what the year brought.</param>
    public (IndicatorPlan Plan, IndicatorResult Result) Apart(string key, int fiscalYear) =>
    (
        new IndicatorPlan(key, Sentence, Unit, Baseline, Previous, Target, DueYear, Direction)
        {
            Series = [.. Series.Where(point => point.FiscalYear < fiscalYear)],
        },
        new IndicatorResult(key, Actual, Status) { Series = [.. Series.Where(point => point.FiscalYear >= fiscalYear)] });
}
