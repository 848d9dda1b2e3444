using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された判定を探す。</summary>
public static class PublishedJudgements
{
    /// <summary>ある物差しの判定。Null: no answer on it.</summary>
    public static PublishedJudgement? On(this IReadOnlyList<PublishedJudgement> judgements, CodeSetId set) =>
        judgements.FirstOrDefault(judgement => judgement.Set == set);
}
