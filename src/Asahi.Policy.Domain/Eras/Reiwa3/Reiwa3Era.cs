using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Eras.Reiwa3;

/// <summary>令和2年度から令和4年度までの様式1、2、3、5。</summary>
internal static class Reiwa3Era
{
    public static EraDefinition Whole { get; } = new(FormEra.Reiwa3, "令和2年度から令和4年度までの様式", 2020, 2022)
    {
        CodeSets = Reiwa3Codes.All,
        Forms = [.. Reiwa3Plans.All, .. Reiwa3Reviews.All],
        Tallied =
        [
            new(CodeSetId.OutcomeStatus, TalliedThing.Strategies),
            new(CodeSetId.StrategyEffect, TalliedThing.Strategies),
            new(CodeSetId.ProcessTarget, TalliedThing.Initiatives),
            new(CodeSetId.ProcessExecution, TalliedThing.Initiatives),
            new(CodeSetId.InitiativeEffect, TalliedThing.Initiatives),
        ],
        OfIndicators = CodeSetId.OutcomeStatus,
        Leading = new Dictionary<ItemLevel, LeadingSet>
        {
            [ItemLevel.Strategy] = new(CodeSetId.OutcomeStatus, "成果"),
            [ItemLevel.Initiative] = new(CodeSetId.ProcessTarget, "目標の達成"),
        },
        Crossed = new(
            CodeSetId.OutcomeStatus,
            CodeSetId.StrategyEffect,
            CodeSetId.ProcessTarget,
            CodeSetId.ProcessExecution,
            CodeSetId.InitiativeEffect),
    };
}
