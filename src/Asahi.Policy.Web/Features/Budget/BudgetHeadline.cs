using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>The one difference that is said of the year: its total against the total that the year before had in its own edition.
/// What the same initiatives had a year before is another number; it stands in the note.</summary>
/// <param name="Sentence">The total and the difference.</param>
/// <param name="Note">The other difference, and why it is another. Null: there is none.</param>
public sealed record BudgetHeadline(string Sentence, string? Note)
{
    public static BudgetHeadline Of(PublishedPolicy policy, IReadOnlyList<BudgetYear> years, BudgetTable? table = null)
    {
        var own = (years.FirstOrDefault(year => year.Policy.FiscalYear == policy.FiscalYear) ?? BudgetYear.Of(policy, null)).Total;
        var former = years.FirstOrDefault(year => year.Policy.FiscalYear == policy.FiscalYear - 1)?.Total;

        if (own.Amount is not { } amount)
        {
            return new BudgetHeadline($"{policy.YearLabel}の予算額は、{own.Words}です。", null);
        }

        var said = $"{policy.YearLabel}の予算額は{ThousandYen.Text(amount)}{(own.Words is { } part ? $"（{part}）" : "")}";

        return former is { Amount: { } before, IsKnown: true } && own.IsKnown
            ? new BudgetHeadline(
                $"{said}で、前年度の運営方針の{ThousandYen.Text(before)}{Against(amount, before)}です。",
                OfSame(policy, table, amount - before))
            : new BudgetHeadline(said + "です。", null);
    }

    private static string Against(long amount, long before) => (amount - before) switch
    {
        0 => "と同じ額",
        > 0 and var more => $"より{ThousandYen.Text(more)}多い額",
        var less => $"より{ThousandYen.Text(-less)}少ない額",
    };

    private static string? OfSame(PublishedPolicy policy, BudgetTable? table, long difference)
    {
        var former = new BudgetColumn(policy.FiscalYear - 1, BudgetKind.Planned);

        if (table?.Columns.ToList().IndexOf(former) is not (>= 0 and var at)
            || table.Totals[at] is not { IsKnown: true, Amount: { } before }
            || table.Totals[table.Own] is not { IsKnown: true, Amount: { } now }
            || now - before == difference)
        {
            return null;
        }

        return $"この年度に載っている取組だけを、その{former.Title}（{ThousandYen.Text(before)}）と比べると、"
            + $"差は{ThousandYen.Change(now - before)}です。前年度で終わった取組や、載らなくなった取組の額が入らないので、上の差とは違います。";
    }
}
