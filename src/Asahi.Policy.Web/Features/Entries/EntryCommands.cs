using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Saves entries: everything is asked and done within one transaction,
/// so that nothing can come between the question and the deed.</summary>
public sealed class EntryCommands(
    RecordWriter writer,
    EntryWriter entries,
    DraftItems items,
    ChangeLog log,
    SectionChiefs chiefs,
    PublishedPolicies published,
    OfficeWords office)
{
    /// <summary>The word for a save of what stands there already.</summary>
    public const string Unchanged = "Unchanged";

    /// <summary>The word for a save that was put together with what somebody else had saved meanwhile.</summary>
    public const string Merged = "Merged";

    /// <summary>The word for what is public standing here again.</summary>
    public const string Restored = "Restored";

    /// <summary>The word for handing in what no chief can confirm, since the section has none.</summary>
    public const string SubmittedToAffairs = "SubmittedToAffairs";

    public Task<Ending> SaveAsync(
        Actor actor,
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        EntryInput input,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindAsync(ward, year, place, stage, input.ItemKey, cancellation) is not { } item)
            {
                return Refused.NotFound;
            }

            if (EntryRefusals.OfRights(actor, item, input.Step, office) is { } refused)
            {
                // A chief may mend what waits for him: it was taken back while he read it.
                var isTakenBack = refused == Refused.Forbidden
                    && input.Step == EntryStep.Confirm
                    && actor.MayReviewFor(item.Item.SectionId)
                    && item.Version != input.Version;

                return isTakenBack ? new Refused(Reason.Stale) : refused;
            }

            var merge = MergeOf(item, input);

            if (merge.Asked.Any(key => input.Use.GetValueOrDefault(key) is not ("mine" or "theirs")))
            {
                return input.Resolving
                    ? new Refused(Reason.Invalid, EntryRefusals.Undecided(item, merge, input))
                    : new Refused(Reason.Stale);
            }

            // What nobody has seen put together is saved as a draft, where every row is as one of the two left it; all else is shown first.
            var isMerged = item.Version != input.Version
                && !(input.Version is { } opened && await log.IsOnlyRemarkedAsync(ward, item, opened, cancellation));

            if (isMerged && (input.Resolving || input.Step != EntryStep.Save || input.Clear is not null || merge.IsToBeSeen))
            {
                return new Refused(Reason.Stale);
            }

            var typed = ChosenOf(item, input);

            if (input.Clear is not null && EntryRules.IsOutOfScope(typed))
            {
                typed = typed.With(EntryRules.ClearedBy(typed).ToDictionary(field => field.Key, _ => ""));
            }

            if (EntryRefusals.OfContent(item, typed, input) is { } faulty)
            {
                return faulty;
            }

            // Who looks and presses the button has changed nothing: no state, no author, no line in the log.
            if (input.Step == EntryStep.Save && typed.Write(item.Reading).Says(item.Reading.Content))
            {
                return new Done(Unchanged);
            }

            entries.Write(actor, item, typed, input.Step, sheet);

            var isForAffairs = input.Step == EntryStep.Submit
                && item.Item.SectionId is { } section
                && !await chiefs.AreInAsync(section, cancellation);

            return new Done(isMerged ? Merged : isForAffairs ? SubmittedToAffairs : input.Step.ToString());
        },
        cancellation);

    /// <summary>Puts back what is public; what was typed since stands in the log.</summary>
    public Task<Ending> RestoreAsync(
        Actor actor,
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        RestoreInput input,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindAsync(ward, year, place, stage, input.ItemKey, cancellation) is not { } item)
            {
                return Refused.NotFound;
            }

            if (EntryRefusals.OfRights(actor, item, EntryStep.Save, office) is { } refused)
            {
                return refused;
            }

            var current = (await published.FindAsync(ward, year, cancellation))?.Policy;

            if (item.Version != input.Version || item.Entry is not { } entry || item.Restored(current) is not { } restored)
            {
                return new Refused(Reason.Stale);
            }

            if (!item.IsRestorable(current))
            {
                return new Done(Unchanged);
            }

            var (before, state) = (item.Typed, entry.State);
            entry.Restore(restored.Content, restored.State, actor.Id, writer.Now);
            EntryWriter.Note(actor, item, ChangeAction.EntryRestored, before, state, sheet);

            return new Done(Restored);
        },
        cancellation);

    /// <summary>What was typed beside what stands in the record. On the page of a conflict it was put together already: what it asked is
    /// asked until it is answered, and all else is as it was shown and sent.</summary>
    internal static Merge MergeOf(DraftItem item, EntryInput input)
    {
        var (mine, theirs) = (input.ToTyped(item.Form), item.Typed);

        return input.Resolving ? Merge.Of(mine, theirs, OpenedFields.Read(input.Opened)) with { Merged = mine }
            : item.Version == input.Version ? new Merge(mine, new HashSet<string>())
            : Merge.Of(mine, theirs, OpenedFields.Read(input.Opened));
    }

    /// <summary>The same, where the page of a conflict chose between the two.</summary>
    internal static EntryTyped ChosenOf(DraftItem item, EntryInput input)
    {
        var (merge, saved) = (MergeOf(item, input), item.Typed);

        return merge.Merged.With(merge.Asked
            .Where(key => input.Use.GetValueOrDefault(key) == "theirs")
            .ToDictionary(key => key, key => saved[key]));
    }
}
