using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

public sealed class IntakesQueries(PolicyDbContext db, IntakeQueries intakes)
{
    private const int MostPast = 50;

    public async Task<IntakesPage> FindAsync(Actor actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear(); // what a refused write has read is not what stands in the record
        var ward = await db.Wards.AsNoTracking().FirstAsync(it => it.Id == actor.WardId, cancellation);
        var open = db.Intakes.Where(it => it.WardId == ward.Id && it.State == IntakeState.Open);
        var past = db.Intakes.Where(it => it.WardId == ward.Id && it.State != IntakeState.Open);

        return new IntakesPage(StaffFrame.Under("資料の取込"), ward.Code, ward.Name, intakes.YearsToAnswer())
        {
            Open = await ListAsync(open, cancellation),
            Past = await ListAsync(past.OrderByDescending(it => it.ChangedAt).ThenByDescending(it => it.Id).Take(MostPast), cancellation),
            Taught = await db.TaughtLines.AsNoTracking()
                .Where(line => line.WardId == ward.Id)
                .OrderByDescending(line => line.Id)
                .ToListAsync(cancellation),
            Imported = await YearsAsync(ward.Code, cancellation),
        };
    }

    private async Task<IReadOnlyList<ListedIntake>> ListAsync(IQueryable<Intake> intakes, CancellationToken cancellation)
    {
        // Without the documents themselves, which are large.
        var rows = await intakes.AsNoTracking()
            .Select(it => new
            {
                Intake = it,
                Files = it.Documents.OrderBy(document => document.Order).Select(document => document.FileName).ToList(),
                ByName = db.Users.Where(person => person.Id == it.CreatedById).Select(person => person.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);

        return [.. rows.OrderByDescending(it => it.Intake.ChangedAt).Select(it => new ListedIntake(it.Intake, it.Files, it.ByName))];
    }

    private async Task<IReadOnlyList<ImportedYear>> YearsAsync(string ward, CancellationToken cancellation)
    {
        var current = await db.PublicEditions.AsNoTracking()
            .Where(it => it.WardCode == ward && it.Edition.Kind == EditionKind.Imported)
            .Select(it => new { it.FiscalYear, it.Edition.Id, it.Edition.Number, it.Edition.MadeAt })
            .ToListAsync(cancellation);
        var whole = WithdrawnPart.Year.ToString();
        var gone = await db.Withdrawals.AsNoTracking()
            .Where(it => it.WardCode == ward && it.PartText == whole)
            .Where(it => !db.PublicEditions.Any(at => at.WardCode == ward && at.FiscalYear == it.FiscalYear))
            .Join(db.Editions, it => it.EditionId, edition => edition.Id, (it, edition) => new { It = it, edition.Number, edition.MadeAt })
            .ToListAsync(cancellation);

        return
        [
            .. current.Select(it => new ImportedYear(it.FiscalYear, it.Id, it.Number, it.MadeAt, null))
                .Concat(gone.Select(it => new ImportedYear(it.It.FiscalYear, it.It.EditionId, it.Number, it.MadeAt, it.It)))
                .OrderByDescending(it => it.Year),
        ];
    }
}
