using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>A year and whether it is 予算 or 決算.</summary>
public sealed record BudgetColumn(int FiscalYear, BudgetKind Kind)
{
    public string Year => new FiscalYear(FiscalYear).Era;

    public string What => Kind.Name();

    public string Title => Year + What;
}

/// <summary>Two columns that are compared.</summary>
/// <param name="From">The place of the earlier one among the columns.</param>
/// <param name="To">The place of the later one.</param>
/// <param name="Title">What the difference is called.</param>
public sealed record BudgetStep(int From, int To, string Title);
