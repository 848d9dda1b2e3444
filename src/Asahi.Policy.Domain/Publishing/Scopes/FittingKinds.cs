using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>範囲に合う版の種類。It follows from what changed, from which stages are open, and from which editions there were; no edition
/// claims what is not in it.</summary>
public static class FittingKinds
{
    /// <summary>合う種類。画面に出す順。</summary>
    /// <param name="chosen">範囲に入る記入。</param>
    /// <param name="former">これまでの版の種類。</param>
    /// <param name="isOpen">段階が開いているかどうか。</param>
    /// <returns>One: it is that. Several: general affairs is asked. Empty when nothing was chosen.</returns>
    public static IReadOnlyList<EditionKind> Of(
        IReadOnlyCollection<OfferedEntry> chosen,
        IReadOnlyCollection<EditionKind> former,
        Func<FormStage, bool> isOpen)
    {
        HashSet<EditionKind> kinds = [];

        if (chosen.Any(entry => entry.Stage == FormStage.Plan))
        {
            kinds.UnionWith(OfPlan(former));
        }

        if (Brings(FormStage.Midterm))
        {
            kinds.Add(EditionKind.MidtermReview);
        }

        if (Brings(FormStage.SelfEvaluation))
        {
            kinds.Add(EditionKind.SelfEvaluation);
        }

        if (former.Count > 0 && chosen.Any(entry => !entry.IsNew))
        {
            kinds.Add(EditionKind.Correction);
        }

        return [.. EditionKinds.OfStaff.Where(kinds.Contains)];

        // What is public already, of a stage that is over, is corrected; it is not evaluated once more.
        bool Brings(FormStage stage) => chosen.Any(entry => entry.Stage == stage && (entry.IsNew || isOpen(stage)));
    }

    private static IEnumerable<EditionKind> OfPlan(IReadOnlyCollection<EditionKind> former) =>
        former.Any(kind => kind is not (EditionKind.Outlined or EditionKind.Proposed))
            ? [EditionKind.Revised]
            : former.Contains(EditionKind.Proposed)
                ? [EditionKind.Adopted, EditionKind.Proposed]
                : [EditionKind.Adopted, EditionKind.Proposed, EditionKind.Outlined];
}
