using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>項目とその所在。</summary>
/// <param name="Place">所在。</param>
/// <param name="Item">項目。</param>
/// <param name="Above">上の項目。Null: it stands under the policy itself.</param>
public sealed record PlacedItem(ItemPlace Place, PolicyItem Item, PolicyItem? Above);

/// <summary>ある年度の項目を順にたどる。</summary>
public static class PlacedItems
{
    /// <summary>すべての項目。The policy as a whole first, then issue by issue in the order of their numbers, then reform items. What hangs from a
    /// retired item counts as retired with it.</summary>
    /// <param name="policy">運営方針。With all its items.</param>
    /// <param name="isRetiredToo">取りやめたものも含めるかどうか。</param>
    public static IEnumerable<PlacedItem> AllOf(OperatingPolicy policy, bool isRetiredToo = false)
    {
        yield return new PlacedItem(ItemPlace.Whole, policy.Whole, null);

        foreach (var issue in Shown(policy.Issues, isRetiredToo))
        {
            yield return new PlacedItem(ItemPlace.Of(ItemCode.OfIssue(issue.Number)), issue, null);

            foreach (var strategy in Shown(issue.Strategies, isRetiredToo))
            {
                yield return new PlacedItem(ItemPlace.Of(ItemCode.OfStrategy(issue.Number, strategy.Number)), strategy, issue);

                foreach (var initiative in Shown(strategy.Initiatives, isRetiredToo))
                {
                    var code = ItemCode.OfInitiative(issue.Number, strategy.Number, initiative.Number);

                    yield return new PlacedItem(ItemPlace.Of(code), initiative, strategy);
                }
            }
        }

        foreach (var reform in Shown(policy.Reforms, isRetiredToo))
        {
            yield return new PlacedItem(ItemPlace.OfReform(reform.Number), reform, null);
        }
    }

    /// <summary>番号の順に並べる。Without those that are retired.</summary>
    public static IEnumerable<T> Shown<T>(IEnumerable<T> items, bool isRetiredToo = false)
        where T : PolicyItem => items.Where(item => isRetiredToo || !item.IsRetired).OrderBy(item => item.Number);
}
