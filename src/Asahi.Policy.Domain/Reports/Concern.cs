using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Reports;

/// <summary>順調でないものから並べる。An order for reading, not a mark: each yardstick keeps its own answer.</summary>
public static class Concern
{
    /// <summary>戦略を、順調でないものから並べる。順調でない、見直す、順調でない取組がある、そのほか。同じなら番号の順。</summary>
    public static IReadOnlyList<PublishedStrategy> First(IEnumerable<PublishedStrategy> strategies) =>
    [
        .. strategies
            .OrderBy(Place)
            .ThenBy(strategy => strategy.Code)
            .Select(strategy => strategy with
            {
                Initiatives = [.. strategy.Initiatives.OrderByDescending(HasConcern).ThenBy(initiative => initiative.Code)],
            }),
    ];

    private static int Place(PublishedStrategy strategy) => strategy switch
    {
        _ when IsOf(strategy.Judgements, CodeMeaning.NotAsPlanned) => 0,
        _ when IsOf(strategy.Judgements, CodeMeaning.Revise) => 1,
        _ when strategy.Initiatives.Any(HasConcern) => 2,
        _ => 3,
    };

    private static bool HasConcern(PublishedInitiative initiative) =>
        IsOf(initiative.Judgements, CodeMeaning.NotAsPlanned) || IsOf(initiative.Judgements, CodeMeaning.Revise);

    private static bool IsOf(IReadOnlyList<Judgement> judgements, CodeMeaning meaning) =>
        judgements.Any(judgement => judgement.Meaning == meaning);
}
