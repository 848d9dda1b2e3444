using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>One year of the ward with the total that its own edition gives, and how it differs from the year before.</summary>
/// <param name="Policy">The year.</param>
/// <param name="Total">Its 予算.</param>
/// <param name="Difference">To the total of the former year's own edition.</param>
/// <param name="Settled">決算 that the same edition gives, mostly of an earlier year. Null: none.</param>
/// <param name="SettledTotal">Its total.</param>
public sealed record BudgetYear(PublishedPolicy Policy, BudgetCell Total, string Difference, BudgetColumn? Settled, BudgetCell SettledTotal)
{
    public static BudgetYear Of(PublishedPolicy policy, PublishedPolicy? former)
    {
        var total = TotalOf(policy, new BudgetColumn(policy.FiscalYear, BudgetKind.Planned));
        var settled = policy.BudgetedItems().SelectMany(item => item.Budgets)
            .Where(line => line.Kind == BudgetKind.Settled)
            .MaxBy(line => line.FiscalYear);
        var column = settled is null ? null : new BudgetColumn(settled.FiscalYear, BudgetKind.Settled);

        return new BudgetYear(
            policy,
            total,
            former is null ? "前年度の掲載なし" : total.Since(TotalOf(former, new BudgetColumn(former.FiscalYear, BudgetKind.Planned))),
            column,
            column is null ? new BudgetCell(null, policy.Absence.Words(), IsKnown: false) : TotalOf(policy, column));
    }

    private static BudgetCell TotalOf(PublishedPolicy policy, BudgetColumn column) =>
        BudgetCell.Sum(
            [.. policy.BudgetedItems().Select(item => BudgetCell.Of(policy, item, column, policy.Absence.Words()))],
            policy.Absence.Words());
}
