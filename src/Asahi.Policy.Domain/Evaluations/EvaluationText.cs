namespace Asahi.Policy.Domain.Evaluations;

/// <summary>自己評価の文章。</summary>
public enum EvaluationText
{
    /// <summary>実績。</summary>
    Results = 1,

    /// <summary>課題。</summary>
    Challenge = 2,

    /// <summary>改善策（戦略では、今後の対応方向）。</summary>
    Improvement = 3,

    /// <summary>評価の対象外とする理由。With it the rest stays blank.</summary>
    BlankReason = 4,

    /// <summary>経営課題全体としての評価結果の総括。</summary>
    Overall = 5,

    /// <summary>年間の取組成果と今後取り組みたいこと。</summary>
    Achievements = 6,

    /// <summary>解決すべき課題と今後の改善方向。</summary>
    Direction = 7,
}
