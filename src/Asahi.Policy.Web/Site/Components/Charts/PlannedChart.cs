using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What the issues of a year are to cost: planned money alone.</summary>
public static class PlannedChart
{
    public const string Key = "planned";

    /// <summary>A chart of the issues.</summary>
    /// <returns>Null where fewer than two of them have an amount.</returns>
    public static SmallMultiples? Of(PublishedPolicy policy)
    {
        var bars = policy.Issues.Select(issue => BarOf(policy, issue)).ToList();
        var amounts = bars.Select(bar => bar.Value).OfType<decimal>().ToList();

        if (amounts.Count < 2 || Scale.Over(amounts) is not { } scale)
        {
            return null;
        }

        var chart = new BarChart($"{policy.Year.Era}予算額", ThousandYen.Unit, scale, bars);
        var total = ThousandYen.Text(policy.PlannedTotal!.Value);

        return new SmallMultiples(
            Key,
            $"経営課題ごとの{policy.Year.Era}予算額",
            $"{(FormEras.Of(policy.Era).Budgeted == ItemLevel.Issue ? "載せている経営課題" : "掲載した主な取組")}の合計は{total}です。区全体の予算ではありません。",
            null,
            [chart],
            BarsTable.Of([chart]));
    }

    private static Bar BarOf(PublishedPolicy policy, PublishedIssue issue)
    {
        var planned = issue.PlannedIn(policy.FiscalYear);

        return new Bar(
            issue.Numbered(issue.Name ?? policy.Absence.Words()),
            null,
            planned,
            planned is { } amount ? ThousandYen.Figures(amount) : policy.Absence.Words());
    }
}
