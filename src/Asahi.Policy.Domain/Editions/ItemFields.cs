using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Editions;

/// <summary>The fields of issues, strategies and initiatives.</summary>
internal static class ItemFields
{
    public static void Add(FieldList fields, PublishedPolicy policy)
    {
        foreach (var issue in policy.Issues)
        {
            fields.Open(issue.Code, issue.Name);
            fields.Add("name", "名称", issue.Name);
            fields.Add("overview", "経営課題の概要", issue.Overview);

            foreach (var strategy in issue.Strategies)
            {
                Add(fields, policy.Era, strategy);
            }
        }
    }

    private static void Add(FieldList fields, FormEra era, PublishedStrategy strategy)
    {
        fields.Open(strategy.Code, strategy.Name);
        fields.Add("name", "名称", strategy.Name);
        fields.Add("text", "戦略の内容", strategy.Text);
        AddEvaluation(fields, era, 2, strategy.SelfEvaluation, strategy.Remarks);
        fields.Add("page", "参照する資料", strategy.Page?.ToString());

        foreach (var initiative in strategy.Initiatives)
        {
            Add(fields, era, initiative);
        }
    }

    private static void Add(FieldList fields, FormEra era, PublishedInitiative initiative)
    {
        fields.Open(initiative.Code, initiative.Name);
        fields.Add("name", "名称", initiative.Name);
        fields.Add("text", "取組内容", initiative.Text);

        foreach (var budget in initiative.Budgets)
        {
            fields.Add($"budget/{budget.FiscalYear}/{budget.Kind}", $"{(budget.Kind == BudgetKind.Planned ? "予算" : "決算")} {new FiscalYear(budget.FiscalYear).Era}", Amount(budget));
        }

        AddEvaluation(fields, era, 3, initiative.SelfEvaluation, initiative.Remarks);
        fields.Add("page", "参照する資料", initiative.Page?.ToString());
    }

    // In the order of the form: what was done, how it is judged, why, what next.
    private static void AddEvaluation(FieldList fields, FormEra era, int level, IReadOnlyList<PublishedJudgement> judgements, PublishedRemarks? remarks)
    {
        AddRemark(EvaluationText.Results);

        foreach (var judgement in judgements)
        {
            var set = CodeSets.Of(era, judgement.Set);
            fields.Add($"answer/{judgement.Set}", set.Label, Words(set, judgement));
        }

        AddRemark(EvaluationText.Challenge);
        AddRemark(EvaluationText.Improvement);

        void AddRemark(EvaluationText text) => fields.Add($"remark/{text}", EvaluationForms.Of(era, level).Of(text).Label, remarks?.Of(text));
    }

    // A line without an amount says something else than no line.
    private static string Amount(PublishedBudget budget) => budget.Amount is { } amount ? ThousandYen.Text(amount) : "額の記載なし";

    // The meaning follows from the mark; it is put into words only where an edition says otherwise.
    private static string Words(CodeSet set, PublishedJudgement judgement)
    {
        var words = $"{judgement.Mark} {judgement.Words}";

        return set.Codes.Any(code => code.Mark == judgement.Mark && code.Meaning == judgement.Meaning) ? words : $"{words}（{Name(judgement.Meaning)}として表示）";
    }

    private static string Name(CodeMeaning meaning) => meaning switch
    {
        CodeMeaning.AsPlanned => "予定どおり",
        CodeMeaning.NotAsPlanned => "予定どおりでないもの",
        CodeMeaning.Continue => "続けるもの",
        CodeMeaning.Revise => "見直すもの",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };
}
