using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Documents come in, are looked at, taken over, taken back, thrown away.</summary>
public sealed class IntakeCommands(PolicyDbContext db, RecordWriter writer, IntakeReading reading, IntakeTakeOver takeOver)
{
    public const string Opened = "opened";
    public const string Joined = "joined";
    public const string Answered = "answered";
    public const string Dropped = "dropped";

    /// <summary>The field of the year.</summary>
    public const string Year = "year";

    public async Task<Ending> OpenAsync(Actor actor, UploadInput input, CancellationToken cancellation)
    {
        if (Check(input) is { } fault)
        {
            return fault;
        }

        // A large document takes its time: read before its turn to write comes.
        var taught = await reading.TaughtAsync(actor.WardId, cancellation);
        var part = IntakeReading.Read(
            await WardAsync(actor, cancellation),
            new Intake(actor.WardId, null, actor.Id, writer.Now).Add(input.FileName, input.Bytes, input.Year),
            input.Year,
            taught);

        if (part.Fault is { } unreadable)
        {
            return Refused.Invalid(UploadInput.File, unreadable);
        }

        if (input.Year is not null && part.WhyNotOfYear is { } other)
        {
            return Refused.Invalid(Year, other);
        }

        return await writer.WriteAsync(
            actor,
            input.Key,
            async sheet =>
            {
                var ward = await WardAsync(actor, cancellation);

                var open = db.Intakes.Where(it => it.WardId == ward.Id && it.State == IntakeState.Open);

                if (await open.CountAsync(cancellation) >= Intake.MostOpen)
                {
                    return Refused.Invalid(
                        UploadInput.File,
                        $"開いている下見が{Intake.MostOpen}件あります。引き継ぐか破棄してから、読み込んでください");
                }

                var intake = new Intake(ward.Id, null, actor.Id, writer.Now);
                var document = intake.Add(input.FileName, input.Bytes, input.Year);

                if (part.Read!.FiscalYear is { } year)
                {
                    intake.Settle(year);
                }

                db.Add(intake);
                await db.SaveChangesAsync(cancellation); // its number stands in the log, and in the address that follows
                Note(sheet, ChangeAction.IntakeOpened, ward, intake, NoteOf(document));

                return new Done(Opened, intake.Id);
            },
            cancellation);
    }

    public async Task<Ending> JoinAsync(Actor actor, int id, UploadInput input, CancellationToken cancellation)
    {
        if (Check(input) is { } fault)
        {
            return fault;
        }

        return await ChangeAsync(
            actor,
            id,
            input.Key,
            input.Version,
            UploadInput.File,
            async (ward, intake, sheet) =>
            {
                if (intake.Documents.Count >= Intake.MostDocuments)
                {
                    return Refused.Invalid(UploadInput.File, $"一つの下見の資料は、{Intake.MostDocuments}つまでです");
                }

                if (intake.FiscalYear is not { } year)
                {
                    return Refused.Invalid(UploadInput.File, "先に、いまの資料の年度を答えてください");
                }

                if (intake.Documents.Any(it => it.Sha256 == EditionContent.Hash(input.Bytes)))
                {
                    return Refused.Invalid(UploadInput.File, "同じ資料が、もうあります");
                }

                var name = intake.Documents.Any(it => it.FileName == input.FileName)
                    ? $"{Path.GetFileNameWithoutExtension(input.FileName)}-2{Path.GetExtension(input.FileName)}"
                    : input.FileName;
                var document = intake.Add(name, input.Bytes, input.Year);
                var taught = await reading.TaughtAsync(ward.Id, cancellation);
                var part = IntakeReading.Read(ward, document, year, taught);

                if (part.WhyNotOfYear is { } unreadable)
                {
                    return Refused.Invalid(UploadInput.File, unreadable);
                }

                if (part.Read!.FiscalYear != year)
                {
                    return Refused.Invalid(UploadInput.File, $"この資料は{new FiscalYear(year).Era}のものではありません");
                }

                if (IntakeReading.Read(ward, intake, taught).Parts[^1].Fault is { } apart)
                {
                    return Refused.Invalid(UploadInput.File, apart);
                }

                Note(sheet, ChangeAction.IntakeOpened, ward, intake, NoteOf(document));

                return new Done(Joined, intake.Id);
            },
            cancellation);
    }

    public Task<Ending> AnswerAsync(Actor actor, int id, IntakeInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        id,
        input.Key,
        input.Version,
        Year,
        async (ward, intake, sheet) =>
        {
            if (input.Year is not { } year || FormEras.Find(year) is null)
            {
                return Refused.Invalid(Year, "年度を選んでください");
            }

            if (intake.FiscalYear is not null)
            {
                return Refused.Invalid(Year, "年度は、もう決まっています");
            }

            foreach (var document in intake.Documents)
            {
                document.Answer(year);
            }

            intake.Settle(year);
            var read = IntakeReading.Read(ward, intake, await reading.TaughtAsync(ward.Id, cancellation));

            if (read.Parts.Select(part => part.WhyNotOfYear).FirstOrDefault(why => why is not null) is { } fault)
            {
                return Refused.Invalid(Year, fault);
            }

            Note(sheet, ChangeAction.IntakeChanged, ward, intake, new ChangedField("年度", "", new FiscalYear(year).Label));

            return new Done(Answered, intake.Id);
        },
        cancellation);

    public Task<Ending> TakeAsync(Actor actor, int id, TakeOverInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        id,
        input.Key,
        input.Version,
        IntakeTakeOver.Head,
        async (ward, intake, sheet) =>
        {
            var read = await reading.ReadAsync(ward, intake, cancellation);

            if (read.Frozen(ward) is { } content && EditionContent.Hash(EditionContent.ToBytes(content)) != input.Sha256)
            {
                return Refused.Stale(IntakeTakeOver.Head, "あなたが開いた後に、読み取りの結果が変わりました。いまの内容を確かめて、もう一度選んでください");
            }

            return await takeOver.TakeAsync(ward, intake, read, sheet, input.Stand ?? 0, cancellation);
        },
        cancellation);

    public Task<Ending> DropAsync(Actor actor, int id, IntakeInput input, CancellationToken cancellation) => ChangeAsync(
        actor,
        id,
        input.Key,
        input.Version,
        IntakeTakeOver.Head,
        (ward, intake, sheet) =>
        {
            var gone = intake.Documents.Select(it => new ChangedField("原資料", it.FileName, "")).ToList();
            Note(sheet, ChangeAction.IntakeDropped, ward, intake, gone);
            intake.Drop(writer.Now);

            return Task.FromResult<Ending>(new Done(Dropped));
        },
        cancellation);

    public Task<Ending> UndoAsync(Actor actor, int id, IntakeInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet => await FindAsync(actor, id, cancellation) switch
        {
            null => Refused.NotFound,
            var intake when intake.Version != input.Version => Stale(IntakeTakeOver.Head),
            var intake => await takeOver.UndoAsync(await WardAsync(actor, cancellation), intake, actor.Id, sheet, cancellation),
        },
        cancellation);

    // What is open may be changed by who has looked at it as it stands.
    private Task<Ending> ChangeAsync(
        Actor actor,
        int id,
        Guid key,
        int? version,
        string head,
        Func<Ward, Intake, ChangeSheet, Task<Ending>> change,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            if (await FindAsync(actor, id, cancellation) is not { } intake)
            {
                return Refused.NotFound;
            }

            if (intake.Version != version || intake.State != IntakeState.Open)
            {
                return Stale(head);
            }

            Touch(intake);

            return await change(await WardAsync(actor, cancellation), intake, sheet);
        },
        cancellation);

    // Its version rises with whatever hangs from it, in whichever moment it is.
    private void Touch(Intake intake)
    {
        intake.Touch(writer.Now);
        db.Entry(intake).Property(it => it.ChangedAt).IsModified = true;
    }

    private Task<Intake?> FindAsync(Actor actor, int id, CancellationToken cancellation) => db.Intakes
        .Include(it => it.Documents)
        .FirstOrDefaultAsync(it => it.Id == id && it.WardId == actor.WardId, cancellation);

    private Task<Ward> WardAsync(Actor actor, CancellationToken cancellation) =>
        db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);

    private static Refused? Check(UploadInput input) =>
        input.Fault is { } fault ? Refused.Invalid(UploadInput.File, fault)
        : input.Year is { } year && FormEras.Find(year) is null ? Refused.Invalid(Year, "年度を選び直してください")
        : null;

    private static Refused Stale(string head) =>
        Refused.Stale(head, "あなたが開いた後に、この下見が変わりました。いまの内容を確かめて、もう一度選んでください");

    private static ChangedField NoteOf(IntakeDocument document) => new("原資料", "", $"{document.FileName}（SHA-256 {document.Sha256}）");

    private static void Note(ChangeSheet sheet, ChangeAction action, Ward ward, Intake intake, params IReadOnlyList<ChangedField> fields) =>
        sheet.Note(action, IntakeTakeOver.SubjectOf(ward, intake), intake, fields);
}
