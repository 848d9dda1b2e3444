namespace Asahi.Policy.Domain.Policies;

/// <summary>指標の素性。How the value of an indicator comes about; all of it may be blank.</summary>
/// <param name="Method">調べ方。Null: not given.</param>
/// <param name="Question">質問の文。Null: not given.</param>
/// <param name="Choices">「はい」に数える選択肢。Null: not given.</param>
/// <param name="Population">だれに聞くか、何を数えるか。Null: not given.</param>
/// <param name="By">だれが調べるか。Null: not given.</param>
/// <param name="Source">出典。Null: not given.</param>
/// <param name="Why">めざす状態を表す理由。文章。Null: not given.</param>
public sealed record IndicatorPassport(
    IndicatorMethod? Method = null,
    string? Question = null,
    string? Choices = null,
    string? Population = null,
    string? By = null,
    string? Source = null,
    string? Why = null);

/// <summary>指標の調べ方。</summary>
public enum IndicatorMethod
{
    /// <summary>アンケート。Of some, who answered or did not.</summary>
    Survey = 1,

    /// <summary>業務の記録。What the office counts itself.</summary>
    Records = 2,

    /// <summary>統計。</summary>
    Statistics = 3,

    /// <summary>そのほか。</summary>
    Other = 4,
}

/// <summary>指標の調べ方の呼び名。</summary>
public static class IndicatorMethods
{
    /// <summary>呼び名（例: アンケート）。</summary>
    public static string Name(this IndicatorMethod method) => method switch
    {
        IndicatorMethod.Survey => "アンケート",
        IndicatorMethod.Records => "業務の記録",
        IndicatorMethod.Statistics => "統計",
        IndicatorMethod.Other => "そのほか",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}

/// <summary>調査の数。</summary>
/// <param name="Asked">聞いた数（人）。Null: not given.</param>
/// <param name="Answered">答えた数（人）。Null: not given.</param>
/// <param name="Counted">「はい」に数えた数（人）。Null: not given.</param>
/// <param name="When">調べた時期（例: 令和6年2月）。Null: not given.</param>
public sealed record SurveyCounts(int? Asked = null, int? Answered = null, int? Counted = null, string? When = null);

/// <summary>調査の計算。What the three counts say, and no more: nothing is estimated of those who did not answer.</summary>
/// <param name="Asked">聞いた数（人）。</param>
/// <param name="Answered">答えた数（人）。</param>
/// <param name="Counted">「はい」に数えた数（人）。</param>
public sealed record SurveyArithmetic(int Asked, int Answered, int Counted)
{
    /// <summary>計算する。</summary>
    /// <returns>Null: not all three are given, or they cannot be true together.</returns>
    public static SurveyArithmetic? Of(SurveyCounts counts) =>
        counts is { Asked: { } asked, Answered: { } answered, Counted: { } counted }
        && asked >= answered && answered >= counted && counted >= 0 && answered > 0
            ? new SurveyArithmetic(asked, answered, counted)
            : null;

    /// <summary>答えた人のうちの割合（%）。小数第1位まで。</summary>
    public decimal OfAnswers => Percent(Counted, Answered);

    /// <summary>聞いた人のうち、少なくともの割合（%）。Those who did not answer counted as no.</summary>
    public decimal AtLeast => Percent(Counted, Asked);

    /// <summary>聞いた人のうち、多くともの割合（%）。Those who did not answer counted as yes.</summary>
    public decimal AtMost => Percent(Counted + Asked - Answered, Asked);

    /// <summary>文（例: 回答530人のうち349人（65.8%）。聞いた2,000人のうちでは、17.5%から91.0%のあいだ）。</summary>
    public string Sentence =>
        $"回答{Measure.Figures(Answered)}人のうち{Measure.Figures(Counted)}人（{OfAnswers:0.0}%）。"
        + $"聞いた{Measure.Figures(Asked)}人のうちでは、{AtLeast:0.0}%から{AtMost:0.0}%のあいだ（答えなかった{Measure.Figures(Asked - Answered)}人は分からない）";

    private static decimal Percent(int part, int whole) => decimal.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero);
}
