using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Reports;

/// <summary>順調でないものから並べる。An order for reading, not a mark: each yardstick keeps its own answer.</summary>
public static class Concern
{
    /// <summary>戦略を、順調でないものから並べる。順調でない、見直す、順調でない取組がある、そのほか。同じなら番号の順。</summary>
    public static IReadOnlyList<PublishedStrategy> First(IEnumerable<PublishedStrategy> strategies) =>
    [
        .. strategies
            .OrderBy(strategy => (IsOf(strategy.SelfEvaluation, CodeMeaning.NotAsPlanned), IsOf(strategy.SelfEvaluation, CodeMeaning.Revise), strategy.Initiatives.Any(HasConcern)) switch
            {
                (true, _, _) => 0,
                (_, true, _) => 1,
                (_, _, true) => 2,
                _ => 3,
            })
            .ThenBy(strategy => strategy.Code)
            .Select(strategy => strategy with { Initiatives = [.. strategy.Initiatives.OrderByDescending(HasConcern).ThenBy(initiative => initiative.Code)] }),
    ];

    private static bool HasConcern(PublishedInitiative initiative) =>
        IsOf(initiative.SelfEvaluation, CodeMeaning.NotAsPlanned) || IsOf(initiative.SelfEvaluation, CodeMeaning.Revise);

    private static bool IsOf(IReadOnlyList<PublishedJudgement> judgements, CodeMeaning meaning) =>
        judgements.Any(judgement => judgement.Meaning == meaning);
}
