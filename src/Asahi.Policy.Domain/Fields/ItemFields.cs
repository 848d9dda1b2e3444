using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of issues, strategies and initiatives.</summary>
internal static class ItemFields
{
    public static void Add(FieldList fields, PublishedPolicy policy)
    {
        foreach (var issue in policy.Issues)
        {
            fields.Open(issue.Code, issue.Name);
            fields.Add("name", "名称", issue.Name);
            LineageFields.Add(fields, policy, issue.Code);
            fields.Add("overview", "経営課題の概要", issue.Overview);
            PlanFields.Add(fields, issue.Plan);
            fields.Add("overall", "経営課題全体としての評価結果の総括", issue.Overall);

            foreach (var strategy in issue.Strategies)
            {
                Add(fields, policy, strategy);
            }
        }
    }

    private static void Add(FieldList fields, PublishedPolicy policy, PublishedStrategy strategy)
    {
        var era = policy.Era;
        fields.Open(strategy.Code, strategy.Name);
        fields.Add("name", "名称", strategy.Name);
        LineageFields.Add(fields, policy, strategy.Code);
        fields.Add("target-state", "めざす状態", strategy.TargetState);
        PlanFields.Add(fields, era, "アウトカム指標", strategy.Indicators);
        fields.Add("text", "戦略の内容", strategy.Text);
        ReviewFields.Add(fields, "midterm/", EvaluationForms.Of(era, 2, FormStage.Midterm), strategy.MidtermReview);
        ReviewFields.Add(fields, "", EvaluationForms.Of(era, 2), new PublishedReview(strategy.SelfEvaluation, strategy.Remarks));
        fields.Add("page", "参照する資料", strategy.Page?.ToString());

        foreach (var initiative in strategy.Initiatives)
        {
            Add(fields, policy, initiative);
        }
    }

    private static void Add(FieldList fields, PublishedPolicy policy, PublishedInitiative initiative)
    {
        var era = policy.Era;
        fields.Open(initiative.Code, initiative.Name);
        fields.Add("name", "名称", initiative.Name);
        LineageFields.Add(fields, policy, initiative.Code);
        fields.Add("text", "取組内容", initiative.Text);

        foreach (var budget in initiative.Budgets)
        {
            fields.Add(
                $"budget/{budget.FiscalYear}/{budget.Kind}",
                $"{(budget.Kind == BudgetKind.Planned ? "予算" : "決算")} {new FiscalYear(budget.FiscalYear).Era}",
                Amount(budget));
        }

        PlanFields.Add(fields, era, "プロセス指標", initiative.Indicators);
        fields.Add("withdrawal", "撤退・再構築基準", initiative.Withdrawal);
        fields.Add("past-results", "前年度までの実績", initiative.PastResults);
        fields.Add("featured", "様式1への掲載", initiative.IsFeatured ? null : "載せない");
        ReviewFields.Add(fields, "midterm/", EvaluationForms.Of(era, 3, FormStage.Midterm), initiative.MidtermReview);
        ReviewFields.Add(fields, "", EvaluationForms.Of(era, 3), new PublishedReview(initiative.SelfEvaluation, initiative.Remarks));
        fields.Add("page", "参照する資料", initiative.Page?.ToString());
    }

    // A line without an amount says something else than no line.
    private static string Amount(PublishedBudget budget) => budget.Amount is { } amount ? ThousandYen.Text(amount) : "額の記載なし";
}
