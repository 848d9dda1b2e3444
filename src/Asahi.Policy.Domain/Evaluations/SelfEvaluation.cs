using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>自己評価。What the ward itself says of a strategy or an initiative after the year. A strategy's answer never follows from those of its
/// initiatives.</summary>
public sealed class SelfEvaluation : IVersioned
{
    private readonly List<Judgement> _judgements = [];

    private SelfEvaluation()
    {
    }

    /// <summary>空の自己評価を作る。</summary>
    /// <param name="era">様式の世代。</param>
    public SelfEvaluation(FormEra era) => Era = era;

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>様式の世代。</summary>
    public FormEra Era { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>判定。At most one for each yardstick.</summary>
    public IReadOnlyList<Judgement> Judgements => _judgements;

    /// <summary>判定する。</summary>
    /// <exception cref="ArgumentException">The code is none of the set, or the yardstick has an answer already.</exception>
    public SelfEvaluation Judge(CodeSetId set, string mark)
    {
        var code = CodeSets.Of(Era, set).Get(mark);

        if (_judgements.Exists(judgement => judgement.Set == set))
        {
            throw new ArgumentException("この物差しの判定は、すでにあります。", nameof(set));
        }

        _judgements.Add(new Judgement(set, code.Mark));

        return this;
    }
}
