using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Saves entries: everything is asked and done within one transaction,
/// so that nothing can come between the question and the deed.</summary>
public sealed class EntryCommands(
    PolicyDbContext db,
    RecordWriter writer,
    DraftItems items,
    PublishedPolicies published)
{
    /// <summary>The word for a save of what stands there already.</summary>
    public const string Unchanged = "Unchanged";

    /// <summary>The word for a save that was put together with what somebody else had saved meanwhile.</summary>
    public const string Merged = "Merged";

    /// <summary>The word for what is public standing here again.</summary>
    public const string Restored = "Restored";

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
            if (await items.FindAsync(ward, year, place, stage, cancellation) is not { } item)
            {
                return Refused.NotFound;
            }

            if (EntryRefusals.OfRights(actor, item, input.Step) is { } refused)
            {
                return refused;
            }

            var merge = MergeOf(item, input);

            if (merge.Asked.Any(key => input.Use.GetValueOrDefault(key) is not ("mine" or "theirs")))
            {
                return input.Resolving
                    ? new Refused(Reason.Invalid, EntryRefusals.Undecided(item, merge, input))
                    : new Refused(Reason.Stale);
            }

            // What nobody has seen put together is saved as a draft, and not handed in.
            var isMerged = item.Version != input.Version && !input.Resolving;

            if (isMerged && input.Step != EntryStep.Save)
            {
                return new Refused(Reason.Stale);
            }

            var typed = Chosen(item, merge, input);
            typed = input.Clear is null ? typed : typed.With(EntryRules.ClearedBy(typed).ToDictionary(field => field.Key, _ => ""));

            if (EntryRefusals.OfContent(item, typed, input) is { } faulty)
            {
                return faulty;
            }

            // Who looks and presses the button has changed nothing: no state, no author, no line in the log.
            if (input.Step == EntryStep.Save && EntryDifference.Between(item.Typed, typed).Count == 0)
            {
                return new Done(Unchanged);
            }

            Write(actor, item, typed, input.Step, sheet);

            return new Done(isMerged ? Merged : input.Step.ToString());
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
            if (await items.FindAsync(ward, year, place, stage, cancellation) is not { } item)
            {
                return Refused.NotFound;
            }

            if (EntryRefusals.OfRights(actor, item, EntryStep.Save) is { } refused)
            {
                return refused;
            }

            if (item.Version != input.Version || item.Entry is not { } entry
                || item.In((await published.FindAsync(ward, year, cancellation))?.Policy) is not { } content)
            {
                return new Refused(Reason.Stale);
            }

            var (before, state) = (item.Typed, entry.State);
            entry.Restore(content, StateOf(item, entry), actor.Id, writer.Now);
            Note(actor, item, ChangeAction.EntryRestored, before, state, sheet);

            return new Done(Restored);
        },
        cancellation);

    internal static Merge MergeOf(DraftItem item, EntryInput input)
    {
        var (mine, theirs) = (input.ToTyped(item.Form), item.Typed);

        return item.Version == input.Version && !input.Resolving
            ? new Merge(mine, new HashSet<string>())
            : Merge.Of(mine, theirs, OpenedFields.Read(input.Opened));
    }

    // What was imported and never taken over is again what it was.
    private static EntryState StateOf(DraftItem item, Entry entry) =>
        item.Policy.IsFromSources && entry.PublishedVersion is null ? EntryState.AsImported : EntryState.Confirmed;

    // What stands in the record, where the page of a conflict chose it.
    private static EntryTyped Chosen(DraftItem item, Merge merge, EntryInput input)
    {
        var saved = item.Typed;

        return merge.Merged.With(merge.Asked
            .Where(key => input.Use.GetValueOrDefault(key) == "theirs")
            .ToDictionary(key => key, key => saved[key]));
    }

    private void Write(Actor actor, DraftItem item, EntryTyped typed, EntryStep step, ChangeSheet sheet)
    {
        var (before, content) = (item.Typed, typed.Write(item.Reading));
        var entry = item.Entry;

        if (entry is null)
        {
            entry = item.Item.Begin(item.Stage, item.Form.Empty.Value);
            db.Add(entry);
        }

        var state = entry.State;
        entry.Write(content, actor.Id, writer.Now);
        entry.Take(EntryStep.Save);

        if (step != EntryStep.Save)
        {
            entry.Take(step);
        }

        Note(actor, item, step == EntryStep.Confirm ? ChangeAction.EvaluationSavedAndConfirmed : Actions.Of(step), before, state, sheet);
    }

    private static void Note(Actor actor, DraftItem item, ChangeAction action, EntryTyped before, EntryState state, ChangeSheet sheet)
    {
        var entry = item.Entry!;
        var fields = EntryDifference.Between(before, item.Typed).Select(field => new ChangedField(field.Label, field.Before, field.After));
        var states = state == entry.State ? [] : new[] { new ChangedField("状態", state.Name(), entry.State.Name()) };
        sheet.Note(action, Actions.SubjectOf(actor, item), entry, [.. fields, .. states]);
    }
}
