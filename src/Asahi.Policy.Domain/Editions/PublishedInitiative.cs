using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された具体的取組。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。</param>
/// <param name="Text">取組内容（文章）。Null: not given in the source.</param>
/// <param name="Page">別の資料のページ。Null: the source names none.</param>
/// <param name="SelfEvaluation">自己評価の判定。Empty: not given in the source, or not yet evaluated.</param>
/// <param name="Budgets">予算と決算。</param>
/// <param name="Remarks">自己評価の文章。Null: none written, as in every edition of schema 1.</param>
public sealed record PublishedInitiative(
    ItemCode Code,
    string Name,
    string? Text,
    PageReference? Page,
    IReadOnlyList<PublishedJudgement> SelfEvaluation,
    IReadOnlyList<PublishedBudget> Budgets,
    PublishedRemarks? Remarks = null)
{
    /// <summary>ある年度の予算額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? PlannedIn(int fiscalYear) =>
        Budgets.FirstOrDefault(budget => budget.Kind == BudgetKind.Planned && budget.FiscalYear == fiscalYear)?.Amount;
}
