using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>All charts on the page of an item: what the page shows and what can be taken away are the same.</summary>
public static class ItemCharts
{
    public static IReadOnlyList<IChart> Of(PublishedPolicy policy, ItemCode code) => code.Level switch
    {
        1 =>
        [
            .. DataCharts.AllOf(policy.FindIssue(code)?.Plan?.Tables ?? []).OfType<IChart>(),
            .. LineChart.AllOf(policy.FiscalYear, policy.FindIssue(code)?.Indicators ?? []).OfType<IChart>(),
        ],
        2 => [.. LineChart.AllOf(policy.FiscalYear, policy.FindStrategy(code)?.Indicators ?? []).OfType<IChart>()],
        _ => [.. LineChart.AllOf(policy.FiscalYear, policy.FindInitiative(code)?.Indicators ?? []).OfType<IChart>()],
    };

    /// <summary>How the item is called above a chart of it.</summary>
    public static string NameOf(PublishedPolicy policy, ItemCode code) => code.Level switch
    {
        1 => $"経営課題{code} {policy.FindIssue(code)?.Name ?? policy.Absence.Words()}",
        2 => $"戦略{code} {policy.FindStrategy(code)?.NameIn(policy)}",
        _ => $"具体的取組{code} {policy.FindInitiative(code)?.NameIn(policy)}",
    };
}
