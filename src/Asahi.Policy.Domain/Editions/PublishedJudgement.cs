using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された判定。</summary>
/// <param name="Set">物差し。</param>
/// <param name="Mark">符号。</param>
/// <param name="Words">公式のことば。Frozen with the edition.</param>
/// <param name="Meaning">意味合い。</param>
public sealed record PublishedJudgement(CodeSetId Set, string Mark, string Words, CodeMeaning Meaning);

/// <summary>公開された判定を探す。</summary>
public static class PublishedJudgements
{
    /// <summary>ある物差しの判定。Null: no answer on it.</summary>
    public static PublishedJudgement? On(this IReadOnlyList<PublishedJudgement> judgements, CodeSetId set) =>
        judgements.FirstOrDefault(judgement => judgement.Set == set);
}
