using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Reports;

namespace Asahi.Policy.Domain.Tests.Reports;

public sealed class ConcernTests
{
    [Fact]
    public void What_is_not_going_well_comes_first_and_the_rest_stays_in_its_order()
    {
        var strategies = new[]
        {
            Strategy(1, CodeMeaning.AsPlanned, CodeMeaning.Continue),
            Strategy(2, CodeMeaning.AsPlanned, CodeMeaning.Continue, Initiative(2, 1, CodeMeaning.AsPlanned), Initiative(2, 2, CodeMeaning.NotAsPlanned)),
            Strategy(3, CodeMeaning.AsPlanned, CodeMeaning.Revise),
            Strategy(4, CodeMeaning.NotAsPlanned, CodeMeaning.Continue),
            Strategy(5, CodeMeaning.AsPlanned, CodeMeaning.Continue),
        };
        var ordered = Concern.First(strategies);

        Assert.Equal(["1-4", "1-3", "1-2", "1-1", "1-5"], ordered.Select(strategy => strategy.Code.ToString()));
        Assert.Equal(["1-2-2", "1-2-1"], ordered[2].Initiatives.Select(initiative => initiative.Code.ToString()));
    }

    private static PublishedStrategy Strategy(int number, CodeMeaning outcome, CodeMeaning effect, params PublishedInitiative[] initiatives) =>
        new(ItemCode.OfStrategy(1, number), new StrategyPlan("戦略"), initiatives)
        {
            SelfEvaluation = new Review([new(CodeSetId.OutcomeStatus, "", "", outcome), new(CodeSetId.StrategyEffect, "", "", effect)], null),
        };

    private static PublishedInitiative Initiative(int strategy, int number, CodeMeaning target) =>
        new(ItemCode.OfInitiative(1, strategy, number), new InitiativePlan("取組"))
        {
            SelfEvaluation = new Review([new(CodeSetId.ProcessTarget, "", "", target)], null),
        };
}
