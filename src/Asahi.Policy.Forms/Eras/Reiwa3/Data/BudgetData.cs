using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>予算と決算。</summary>
internal static class BudgetData
{
    public static FlatTable Compose(PublishedPolicy policy) => new(
        "予算・決算",
        ["運営方針の年度", "番号", "取組名", "年度", "種類", "額（千円）"],
        [
            .. from initiative in policy.Initiatives
               from budget in initiative.Budgets
               select (IReadOnlyList<object?>)[(long)policy.FiscalYear, initiative.Code.ToString(), initiative.Name, (long)budget.FiscalYear, budget.Kind == BudgetKind.Planned ? "予算額" : "決算額", budget.Amount],
        ]);
}
