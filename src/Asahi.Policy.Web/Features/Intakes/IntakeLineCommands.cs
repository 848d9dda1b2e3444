using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Says where lines belong, and remembers it for the documents to come.</summary>
public sealed class IntakeLineCommands(PolicyDbContext db, RecordWriter writer, IntakeReading reading)
{
    public const string Sent = "sent";
    public const string SentPartly = "sent-partly";
    public const string Unchanged = "lines-unchanged";
    public const string Forgotten = "forgotten";

    /// <summary>Where the ledger stands.</summary>
    public const string Head = "ledger";

    public Task<Ending> SendAsync(Actor actor, int id, LinesInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var intake = await db.Intakes.Include(it => it.Documents)
                .FirstOrDefaultAsync(it => it.Id == id && it.WardId == actor.WardId, cancellation);

            if (intake is null)
            {
                return Refused.NotFound;
            }

            if (intake.Version != input.Version || intake.State != IntakeState.Open)
            {
                return Refused.Stale(Head, "あなたが開いた後に、この下見が変わりました。いまの行き先を確かめて、もう一度選んでください");
            }

            if (intake.Documents.FirstOrDefault(it => it.Order == input.Document) is not { } document)
            {
                return Refused.Invalid(Head, "その資料は、もうありません");
            }

            var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);
            var taught = await reading.TaughtAsync(ward.Id, cancellation);
            var before = IntakeReading.Read(ward, document, document.FiscalYear ?? intake.FiscalYear, taught);

            return before.Read is not { } read
                ? Refused.Invalid(Head, before.Fault!)
                : await SendAsync(new Sending(actor, ward, intake, document, read, input, sheet), cancellation);
        },
        cancellation);

    public Task<Ending> ForgetAsync(Actor actor, int line, Guid key, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            // Forgotten by somebody else meanwhile: it is as it was asked for.
            if (await db.TaughtLines.FirstOrDefaultAsync(it => it.Id == line && it.WardId == actor.WardId, cancellation) is { } taught)
            {
                Forget(actor.WardCode, taught, sheet);
            }

            return new Done(Forgotten);
        },
        cancellation);

    private async Task<Ending> SendAsync(Sending sending, CancellationToken cancellation)
    {
        var (_, ward, intake, document, read, input, sheet) = sending;
        var choices = DestinationChoices.For(read);
        var lines = read.Lines.ToDictionary(line => line.Number);
        var known = await db.TaughtLines.Where(it => it.WardId == ward.Id).ToDictionaryAsync(it => it.Key, cancellation);
        List<Fault> faults = [];
        List<ChangedField> fields = [];
        var isPart = false;

        foreach (var (number, words) in input.Lines.OrderBy(it => it.Key))
        {
            var destination = words == LinesInput.Back ? null : choices.Find(words);

            if (!lines.TryGetValue(number, out var line) || (destination is null && words != LinesInput.Back))
            {
                faults.Add(new Fault(LinesInput.FieldOf(number), $"{number}行目：行き先を選び直してください"));

                continue;
            }

            var isSaid = document.Destinations.ContainsKey(number);
            fields.AddRange(Send(document, line, destination, choices));

            // Said of this document first; what was taught goes back only where nothing else was said.
            if (destination is null && !isSaid)
            {
                fields.AddRange(Forget(sending, known.GetValueOrDefault(LineDestination.KeyOf(line.Text)), line));
            }
            else if (destination is not null && IsTaught(input, destination))
            {
                isPart |= !MayTeach(line);
                fields.AddRange(Teach(sending, known, line, destination));
            }
        }

        if (faults.Count > 0)
        {
            return new Refused(Reason.Invalid, faults);
        }

        if (fields.Count == 0)
        {
            return new Done(isPart ? SentPartly : Unchanged, intake.Id);
        }

        intake.Touch(writer.Now);
        db.Entry(intake).Property(it => it.ChangedAt).IsModified = true;
        await db.SaveChangesAsync(cancellation); // what was taught is read with the rest
        var after = await reading.ReadAsync(ward, intake, cancellation);

        if (after.Parts.FirstOrDefault(part => part.Fault is not null)?.Fault is { } fault)
        {
            return Refused.Invalid(Head, $"この行き先では、資料を読めません。{fault}");
        }

        sheet.Note(ChangeAction.IntakeChanged, IntakeTakeOver.SubjectOf(ward, intake), intake, fields);

        return new Done(isPart ? SentPartly : Sent, intake.Id);
    }

    private static IEnumerable<ChangedField> Send(
        IntakeDocument document,
        LedgerLine line,
        LineDestination? destination,
        DestinationChoices choices)
    {
        var before = LineDestination.TryParse(document.Destinations.GetValueOrDefault(line.Number));

        if (before == destination)
        {
            return [];
        }

        document.Send(line.Number, destination?.ToString());

        return [new ChangedField($"{document.FileName} {line.Number}行目", choices.LabelOf(before), choices.LabelOf(destination))];
    }

    private IEnumerable<ChangedField> Forget(Sending sending, TaughtLine? taught, LedgerLine line)
    {
        if (taught is null || db.Entry(taught).State == EntityState.Deleted)
        {
            return [];
        }

        Forget(sending.Ward.Code, taught, sending.Sheet);

        return [new ChangedField(TaughtOf(sending, line), WordsOf(taught.Destination), "")];
    }

    private void Forget(string ward, TaughtLine taught, ChangeSheet sheet)
    {
        db.Remove(taught);
        sheet.Note(
            ChangeAction.LineForgotten,
            new ChangeSubject(ward, Other: $"覚えた行{taught.Id}"),
            null,
            new ChangedField("行の読み方", $"「{taught.Text}」→ {WordsOf(taught.Destination)}", ""));
    }

    // A longer line cannot be told from another by its words.
    private static bool MayTeach(LedgerLine line) => LineDestination.KeyOf(line.Text).Length is > 0 and <= TaughtLine.KeyMaxLength;

    private IEnumerable<ChangedField> Teach(
        Sending sending,
        Dictionary<string, TaughtLine> known,
        LedgerLine line,
        LineDestination destination)
    {
        var (key, place) = (LineDestination.KeyOf(line.Text), destination.ToString());
        var before = known.TryGetValue(key, out var taught) ? taught.Destination : null;

        if (!MayTeach(line) || before == place)
        {
            return [];
        }

        if (taught is null)
        {
            taught = known[key] = new TaughtLine(sending.Ward.Id, key);
            db.Add(taught);
        }

        taught.Teach(line.Text, place, writer.Now, sending.Actor.Id);

        return [new ChangedField(TaughtOf(sending, line), before is null ? "" : WordsOf(before), WordsOf(place))];
    }

    private static string TaughtOf(Sending sending, LedgerLine line) => $"{sending.Document.FileName} {line.Number}行目の、覚えた行き先";

    private static bool IsTaught(LinesInput input, LineDestination destination) =>
        destination.Kind is DestinationKind.Label or DestinationKind.Furniture ? input.TeachLabels : input.TeachTexts;

    private static string WordsOf(string destination) =>
        LineDestination.TryParse(destination) is { } known ? LedgerWords.Of(known) : destination;

    private sealed record Sending(
        Actor Actor,
        Ward Ward,
        Intake Intake,
        IntakeDocument Document,
        ReadDocument Read,
        LinesInput Input,
        ChangeSheet Sheet);
}
