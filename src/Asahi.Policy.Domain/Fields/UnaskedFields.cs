using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Fields;

/// <summary>What an edition holds although the form of its era does not ask for it: said all the same.</summary>
internal static class UnaskedFields
{
    public static IEnumerable<SaidField> Of(
        EntryForm? form,
        PublishedPolicy policy,
        PublishedItem item,
        FormStage stage,
        EntryContent content) =>
    [
        .. content.Value is Review review ? OfReview(form, policy, review) : [],
        .. form?.Rows.Any(rows => rows.Key is "budgets" or "settled") == true ? [] : OfBudgets(content.Budgets),
        .. FormEras.All.Where(era => era.Id != policy.Era)
            .Select(era => era.Find(item.Place.Level, stage))
            .OfType<EntryForm>()
            .SelectMany(other => OfOther(form, other, new EntryReading(content, item.ItemPlan, policy.FiscalYear)))
            .DistinctBy(said => said.Key),
    ];

    // What only the form of another era asks for.
    private static IEnumerable<SaidField> OfOther(EntryForm? form, EntryForm other, EntryReading reading)
    {
        var typed = other.Read(reading);

        foreach (var field in other.Fields.Where(field => field.Set is null && field.Text is null && field.Key != EntryForm.OutOfScopeKey))
        {
            if (form?.Fields.Any(it => it.Key == field.Key) != true && typed[field].Length > 0)
            {
                yield return new SaidField($"unasked/{field.Key}", field.Label, field.Words(typed[field]));
            }
        }

        foreach (var rows in other.Rows.Where(rows => rows.Key is not ("budgets" or "settled")))
        {
            var asked = form?.Rows.FirstOrDefault(it => it.Key == rows.Key)?.Cells ?? [];
            List<EntryCell> cells = [.. rows.Cells.Where(cell => asked.All(it => it.Key != cell.Key))];

            foreach (var row in typed.RowsOf(rows).Where(row => cells.Exists(cell => row[cell.Key].Length > 0)))
            {
                yield return new SaidField(
                    $"unasked/{rows.Key}/{row.Key}",
                    $"{rows.RowName}（様式にない欄）",
                    string.Join('\n', cells.Where(cell => row[cell.Key].Length > 0).Select(cell =>
                        $"{cell.Label}：{cell.Words(row[cell.Key]).Replace('\n', '、')}")));
            }
        }
    }

    private static IEnumerable<SaidField> OfReview(EntryForm? form, PublishedPolicy policy, Review review)
    {
        if (review.IsOutOfScope && form?.OutOfScope is null)
        {
            yield return new SaidField(EntryForm.OutOfScopeKey, "評価の対象", "評価の対象外とする");
        }

        foreach (var judgement in review.Judgements.Where(it => form?.Answers.Any(field => field.Set!.Id == it.Set) != true))
        {
            var set = policy.CodeSetOf(judgement.Set);

            yield return new SaidField($"answer/{judgement.Set}", set.Label, AnswerWords.Of(set, judgement));
        }

        foreach (var text in Enum.GetValues<EvaluationText>().Where(text => form?.Find(text) is null))
        {
            if (review.Remarks?.Of(text) is { } words)
            {
                yield return new SaidField($"remark/{text}", Label(text), words);
            }
        }
    }

    private static IEnumerable<SaidField> OfBudgets(IReadOnlyList<BudgetAmount> budgets) => budgets.Select(it => new SaidField(
        $"budget/{it.FiscalYear}/{it.Kind}",
        $"{it.Kind.Name()} {new Years.FiscalYear(it.FiscalYear).Era}",
        it.Text ?? "額の記載なし"));

    private static string Label(EvaluationText text) => text switch
    {
        EvaluationText.Results => "実績",
        EvaluationText.Challenge => "課題",
        EvaluationText.Improvement => "改善策",
        EvaluationText.BlankReason => "評価の対象外とする理由",
        EvaluationText.Overall => "評価結果の総括",
        EvaluationText.Achievements => "年間の取組成果と今後取り組みたいこと",
        EvaluationText.Direction => "解決すべき課題と今後の改善方向",
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };
}
