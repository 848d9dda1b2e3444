using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Publishing;

/// <summary>台帳の始まり。A record of a former program has editions and no ledger: each was public from when it was made until the next one
/// was, or until its year was withdrawn. Written once, when the record is migrated.</summary>
public static class LedgerBeginning
{
    /// <summary>書く。Nothing where there is a ledger already.</summary>
    /// <param name="db">移行したばかりの記録。</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    public static async Task WriteAsync(PolicyDbContext db, CancellationToken cancellation)
    {
        if (await db.Ledger.AnyAsync(cancellation))
        {
            return;
        }

        var made = await db.Editions.AsNoTracking()
            .Select(it => new Step(it.MadeAt, it.Id, it.WardCode, it.FiscalYear, it.Number, it.Kind, it.Sha256, it.Authority))
            .ToListAsync(cancellation);
        var withdrawn = await db.Withdrawals.AsNoTracking()
            .Where(it => !db.PublicEditions.Any(at => at.WardCode == it.WardCode && at.FiscalYear == it.FiscalYear))
            .Select(it => new Step(it.At, int.MaxValue, it.WardCode, it.FiscalYear, null, null, null, null))
            .ToListAsync(cancellation);
        LedgerLine? last = null;

        foreach (var step in made.Concat(withdrawn).OrderBy(it => it.At).ThenBy(it => it.Order))
        {
            last = new LedgerLine(
                last,
                step.At,
                step.Ward,
                step.Year,
                step.Act,
                step.Edition,
                new LedgerWords(step.Sha256, step.Authority, null));
            db.Add(last);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Step(
        DateTime At,
        int Order,
        string Ward,
        int Year,
        int? Edition,
        EditionKind? Kind,
        string? Sha256,
        string? Authority)
    {
        public LedgerAct Act => Kind switch
        {
            null => LedgerAct.Withdrawn,
            EditionKind.Imported => LedgerAct.Imported,
            _ => LedgerAct.Published,
        };
    }
}
