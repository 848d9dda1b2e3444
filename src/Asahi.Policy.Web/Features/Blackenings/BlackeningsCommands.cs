using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Sqlite.Blackenings;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Blackenings;

/// <summary>Asks for words to be blackened, and does it: two people, as what is gone does not come back.</summary>
public sealed class BlackeningsCommands(
    PolicyDbContext db,
    RecordWriter writer,
    RecordBlackening record,
    FileScrub scrub,
    Forgetting forgetting,
    OfficeWords office,
    NewEditions newEditions)
{
    public const string Requested = "requested";
    public const string Dropped = "dropped";
    public const string Blackened = "blackened";

    /// <summary>Why a word cannot be taken out.</summary>
    public const string Impossible = "この語は、記録の番号や形の一部にもなっているため消せません。語を長くして、依頼し直してください";

    /// <summary>Where what waits stands.</summary>
    public const string Head = "blackening";

    public async Task<Ending> RequestAsync(Actor actor, BlackeningInput input, CancellationToken cancellation)
    {
        // Before the write, as counting takes a turn of its own: who approves reads what was counted then.
        var found = input.Confirmed && input.FaultOfWords() is null
            ? await record.LookAsync(actor.WardCode, input.Words, cancellation)
            : null;

        return await writer.WriteAsync(actor, input.Key, sheet => Task.FromResult(Request(actor, input, found, sheet)), cancellation);
    }

    public Task<Ending> DropAsync(Actor actor, int id, Guid key, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            if (await FindAsync(actor, id, cancellation) is not { } blackening)
            {
                return Gone;
            }

            blackening.Drop(writer.Now);
            Note(sheet, ChangeAction.BlackeningDropped, actor, ("依頼", $"{blackening.Id}番"));

            return new Done(Dropped);
        },
        cancellation);

    public async Task<Ending> DoAsync(Actor actor, int id, Guid key, bool isConfirmed, CancellationToken cancellation)
    {
        try
        {
            var ending = await writer.WriteAsync(
                actor,
                key,
                sheet => DoAsync(actor, id, isConfirmed, sheet, cancellation),
                cancellation);

            await ScrubAsync(ending);

            return ending;
        }
        catch (Exception broken) when (broken is InvalidDataException or SqliteException { SqliteErrorCode: RecordBlackening.Constraint })
        {
            db.ChangeTracker.Clear();

            return Refused.Invalid(Head, $"何も変えていません。{Impossible}");
        }
    }

    // What is not done now is tried again every few seconds: the words are gone from the record already.
    private async Task ScrubAsync(Ending ending)
    {
        try
        {
            if (ending is Done)
            {
                await scrub.TryAsync(CancellationToken.None);
            }
        }
        catch (Exception later) when (later is RecordBusyException or SqliteException or IOException)
        {
            // health says so until it is done
        }
    }

    private Ending Request(Actor actor, BlackeningInput input, BlackCount? found, ChangeSheet sheet)
    {
        List<Fault> faults = [];

        if (input.FaultOfWords() is { } odd)
        {
            faults.Add(new Fault(BlackeningInput.TextsField, odd));
        }

        if (input.FaultOfReason() is { } wrong)
        {
            faults.Add(new Fault(BlackeningInput.ReasonField, wrong));
        }

        if (faults.Count > 0)
        {
            return new Refused(Reason.Invalid, faults);
        }

        if (!input.Confirmed)
        {
            return new Refused(Reason.Unconfirmed);
        }

        if (found is null)
        {
            return Refused.Invalid(BlackeningInput.TextsField, Impossible);
        }

        db.Add(new Blackening(actor.WardCode, input.Words, TypedText.Tidy(input.Reason), writer.Now, actor.Id, found.ToString()));
        Note(sheet, ChangeAction.BlackeningRequested, actor, ("理由", TypedText.Tidy(input.Reason)), ("語の数", $"{input.Words.Count}語"));

        return new Done(Requested);
    }

    private async Task<Ending> DoAsync(Actor actor, int id, bool isConfirmed, ChangeSheet sheet, CancellationToken cancellation)
    {
        if (await FindAsync(actor, id, cancellation) is not { } asked)
        {
            return Gone;
        }

        if (asked.RequestedById == actor.Id)
        {
            return Refused.Invalid(Head, "墨消しを依頼した人は、自分では決められません。ほかの人が決めてください");
        }

        if (!isConfirmed)
        {
            return Refused.Invalid(Head, "元に戻せないことを確かめて、印を付けてください");
        }

        scrub.Ask(); // before the commit: a kill in between does not forget it
        var authority = office.AuthorityOf(actor);
        var done = await record.DoAsync(actor.WardCode, asked.Texts, new LedgerWords(null, authority, asked.Reason), sheet, cancellation);

        if (done.Refused is { } refused)
        {
            return Refused.Invalid(Head, refused.Faults is [var fault, ..] ? fault.Message : "変更の記録から消せませんでした");
        }

        await SettleAsync(actor, id, authority, asked.Texts, done, cancellation);
        Note(
            sheet,
            ChangeAction.Blackened,
            actor,
            [
                ("理由", asked.Reason),
                ("承認", authority),
                ("墨消しした版", string.Join('、', done.Editions.Select(it => $"{it.FiscalYear}年度の第{it.Number}版"))),
                .. done.Lines.Select(line => (LedgerMark.Label, LedgerMark.Of(line))),
            ]);
        sheet.Afterwards(() =>
        {
            forgetting.Everything();
            newEditions.Tell();
        });

        return new Done(Blackened);
    }

    // The row itself, and others that wait with the same words: none of them keeps any.
    private async Task SettleAsync(
        Actor actor,
        int id,
        string authority,
        IReadOnlyList<string> words,
        BlackDone done,
        CancellationToken cancellation)
    {
        var waiting = await db.Blackenings
            .Where(it => it.WardCode == actor.WardCode && it.State == BlackeningState.Requested)
            .ToListAsync(cancellation);
        waiting.First(it => it.Id == id).Do(authority, writer.Now, done.Editions);

        foreach (var other in waiting.Where(it => it.Id != id && words.Any(word => it.TextsText.Contains(word, StringComparison.Ordinal))))
        {
            other.Drop(writer.Now);
        }
    }

    private static Refused Gone { get; } = Refused.Stale(Head, "この依頼は、もう済んでいます");

    private Task<Blackening?> FindAsync(Actor actor, int id, CancellationToken cancellation) => db.Blackenings.FirstOrDefaultAsync(
        it => it.Id == id && it.WardCode == actor.WardCode && it.State == BlackeningState.Requested,
        cancellation);

    private static void Note(
        ChangeSheet sheet,
        ChangeAction action,
        Actor actor,
        params IReadOnlyList<(string Label, string Value)> fields) => sheet.Note(
        action,
        new ChangeSubject(actor.WardCode, null),
        null,
        [.. fields.Where(field => field.Value.Length > 0).Select(field => new ChangedField(field.Label, "", field.Value))]);
}
