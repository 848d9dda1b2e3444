using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された記入。Item by item and stage by stage, as the drafts have it: so the two can be laid beside each other.</summary>
public static class PublishedEntries
{
    /// <summary>ある項目の、ある段階の内容。Null: the edition says nothing of it.</summary>
    /// <param name="item">項目。</param>
    /// <param name="stage">段階。</param>
    /// <param name="fiscalYear">運営方針の年度。</param>
    public static EntryContent? On(this PublishedItem item, FormStage stage, int fiscalYear)
    {
        IReadOnlyList<BudgetAmount> budgets = [.. item.Budgets.Where(budget => budget.StageIn(fiscalYear) == stage)];
        EntryValue? value = stage switch
        {
            FormStage.Plan => item.ItemPlan,
            FormStage.Midterm => item.MidtermReview,
            FormStage.SelfEvaluation => item.SelfEvaluation ?? (budgets.Count > 0 ? Review.Empty : null),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

        return value is null ? null : new EntryContent(value, budgets);
    }

    /// <summary>下書きの記入と同じことを言うかどうか。What an explanation was written from was not kept in former editions.</summary>
    /// <param name="published">公開された内容。Null: none.</param>
    /// <param name="draft">下書きの内容。</param>
    public static bool IsSaidBy(this EntryContent? published, EntryContent draft) =>
        published is not null && Plain(published).Says(Plain(draft));

    private static EntryContent Plain(EntryContent content) => content.Value is PolicyStatement { Easy: { } easy } statement
        ? content with { Value = statement with { Easy = easy with { Basis = "" } } }
        : content;
}
