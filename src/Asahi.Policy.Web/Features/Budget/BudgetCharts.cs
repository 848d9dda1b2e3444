using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>The chart of the page: what was planned and what was spent never stand in one row of bars. That of the totals
/// of all years is left to the table: on the one scale of the page it would leave the issues hardly any length.</summary>
public static class BudgetCharts
{
    public const string Key = "issues";

    private const string Part = "＊";

    /// <summary>The issues of the year: a panel for each year of 予算 and of 決算.</summary>
    /// <returns>Null where fewer than two have an amount.</returns>
    public static SmallMultiples? Of(PublishedPolicy policy, BudgetTable table)
    {
        var amounts = table.Groups.SelectMany(group => group.Totals).Select(cell => (decimal?)cell.Amount).OfType<decimal>().ToList();

        return table.Groups.Count(group => group.Totals[table.Own].Amount is not null) > 1 && Scale.Over(amounts) is { } scale
            ? OfIssues(policy, table, scale)
            : null;
    }

    private static SmallMultiples OfIssues(PublishedPolicy policy, BudgetTable table, Scale scale)
    {
        IReadOnlyList<BarChart> panels =
        [
            .. table.Columns.Select((column, at) => (column, at))
                .OrderBy(it => it.column.Kind)
                .ThenByDescending(it => it.column.FiscalYear)
                .Select(it => new BarChart(
                    it.column.Title,
                    ThousandYen.Unit,
                    scale,
                    [.. table.Groups.Select(group => BarOf(policy, group, it.at))],
                    it.column.Kind == BudgetKind.Settled)),
        ];
        var hasParts = table.Groups.SelectMany(group => group.Totals).Any(cell => cell is { Amount: not null, Words: not null });
        var settled = panels.Any(panel => panel.IsSettled) ? "白抜きの棒は決算額です。" : "";

        return new SmallMultiples(
            Key,
            panels.Count == 1 ? $"経営課題ごとの{panels[0].Name}" : "経営課題ごとの予算額と決算額",
            Extremes(table) + settled + (hasParts ? $"{Part}は、額が記載された取組だけの合計です。" : ""),
            null,
            panels,
            BarsTable.Of(panels));
    }

    private static Bar BarOf(PublishedPolicy policy, BudgetGroup group, int column)
    {
        var cell = group.Totals[column];

        return new Bar(
            group.Issue.Numbered(group.Issue.Name ?? policy.Absence.Words()),
            null,
            cell.Amount,
            cell.Amount is { } amount ? ThousandYen.Figures(amount) + (cell.Words is null ? "" : Part) : cell.Words!);
    }

    // A sum of which a part is not told may be any: it is neither the most nor the least. Nor is one of two that are equal.
    private static string Extremes(BudgetTable table)
    {
        var whole = table.Groups.Select(group => (group.Issue.Code, Cell: group.Totals[table.Own]))
            .Where(it => it.Cell is { IsKnown: true, Amount: not null })
            .OrderBy(it => it.Cell.Amount)
            .ToList();

        if (whole.Count < 2)
        {
            return "";
        }

        string[] said =
        [
            .. whole[^1].Cell.Amount > whole[^2].Cell.Amount
                ? [$"最も多いのは経営課題{whole[^1].Code}の{Said(whole[^1].Cell)}"]
                : Array.Empty<string>(),
            .. whole[0].Cell.Amount < whole[1].Cell.Amount ? [$"最も少ないのは経営課題{whole[0].Code}の{Said(whole[0].Cell)}"] : Array.Empty<string>(),
        ];
        var among = table.Groups.All(group => group.Totals[table.Own].IsKnown) ? "" : "額がすべて記載された経営課題のうち、";

        return said.Length == 0 ? "" : $"{table.Columns[table.Own].Title}は、{among}{string.Join('、', said)}です。";
    }

    private static string Said(BudgetCell cell) => ThousandYen.Text(cell.Amount!.Value) + (cell.Words is { } words ? $"（{words}）" : "");
}
