using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Reports;

/// <summary>食い違いの決まり。Which yardstick plays which part the era says.</summary>
/// <param name="sets">物差し。</param>
public sealed class MismatchRules(CrossedSets sets)
{
    /// <summary>ある戦略と、その取組の食い違い。</summary>
    public IEnumerable<Mismatch> Of(PublishedStrategy strategy)
    {
        if (OfStrategy(strategy) is { } kind)
        {
            yield return new Mismatch(kind, strategy);
        }

        foreach (var initiative in strategy.Initiatives)
        {
            if (OfInitiative(strategy, initiative) is { } own)
            {
                yield return new Mismatch(own, strategy, initiative);
            }
        }
    }

    /// <summary>取組の過程が評価されているかどうか。</summary>
    public bool IsEvaluated(PublishedInitiative initiative) =>
        Meaning(initiative, sets.Target) is not null || Meaning(initiative, sets.Execution) is not null;

    private MismatchKind? OfStrategy(PublishedStrategy strategy) =>
        (Outcome(strategy), strategy.Judgements.On(sets.StrategyEffect)?.Meaning) switch
        {
            (CodeMeaning.NotAsPlanned, _) when WentAsPlanned(strategy) => MismatchKind.DoneButMissed,
            (CodeMeaning.NotAsPlanned, CodeMeaning.Continue) => MismatchKind.MissedButEffective,
            (CodeMeaning.AsPlanned, CodeMeaning.Revise) => MismatchKind.ReachedButRevised,
            _ => null,
        };

    private MismatchKind? OfInitiative(PublishedStrategy strategy, PublishedInitiative initiative) =>
        Meaning(initiative, sets.InitiativeEffect) switch
        {
            _ when FellShort(initiative) && Outcome(strategy) == CodeMeaning.AsPlanned => MismatchKind.ShortButReached,
            CodeMeaning.Continue when FellShort(initiative) => MismatchKind.ShortButEffective,
            CodeMeaning.Revise when WentAsPlanned(initiative) => MismatchKind.DoneButRevised,
            _ => null,
        };

    private bool WentAsPlanned(PublishedStrategy strategy) =>
        strategy.Initiatives.Any(IsEvaluated) && strategy.Initiatives.Where(IsEvaluated).All(WentAsPlanned);

    private bool WentAsPlanned(PublishedInitiative initiative) =>
        Meaning(initiative, sets.Target) == CodeMeaning.AsPlanned
            && Meaning(initiative, sets.Execution) == CodeMeaning.AsPlanned;

    private bool FellShort(PublishedInitiative initiative) =>
        Meaning(initiative, sets.Target) == CodeMeaning.NotAsPlanned
            || Meaning(initiative, sets.Execution) == CodeMeaning.NotAsPlanned;

    private CodeMeaning? Outcome(PublishedStrategy strategy) => strategy.Judgements.On(sets.Outcome)?.Meaning;

    private static CodeMeaning? Meaning(PublishedInitiative initiative, CodeSetId set) => initiative.Judgements.On(set)?.Meaning;
}
