using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された振り返り。A midterm review, or the self-evaluation of a reform item.</summary>
/// <param name="Judgements">判定。</param>
/// <param name="Remarks">文章。Null: none written.</param>
public sealed record PublishedReview(IReadOnlyList<PublishedJudgement> Judgements, PublishedRemarks? Remarks)
{
    /// <summary>ある物差しの判定。Null: no answer on it.</summary>
    public PublishedJudgement? On(CodeSetId set) => Judgements.On(set);
}
