using Asahi.Policy.Domain.Items;
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
/// <param name="IsFeatured">様式1に載せるかどうか。</param>
/// <param name="Indicators">プロセス（過程）指標。Null: not given in the source; empty: there is none.</param>
/// <param name="Withdrawal">撤退・再構築基準（文章）。Null: not given in the source.</param>
/// <param name="PastResults">前年度までの実績（文章）。Null: not given in the source.</param>
/// <param name="MidtermReview">中間振り返り。Null: not given in the source, or not yet written.</param>
public sealed record PublishedInitiative(
    ItemCode Code,
    string Name,
    string? Text,
    PageReference? Page,
    IReadOnlyList<PublishedJudgement> SelfEvaluation,
    IReadOnlyList<PublishedBudget> Budgets,
    PublishedRemarks? Remarks = null,
    bool IsFeatured = true,
    IReadOnlyList<Indicator>? Indicators = null,
    string? Withdrawal = null,
    string? PastResults = null,
    PublishedReview? MidtermReview = null)
{
    /// <summary>ある年度の予算額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? PlannedIn(int fiscalYear) => AmountOf(fiscalYear, BudgetKind.Planned);

    /// <summary>ある年度の予算額または決算額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? AmountOf(int fiscalYear, BudgetKind kind) =>
        Budgets.FirstOrDefault(budget => budget.Kind == kind && budget.FiscalYear == fiscalYear)?.Amount;
}
