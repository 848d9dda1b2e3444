using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Why an entry may not be written.</summary>
internal static class EntryRefusals
{
    /// <summary>Whose it is, and whether it may be written at all just now. Null: it may.</summary>
    public static Refused? OfRights(Actor actor, DraftItem item, EntryStep step, OfficeWords office)
    {
        if (!MayTake(actor, item, step))
        {
            return Refused.Forbidden;
        }

        return Closed(item, "plan", office);
    }

    /// <summary>Nobody may write just now. Null: whoever may, may.</summary>
    /// <param name="item">The item.</param>
    /// <param name="field">From where the reader goes on.</param>
    /// <param name="office">What the duties are called in this ward.</param>
    public static Refused? Closed(DraftItem item, string field, OfficeWords office) => item.Pending is not null
        ? Refused.Locked(field)
        : item.ClosedWords is not { } why ? null
        : new Refused(
            Reason.Locked,
            new Fault(field, $"{why}。直すところがあるときは、{office.GeneralAffairs}に開き直しを頼んでください"));

    /// <summary>What cannot be kept, and what is missing for the step. Null: all is well.</summary>
    public static Refused? OfContent(DraftItem item, EntryTyped typed, EntryInput input)
    {
        var faults = EntryRules.Unstorable(typed, item.Policy.FiscalYear);

        if (faults.Count == 0 && EntryRules.IsOutOfScope(typed) && EntryRules.ClearedBy(typed).Count > 0)
        {
            return new Refused(Reason.Unconfirmed);
        }

        if (faults.Count == 0 && input.Step != EntryStep.Save)
        {
            faults = EntryRules.Missing(typed);
        }

        return faults.Count > 0 ? new Refused(Reason.Invalid, faults) : null;
    }

    /// <summary>The fields of a conflict that nobody has decided yet.</summary>
    public static IReadOnlyList<Fault> Undecided(DraftItem item, Merge merge, EntryInput input) =>
    [
        .. EntryDifference.Between(item.Typed, merge.Merged)
            .Where(field => merge.Asked.Contains(field.Key) && input.Use.GetValueOrDefault(field.Key) is not ("mine" or "theirs"))
            .Select(field => new Fault($"use-{field.Key}-mine", $"「{field.Label}」は、どちらを使うかを選んでください")),
    ];

    // A section chief mends words in what he confirms: the two are one step, and he is one of its authors.
    private static bool MayTake(Actor actor, DraftItem item, EntryStep step) => (actor.Duty, step) switch
    {
        (Duty.Officer, EntryStep.Save or EntryStep.Submit) => actor.MayWriteFor(item.Item.SectionId),
        (Duty.GeneralAffairs, EntryStep.Save or EntryStep.Confirm) => true,
        (Duty.SectionChief, EntryStep.Confirm) =>
            actor.MayReviewFor(item.Item.SectionId) && item.Entry is { State: EntryState.Submitted } entry && entry.EditedById != actor.Id,
        _ => false,
    };
}
