using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

public sealed class IntakeQueries(
    PolicyDbContext db,
    IntakeReading reading,
    IntakeYears years,
    IntakeTakeOver takeOver,
    ImportedEditions editions,
    PublishedPolicies published,
    DrawnDifferences differences,
    TimeProvider clock)
{
    public async Task<IntakePage?> FindAsync(Actor actor, int id, LedgerQuestion question, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear(); // what a refused write has read is not what stands in the record

        if (await db.Intakes.AsNoTracking().Include(it => it.Documents)
            .FirstOrDefaultAsync(it => it.Id == id && it.WardId == actor.WardId, cancellation) is not { } intake)
        {
            return null;
        }

        var ward = await db.Wards.AsNoTracking().FirstAsync(it => it.Id == actor.WardId, cancellation);
        var page = new IntakePage(
            StaffFrame.Under($"取込の下見 {intake.Id}", new Breadcrumb(null, "資料の取込", StaffMap.ToIntakes(actor.WardCode))) with
            {
                Absence = Absence.NotInSources,
            },
            actor.WardCode,
            intake);

        return intake.State switch
        {
            IntakeState.Open => await ReadAsync(page, ward, question, cancellation),
            IntakeState.Taken => page with
            {
                WhyNotUndo = await takeOver.WhyNotUndoAsync(ward, intake, cancellation),
                IsPublic = await db.PublicEditions.AnyAsync(
                    it => it.WardCode == ward.Code && it.FiscalYear == intake.FiscalYear,
                    cancellation),
            },
            _ => page,
        };
    }

    /// <summary>The years whose forms are known, newest first.</summary>
    public IReadOnlyList<int> YearsToAnswer()
    {
        var newest = JapanTime.DateOf(clock.GetUtcNow().UtcDateTime).Year + 1;
        var oldest = FormEras.All.Min(era => era.FirstYear);

        return [.. Enumerable.Range(oldest, Math.Max(1, newest - oldest + 1)).Where(year => FormEras.Find(year) is not null).Reverse()];
    }

    private async Task<IntakePage> ReadAsync(IntakePage page, Ward ward, LedgerQuestion question, CancellationToken cancellation)
    {
        var read = await reading.ReadAsync(ward, page.Intake, cancellation);
        var readable = read.Parts.Where(part => part.Read is not null).ToList();
        var part = readable.Find(it => it.Document.Order == question.Document)
            ?? readable.Find(it => it.Read!.Lines.Any(line => LedgerView.Open.Takes(line)))
            ?? readable.FirstOrDefault();
        page = page with
        {
            Read = read,
            Ledger = part is null ? null : new LedgerPart(part.Document, part.Read!, question),
            Years = page.Intake.FiscalYear is null ? YearsToAnswer() : [],
        };

        if (read.Frozen(ward) is not { } content)
        {
            return page;
        }

        page = page with
        {
            Content = content,
            Sha256 = EditionContent.Hash(EditionContent.ToBytes(content)),
            Places = PlaceGroups.TextOf(content),
        };
        var standing = await years.FindAsync(ward.Code, content.FiscalYear, cancellation);
        page = page with { Standing = standing };

        if (standing is not { Draft: { } draft, Former: { } former, IsPublic: true, Obstacle: null }
            || await published.FindAsync(ward.Code, content.FiscalYear, cancellation) is not { } current)
        {
            return page;
        }

        var next = await editions.ComposeAsync(ward, draft, read.Policy!, former, cancellation);
        db.ChangeTracker.Clear(); // only looked at

        return page with
        {
            Changes = await differences.OfAsync(current, EditionContent.Hash(EditionContent.ToBytes(next)), next, cancellation),
        };
    }
}
