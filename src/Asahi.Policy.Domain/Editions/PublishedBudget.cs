using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された予算・決算。</summary>
/// <param name="FiscalYear">年度。</param>
/// <param name="Kind">予算か決算か。</param>
/// <param name="Amount">額（千円）。Null: not given; 0 is a real zero.</param>
public sealed record PublishedBudget(int FiscalYear, BudgetKind Kind, long? Amount)
{
    /// <summary>与えられた額だけの合計（千円）。Null when none is given: nothing is not zero.</summary>
    public static long? Sum(IEnumerable<long?> amounts)
    {
        var given = amounts.OfType<long>().ToList();

        return given.Count == 0 ? null : given.Sum();
    }
}
