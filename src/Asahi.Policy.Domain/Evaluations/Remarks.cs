namespace Asahi.Policy.Domain.Evaluations;

/// <summary>評価の文章。Null: blank, or not given in the source.</summary>
/// <param name="Results">実績。</param>
/// <param name="Challenge">課題。</param>
/// <param name="Improvement">改善策（戦略では、今後の対応方向）。</param>
/// <param name="BlankReason">評価の対象外とする理由。</param>
/// <param name="Overall">経営課題全体としての評価結果の総括。Of an issue.</param>
/// <param name="Achievements">年間の取組成果と今後取り組みたいこと。Of the year.</param>
/// <param name="Direction">解決すべき課題と今後の改善方向。Of the year.</param>
public sealed record Remarks(
    string? Results = null,
    string? Challenge = null,
    string? Improvement = null,
    string? BlankReason = null,
    string? Overall = null,
    string? Achievements = null,
    string? Direction = null)
{
    /// <summary>ある文章。Null: blank, or not given in the source.</summary>
    public string? Of(EvaluationText text) => text switch
    {
        EvaluationText.Results => Results,
        EvaluationText.Challenge => Challenge,
        EvaluationText.Improvement => Improvement,
        EvaluationText.BlankReason => BlankReason,
        EvaluationText.Overall => Overall,
        EvaluationText.Achievements => Achievements,
        EvaluationText.Direction => Direction,
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    /// <summary>ある文章を書いたもの。</summary>
    /// <param name="text">どの文章か。</param>
    /// <param name="value">文章。Null: blank.</param>
    public Remarks With(EvaluationText text, string? value) => text switch
    {
        EvaluationText.Results => this with { Results = value },
        EvaluationText.Challenge => this with { Challenge = value },
        EvaluationText.Improvement => this with { Improvement = value },
        EvaluationText.BlankReason => this with { BlankReason = value },
        EvaluationText.Overall => this with { Overall = value },
        EvaluationText.Achievements => this with { Achievements = value },
        EvaluationText.Direction => this with { Direction = value },
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };
}
