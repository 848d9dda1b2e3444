namespace Asahi.Policy.Domain.Policies;

/// <summary>指標。アウトカム（成果）指標 of a strategy, プロセス（過程）指標 of an initiative: the sentence as written, and what can be told apart in it.</summary>
/// <param name="Sentence">指標の文。</param>
/// <param name="Unit">単位（例: %、人、回）。Null: not given.</param>
/// <param name="Baseline">基準値。Null: not given.</param>
/// <param name="Previous">前年度の数値。Null: not given.</param>
/// <param name="Target">目標値。Null: not given.</param>
/// <param name="Actual">当年度の実績値。Null: not yet known, or not given.</param>
/// <param name="DueYear">目標の年度。Null: not given.</param>
/// <param name="Direction">望ましい向き。Null: not given.</param>
/// <param name="Status">個別の達成状況（<see cref="Eras.CodeSetId.OutcomeStatus"/> の符号）。Null: not judged one by one.</param>
/// <param name="Series">年度ごとの値。年度の順。</param>
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
    IReadOnlyList<SeriesPoint> Series)
{
    /// <summary>文の最大の長さ。</summary>
    public const int SentenceMaxLength = 1_000;

    /// <summary>計画の時に分かっていること。Without what the year brought.</summary>
    /// <param name="fiscalYear">計画の年度。</param>
    public Indicator AsPlanned(int fiscalYear) =>
        this with { Actual = null, Status = null, Series = [.. Series.Where(point => point.FiscalYear < fiscalYear)] };
}
