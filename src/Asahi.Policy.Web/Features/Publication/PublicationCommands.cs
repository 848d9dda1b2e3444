using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Requests, recalls, returns and approves. What is approved is, byte for byte, what was requested and read.</summary>
public sealed class PublicationCommands(
    PolicyDbContext db,
    RecordWriter writer,
    DraftItems items,
    PublishedPolicies published,
    Outlines outlines,
    PublicationQueries queries,
    WardOffices offices,
    NewEditions newEditions)
{
    private static Refused Stale { get; } =
        Refused.Stale("changes", "あなたが開いた後に、内容か状態が変わりました。いまの内容を確かめてから、もう一度選んでください");

    public Task<Ending> RequestAsync(Actor actor, int year, RequestInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);

            if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } draft)
            {
                return Refused.NotFound;
            }

            var content = draft.Freeze(ward, await offices.ContactsAsync(ward, cancellation));
            var note = TypedText.Tidy(input.Note);

            if (await items.PendingAsync(draft.Id, cancellation) is not null
                || EditionContent.Hash(EditionContent.ToBytes(content)) != input.Sha256)
            {
                return Stale;
            }

            if (Faults(input, note) is { Count: > 0 } faults)
            {
                return new Refused(Reason.Invalid, faults);
            }

            var current = (await published.FindAsync(actor.WardCode, year, cancellation))?.Policy;

            if (PublishingChecklist.Examine(draft, content, current, items.Today).FirstOrDefault(finding => finding.Stops) is { } stop)
            {
                return Refused.Invalid("checklist", $"{(stop.Place is { } place ? $"{FindingWords.Of(place)}：" : "")}{stop.Message}");
            }

            db.Add(new Candidate(draft.Id, input.Kind!.Value, note, actor.Id, writer.Now, content));
            Note(sheet, ChangeAction.PublicationRequested, actor, year, ("種類", input.Kind.Value.Name()), ("変更の要旨", note));

            return new Done("requested");
        },
        cancellation);

    public Task<Ending> RecallAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => SettleAsync(
        actor,
        year,
        input,
        (candidate, sheet) =>
        {
            var reason = TypedText.Tidy(input.Reason);

            if (TypedText.Fault("理由", reason, Candidate.ReasonMaxLength) is { } fault)
            {
                return Task.FromResult<Ending>(Refused.Invalid("reason", fault));
            }

            candidate.Recall(actor.Id, writer.Now, reason.Length > 0 ? reason : null);
            Note(sheet, ChangeAction.PublicationRecalled, actor, year, ("理由", reason));

            return Task.FromResult<Ending>(new Done("recalled"));
        },
        cancellation);

    public Task<Ending> ReturnAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => SettleAsync(
        actor,
        year,
        input,
        (candidate, sheet) =>
        {
            var reason = TypedText.Tidy(input.Reason);

            var fault = reason.Length == 0 ? "差戻しの理由を入力してください" : TypedText.Fault("理由", reason, Candidate.ReasonMaxLength);

            if (fault is not null)
            {
                return Task.FromResult<Ending>(Refused.Invalid("reason", fault));
            }

            candidate.Return(actor.Id, writer.Now, reason);
            Note(sheet, ChangeAction.PublicationReturned, actor, year, ("理由", reason));

            return Task.FromResult<Ending>(new Done("returned"));
        },
        cancellation);

    /// <summary>Makes the edition and moves the pointer in the one transaction;
    /// before it the public reads the old edition, after it the new one.</summary>
    public Task<Ending> ApproveAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => SettleAsync(
        actor,
        year,
        input,
        async (candidate, sheet) =>
        {
            var number = TypedText.TidyLine(input.DecisionNumber);

            if (await queries.WhyNotAsync(actor, candidate, year, cancellation) is { } why)
            {
                return Refused.Invalid("approval", why);
            }

            var odd = TypedText.Fault("決裁番号", number, Candidate.DecisionNumberMaxLength);
            var wrong = DecisionDay.Read(input.DecisionDate, JapanTime.DateOf(writer.Now), out var day);

            if (Faults(("decisionNumber", odd), ("decisionDate", wrong)) is { Count: > 0 } faults)
            {
                return new Refused(Reason.Invalid, faults);
            }

            if (!input.Confirmed)
            {
                return new Refused(Reason.Unconfirmed);
            }

            await MarkAsync(actor, year, cancellation);
            candidate.Approve(actor.Id, writer.Now, number.Length > 0 ? number : null, day);
            var last = await db.Editions.Where(it => it.PolicyId == candidate.PolicyId).MaxAsync(it => (int?)it.Number, cancellation) ?? 0;
            var edition = new Edition(last + 1, candidate, writer.Now, await outlines.ContentAsync(candidate.PolicyId, last, cancellation));
            db.Add(edition);
            await CarryOverSourcesAsync(candidate.PolicyId, last, edition, cancellation);

            if (await db.PublicEditions.FirstOrDefaultAsync(
                it => it.WardCode == edition.WardCode && it.FiscalYear == edition.FiscalYear,
                cancellation) is { } pointer)
            {
                pointer.MoveTo(edition);
            }
            else
            {
                db.Add(new PublicEdition(edition));
            }

            Note(
                sheet,
                ChangeAction.Published,
                actor,
                year,
                ("版", $"第{edition.Number}版（{edition.Kind.Name()}）"),
                ("SHA-256", edition.Sha256),
                ("決裁番号", number),
                ("決裁日", day is { } given ? Wareki.Date(given) : ""));

            sheet.Afterwards(newEditions.Tell);

            return new Done("published");
        },
        cancellation);

    // What is published is what stands in the drafts: nobody could write in them since it was asked for.
    private async Task MarkAsync(Actor actor, int year, CancellationToken cancellation)
    {
        var draft = (await items.LoadPolicyAsync(actor.WardCode, year, cancellation))!;
        var entries = PlacedItems.AllOf(draft).SelectMany(placed => placed.Item.Entries).Select(entry => entry.Id).ToList();
        await db.Set<Entry>().Where(entry => entries.Contains(entry.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PublishedVersion, entry => entry.Version), cancellation);
    }

    // The documents that the texts came from belong to every edition that names them.
    private async Task CarryOverSourcesAsync(int policy, int last, Edition edition, CancellationToken cancellation)
    {
        var files = await db.EditionFiles.AsNoTracking()
            .Where(file => db.Editions.Any(it => it.Id == file.EditionId && it.PolicyId == policy && it.Number == last)
                && file.Name.StartsWith(SourceFileNames.Folder))
            .ToListAsync(cancellation);

        if (files.Count > 0)
        {
            await db.SaveChangesAsync(cancellation); // within the transaction: the files need the number of the edition
            db.AddRange(files.Select(file => new EditionFile(edition.Id, file.Name, file.Content, file.MadeAt)));
        }
    }

    private Task<Ending> SettleAsync(
        Actor actor,
        int year,
        SettleInput input,
        Func<Candidate, ChangeSheet, Task<Ending>> settle,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return Refused.NotFound;
            }

            var candidate = await db.Candidates.FirstOrDefaultAsync(
                it => it.Id == input.Candidate && it.PolicyId == policy.Id && it.State == CandidateState.Pending,
                cancellation);

            return candidate is null || candidate.Sha256 != input.Sha256 ? Stale : await settle(candidate, sheet);
        },
        cancellation);

    private static IReadOnlyList<Fault> Faults(RequestInput input, string note) => Faults(
        ("kind", input.Kind is { } kind && EditionKinds.OfStaff.Contains(kind) ? null : "版の種類を選んでください"),
        ("note", note.Length == 0 ? "変更の要旨を入力してください" : TypedText.Fault("変更の要旨", note, Edition.NoteMaxLength)));

    private static IReadOnlyList<Fault> Faults(params IEnumerable<(string Field, string? Message)> asked) =>
        [.. asked.Where(it => it.Message is not null).Select(it => new Fault(it.Field, it.Message!))];

    private static void Note(ChangeSheet sheet, ChangeAction action, Actor actor, int year, params (string Label, string Value)[] fields) =>
        sheet.Note(
            action,
            new ChangeSubject(actor.WardCode, year),
            null,
            [.. fields.Where(field => field.Value.Length > 0).Select(field => new ChangedField(field.Label, "", field.Value))]);
}
