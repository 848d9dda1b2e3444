using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Policies;

/// <summary>振り返り・評価の内容。What the year brought, at its middle or at its end: never part of the plan. A strategy's answer
/// never follows from those of its initiatives.</summary>
/// <param name="Judgements">判定。At most one for each yardstick.</param>
/// <param name="Remarks">文章。Null: none written.</param>
public sealed record Review(IReadOnlyList<Judgement> Judgements, Remarks? Remarks) : EntryValue
{
    /// <summary>空の評価。</summary>
    public static Review Empty { get; } = new([], null);

    /// <summary>評価の対象外かどうか。The reason stands in <see cref="Remarks.BlankReason"/>, and all the rest is blank.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>指標の実績。In the order of the plan.</summary>
    public IReadOnlyList<IndicatorResult> Indicators { get; init; } = [];

    /// <summary>ある物差しの判定。Null: no answer on it.</summary>
    public Judgement? On(CodeSetId set) => Judgements.On(set);

    /// <summary>判定を加えたもの。</summary>
    /// <exception cref="ArgumentException">The code is none of the set, or the yardstick has an answer already.</exception>
    public Review Judge(CodeSet set, string mark) => On(set.Id) is null
        ? this with { Judgements = [.. Judgements, Judgement.Of(set, mark)] }
        : throw new ArgumentException("この物差しの判定は、すでにあります。", nameof(set));
}
