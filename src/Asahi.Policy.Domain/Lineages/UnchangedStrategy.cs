using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>見直すとしたままの戦略。The year before said that a strategy was to be revised, and this year plans it word for word as before.
/// It is found, never judged: the ward may have its reasons.</summary>
/// <param name="Former">前の年度の番号。</param>
/// <param name="FormerName">前の年度の名。Null: not given in the source.</param>
/// <param name="Item">この年度の番号。</param>
/// <param name="IsConfirmed">つながりを職員が確認したかどうか。</param>
public sealed record UnchangedStrategy(ItemCode Former, string? FormerName, ItemCode Item, bool IsConfirmed)
{
    /// <summary>調べる。番号の順。</summary>
    /// <param name="former">前の年度。</param>
    /// <param name="policy">この年度。</param>
    public static IReadOnlyList<UnchangedStrategy> AllOf(PublishedPolicy former, PublishedPolicy policy)
    {
        var revised = former.Strategies
            .Where(strategy => strategy.Judgements.Any(it => it.Meaning == CodeMeaning.Revise))
            .ToDictionary(strategy => strategy.Code);

        if (revised.Count == 0)
        {
            return [];
        }

        return
        [
            .. from link in YearLinks.Between(former, policy).All
               where link.Item is not null && link.Former.Count == 1 && revised.ContainsKey(link.Former[0])
               let before = revised[link.Former[0]]
               let now = policy.FindStrategy(link.Item!.Value)
               where now is not null && SaysTheSame(before.Plan, now.Plan)
               select new UnchangedStrategy(before.Code, before.Name, now.Code, link.IsConfirmed),
        ];
    }

    // Keys, values and years of indicators move on by themselves; what is aimed at, and how, does not.
    private static bool SaysTheSame(StrategyPlan before, StrategyPlan now) =>
        (before.Name, before.Text, before.TargetState) == (now.Name, now.Text, now.TargetState)
        && before.Indicators.Select(it => it.Sentence).SequenceEqual(now.Indicators.Select(it => it.Sentence));
}
