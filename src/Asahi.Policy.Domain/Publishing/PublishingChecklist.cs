using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開前の確認。Asked before publication is requested, and enforced when it is.</summary>
public static class PublishingChecklist
{
    /// <summary>確かめる。</summary>
    /// <param name="draft">下書き。With all its items.</param>
    /// <param name="frozen">下書きを版の内容にしたもの。</param>
    /// <param name="current">公開中の内容。Null: nothing is public yet.</param>
    public static IReadOnlyList<ChecklistFinding> Examine(OperatingPolicy draft, PublishedPolicy frozen, PublishedPolicy? current)
    {
        // A year of which nothing has been evaluated yet is a plan; one that has been begun should be whole.
        var hasBegun = Items(draft).Any(item => item.Item.SelfEvaluation is not null);
        List<ChecklistFinding> findings =
        [
            .. LetterFindings.Of(frozen, current), // of what is new: before what has long been so
            .. Items(draft).SelectMany(item => Examine(draft, item.Code, item.Item, hasBegun)),
        ];

        if (current is not null && IsSame(current, frozen))
        {
            findings.Insert(0, new ChecklistFinding(true, null, "公開中の版から、変わったところがありません"));
        }

        return [.. findings.OrderByDescending(finding => finding.Stops)];
    }

    /// <summary>自己評価の付く項目。番号の順。</summary>
    public static IEnumerable<(ItemCode Code, IEvaluated Item)> Items(OperatingPolicy draft)
    {
        foreach (var issue in draft.Issues.OrderBy(issue => issue.Number))
        {
            foreach (var strategy in issue.Strategies.OrderBy(strategy => strategy.Number))
            {
                yield return (ItemCode.OfStrategy(issue.Number, strategy.Number), strategy);

                foreach (var initiative in strategy.Initiatives.OrderBy(initiative => initiative.Number))
                {
                    yield return (ItemCode.OfInitiative(issue.Number, strategy.Number, initiative.Number), initiative);
                }
            }
        }
    }

    // Of another schema, or other in a single letter: only an equal text is no change.
    private static bool IsSame(PublishedPolicy current, PublishedPolicy frozen) =>
        EditionContent.ToBytes(current with { Schema = EditionContent.Schema }).AsSpan().SequenceEqual(EditionContent.ToBytes(frozen));

    private static IEnumerable<ChecklistFinding> Examine(OperatingPolicy draft, ItemCode code, IEvaluated item, bool hasBegun)
    {
        if (item.SelfEvaluation is not { } evaluation)
        {
            if (hasBegun)
            {
                yield return new(false, code, "自己評価が未入力のまま公開されます");
            }

            yield break;
        }

        var form = EvaluationForms.Of(draft.Era, code.Level);
        var missing = EvaluationRules.Missing(evaluation.ToEntry(form));

        if (evaluation.State == EvaluationState.AsImported)
        {
            if (missing.Count > 0)
            {
                var labels = form.Fields.Where(field => missing.Any(fault => fault.Field == field.Key)).Select(field => field.Label);

                yield return new(false, code, $"原資料に記載がないまま公開されます（{string.Join('、', labels)}）");
            }

            yield break;
        }

        if (evaluation.State != EvaluationState.Confirmed)
        {
            yield return new(true, code, $"「{evaluation.State.Name()}」です。確認済みにしてください");
        }

        foreach (var fault in missing)
        {
            yield return new(true, code, fault.Message);
        }
    }
}

/// <summary>公開前の確認の結果。</summary>
/// <param name="Stops">公開を止めるかどうか。False: only a warning.</param>
/// <param name="Item">項目。Null: the policy as a whole.</param>
/// <param name="Message">何を、どうすればよいか。</param>
public sealed record ChecklistFinding(bool Stops, ItemCode? Item, string Message);
