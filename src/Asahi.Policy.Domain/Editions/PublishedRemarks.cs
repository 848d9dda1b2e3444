using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された自己評価の文章。</summary>
/// <param name="Results">実績。Null: blank, or not given in the source.</param>
/// <param name="Challenge">課題。Null: blank, or not given in the source.</param>
/// <param name="Improvement">改善策（戦略では、今後の対応方向）。Null: blank, or not given in the source.</param>
public sealed record PublishedRemarks(string? Results, string? Challenge, string? Improvement)
{
    /// <summary>ある文章。Null: blank, or not given in the source.</summary>
    public string? Of(EvaluationText text) => text switch
    {
        EvaluationText.Results => Results,
        EvaluationText.Challenge => Challenge,
        EvaluationText.Improvement => Improvement,
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };
}
