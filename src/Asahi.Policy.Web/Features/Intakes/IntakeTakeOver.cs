using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Takes documents over into the record, and back: the same for the screen and for the command line. Within a write.</summary>
public sealed class IntakeTakeOver(
    PolicyDbContext db,
    ImportedEditions editions,
    IntakeYears years,
    Forgetting forgetting,
    NewEditions newEditions,
    TimeProvider clock)
{
    public const string Taken = "taken";
    public const string Undone = "undone";

    /// <summary>The field from which a reader goes on who was refused.</summary>
    public const string Head = "take";

    // What may come after a take-over and leaves it as it is.
    private static readonly ChangeAction[] _harmless =
        [ChangeAction.IntakeOpened, ChangeAction.IntakeChanged, ChangeAction.IntakeDropped];

    /// <summary>Makes the edition that the public reads from now on.</summary>
    /// <param name="ward">The ward.</param>
    /// <param name="intake">Open, with its documents.</param>
    /// <param name="read">What they say.</param>
    /// <param name="sheet">For the log.</param>
    /// <param name="stand">What stood in the year when it was looked at. Null: nobody looked.</param>
    /// <param name="cancellation">Stops before the end.</param>
    public async Task<Ending> TakeAsync(
        Ward ward,
        Intake intake,
        ReadIntake read,
        ChangeSheet sheet,
        int? stand,
        CancellationToken cancellation)
    {
        if (read.Refusal is { } refusal)
        {
            return Refused.Invalid(Head, $"引き継げません。{refusal}");
        }

        var policy = read.Policy!;
        var standing = await years.FindAsync(ward.Code, policy.FiscalYear, cancellation);

        if (stand is { } seen && seen != standing.Stand)
        {
            return Refused.Stale(Head, "あなたが開いた後に、この年度の公開中の版が変わりました。いまの内容との違いを確かめて、もう一度選んでください");
        }

        if (standing.Obstacle is { } obstacle)
        {
            return Refused.Invalid(Head, obstacle);
        }

        var documents = read.Parts.ToDictionary(part => part.Document.FileName, part => part.Document.Content);
        var edition = await PublishAsync(ward, policy, standing, documents, cancellation);

        if (edition is null)
        {
            return Refused.Invalid(Head, "公開中の版から、変わるところがありません");
        }

        intake.Settle(policy.FiscalYear);
        intake.Take(edition.PolicyId, edition.Id, edition.Number, standing.IsPublic ? standing.Former!.Id : null, Now);
        sheet.Note(
            ChangeAction.IntakeTaken,
            SubjectOf(ward, intake),
            intake,
            [
                new ChangedField("版", standing.Former is { } former ? $"第{former.Number}版" : "", $"第{edition.Number}版（{edition.Kind.Name()}）"),
                new ChangedField("SHA-256", "", edition.Sha256),
                .. read.Parts.Select(part => new ChangedField("原資料", "", $"{part.Document.FileName}（SHA-256 {part.Document.Sha256}）")),
            ]);
        sheet.Afterwards(newEditions.Tell);

        return new Done(Taken, policy.FiscalYear);
    }

    /// <summary>Takes it back. The documents stay open, to be mended and taken over again.</summary>
    public async Task<Ending> UndoAsync(Ward ward, Intake intake, int by, ChangeSheet sheet, CancellationToken cancellation)
    {
        if (await WhyNotUndoAsync(ward, intake, cancellation) is { } why)
        {
            return Refused.Invalid(Head, why);
        }

        var (year, edition) = (intake.FiscalYear!.Value, intake.EditionId!.Value);
        var standing = await years.FindAsync(ward.Code, year, cancellation);
        var former = await db.Editions
            .Where(it => it.PolicyId == intake.PolicyId && it.Number < intake.EditionNumber)
            .OrderByDescending(it => it.Number)
            .FirstOrDefaultAsync(cancellation);
        var number = intake.EditionNumber!.Value;

        if (former is null)
        {
            await editions.RemoveFirstAsync(standing.Draft!, edition, cancellation);
        }
        else
        {
            var back = intake.FormerEditionId is { } before ? await db.Editions.FirstAsync(it => it.Id == before, cancellation) : former;
            await editions.RemoveNextAsync(ward, standing.Draft!, edition, back, intake.FormerEditionId is not null, cancellation);
        }

        var next = intake.Undo(Now, by);
        db.Add(next);
        await db.SaveChangesAsync(cancellation);
        sheet.Note(
            ChangeAction.IntakeUndone,
            SubjectOf(ward, intake),
            intake,
            new ChangedField("版", $"第{number}版（{EditionKind.Imported.Name()}）", former is null ? "" : $"第{former.Number}版"));
        sheet.Afterwards(() => forgetting.Edition(edition));
        sheet.Afterwards(newEditions.Tell);

        return new Done(Undone, next.Id);
    }

    /// <summary>Why a take-over cannot be taken back any more. Null: it can.</summary>
    public async Task<string?> WhyNotUndoAsync(Ward ward, Intake intake, CancellationToken cancellation)
    {
        if (intake is not { State: IntakeState.Taken, EditionId: { } edition, FiscalYear: { } year })
        {
            return "引き継いだものではありません";
        }

        if (!await db.PublicEditions.AnyAsync(it => it.EditionId == edition, cancellation)
            || await db.Editions.AnyAsync(it => it.PolicyId == intake.PolicyId && it.Number > intake.EditionNumber, cancellation))
        {
            return "引き継いだ版は、もう公開中の版ではないため、取り消せません";
        }

        var taken = await db.Changes
            .Where(it => it.WardCode == ward.Code && it.FiscalYear == year && it.Action == ChangeAction.IntakeTaken)
            .MaxAsync(it => (long?)it.Id, cancellation) ?? 0;
        var isFollowed = await db.Changes.AnyAsync(
            it => it.Id > taken && it.WardCode == ward.Code && it.FiscalYear == year && !_harmless.Contains(it.Action),
            cancellation);

        return isFollowed ? "引き継いだ後に、この年度に書き込みがあったため、取り消せません" : null;
    }

    /// <summary>What the log says was changed.</summary>
    public static ChangeSubject SubjectOf(Ward ward, Intake intake) => new(ward.Code, intake.FiscalYear, Other: $"取込の下見{intake.Id}");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Null: the public reads all of it already.
    private async Task<Edition?> PublishAsync(
        Ward ward,
        OperatingPolicy policy,
        YearStanding standing,
        Dictionary<string, byte[]> documents,
        CancellationToken cancellation)
    {
        if (standing is not { Draft: { } draft, Former: { } former })
        {
            return await editions.PublishFirstAsync(ward, policy, documents, cancellation);
        }

        var content = await editions.ComposeAsync(ward, draft, policy, former, cancellation);

        return standing.IsPublic && EditionDifference.Between(EditionContent.Read(former.Content), content).Count == 0
            ? null
            : await editions.PublishNextAsync(ward, draft, content, documents, cancellation);
    }
}
