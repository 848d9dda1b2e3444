using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された評価の文章。</summary>
/// <param name="Results">実績。Null: blank, or not given in the source.</param>
/// <param name="Challenge">課題。Null: blank, or not given in the source.</param>
/// <param name="Improvement">改善策（戦略では、今後の対応方向）。Null: blank, or not given in the source.</param>
/// <param name="BlankReason">評価の対象外とする理由。Null: none, as in every edition before schema 3.</param>
public sealed record PublishedRemarks(string? Results, string? Challenge, string? Improvement, string? BlankReason = null)
{
    /// <summary>ある文章。Null: blank, or not given in the source.</summary>
    public string? Of(EvaluationText text) => text switch
    {
        EvaluationText.Results => Results,
        EvaluationText.Challenge => Challenge,
        EvaluationText.Improvement => Improvement,
        EvaluationText.BlankReason => BlankReason,
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };
}
