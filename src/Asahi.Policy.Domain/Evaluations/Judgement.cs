using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>判定。The ward's answer on one yardstick: set and code, never the bare letter.</summary>
/// <param name="Set">物差し。</param>
/// <param name="Mark">符号。</param>
/// <param name="Words">公式のことば。As the form said then.</param>
/// <param name="Meaning">意味合い。</param>
public sealed record Judgement(CodeSetId Set, string Mark, string Words, CodeMeaning Meaning)
{
    /// <summary>判定を作る。</summary>
    /// <exception cref="ArgumentException">The code is none of the set.</exception>
    public static Judgement Of(CodeSet set, string mark)
    {
        var code = set.Get(mark);

        return new Judgement(set.Id, code.Mark, code.Words, code.Meaning);
    }
}

/// <summary>判定を探す。</summary>
public static class Judgements
{
    /// <summary>ある物差しの判定。Null: no answer on it.</summary>
    public static Judgement? On(this IReadOnlyList<Judgement> judgements, CodeSetId set) =>
        judgements.FirstOrDefault(judgement => judgement.Set == set);
}
