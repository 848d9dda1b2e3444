using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Entries.Together;

/// <summary>Confirms what was read, all of it or nothing: what changed since it was read is read again.</summary>
public sealed class TogetherCommands(RecordWriter writer, DraftItems items, OfficeWords office)
{
    public Task<Ending> ConfirmAsync(
        Actor actor,
        int year,
        Guid key,
        IReadOnlyList<ReadEntry> chosen,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            if (chosen.Count == 0)
            {
                return Refused.Invalid("waiting", "読んで確認した項目に、印を付けてください");
            }

            var (found, stale, missing) = (new List<DraftItem>(), new List<Fault>(), new List<Fault>());

            foreach (var read in chosen)
            {
                var item = await items.PlaceOfAsync(actor.WardCode, year, read.ItemKey, cancellation) is { } place
                    ? await items.FindAsync(actor.WardCode, year, place, read.Stage, cancellation)
                    : null;

                if (item is null || item.Version != read.Version || item.Entry!.State != EntryState.Submitted)
                {
                    stale.Add(Changed(read, item));
                }
                else if (EntryRefusals.Closed(item, WaitingEntry.FieldOf(read), office) is { } closed)
                {
                    return closed;
                }
                else if (!TogetherQueries.MayConfirm(actor, item))
                {
                    return Refused.Forbidden;
                }
                else
                {
                    missing.AddRange(EntryRules.Missing(item.Typed)
                        .Select(fault => new Fault(WaitingEntry.FieldOf(read), $"{item.Place.Code} {item.Item.Name}：{fault.Message}")));
                    found.Add(item);
                }
            }

            if (stale.Count > 0)
            {
                return new Refused(Reason.Stale, stale);
            }

            if (missing.Count > 0)
            {
                return new Refused(Reason.Invalid, missing);
            }

            found.ForEach(item => Confirm(actor, item, sheet));

            return new Done("confirmed", found.Count);
        },
        cancellation);

    private static Fault Changed(ReadEntry read, DraftItem? item) => item is null
        ? new Fault("waiting", "選んだ項目の一つが、なくなりました。何も確認済みにしていません")
        : new Fault(
            item.Entry is { State: EntryState.Submitted } ? WaitingEntry.FieldOf(read) : "waiting",
            $"{item.Place.Code} {item.Item.Name}：あなたが開いた後に、内容か状態が変わりました。何も確認済みにしていません");

    private static void Confirm(Actor actor, DraftItem item, ChangeSheet sheet)
    {
        var entry = item.Entry!;
        var before = entry.State;
        entry.Take(EntryStep.Confirm);
        sheet.Note(
            EntryWriter.ActionOf(EntryStep.Confirm),
            EntryWriter.SubjectOf(actor, item),
            entry,
            new ChangedField("状態", before.Name(), entry.State.Name()));
    }
}
