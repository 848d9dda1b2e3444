using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Importing;

/// <summary>記録の取込。Saves whole years, each with its editions one after the other, dated as they were; all or nothing.</summary>
public sealed class RecordImport(PolicyDbContext db, WriteGate gate)
{
    /// <summary>記録を取り込む。A year that is there already is left alone, so doing it twice changes nothing.</summary>
    /// <returns>The outcome for each year, in the order given.</returns>
    public async Task<IReadOnlyList<ImportOutcome>> ImportAsync(
        IReadOnlyList<ImportedRecord> records,
        CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcomes = new List<ImportOutcome>();

        foreach (var record in records)
        {
            outcomes.Add(await ImportAsync(record, cancellation));
        }

        await transaction.CommitAsync(cancellation);

        return outcomes;
    }

    private async Task<ImportOutcome> ImportAsync(ImportedRecord record, CancellationToken cancellation)
    {
        var ward = await db.Wards.FirstOrDefaultAsync(it => it.Code == record.Ward.Code, cancellation) ?? db.Add(record.Ward).Entity;

        // A real ward of that code is never mixed with invented years.
        if (ward.IsSample != record.Ward.IsSample)
        {
            return ImportOutcome.TakenByOther;
        }

        await db.SaveChangesAsync(cancellation);

        if (await db.Policies.AnyAsync(it => it.WardId == ward.Id && it.FiscalYear == record.Policy.FiscalYear, cancellation))
        {
            return ImportOutcome.AlreadyThere;
        }

        record.Policy.BelongTo(ward);
        db.Add(record.Policy);
        await db.SaveChangesAsync(cancellation);
        var editions = new List<Edition>();
        PublishedPolicy? before = null;

        foreach (var it in record.Editions)
        {
            var content = it.Policy.Freeze(ward);
            editions.Add(new Edition(record.Policy.Id, editions.Count + 1, it.Kind, it.Note, it.MadeAt, content, before));
            before = content;
        }

        db.AddRange(editions);
        db.Add(new PublicEdition(editions[^1]));
        await db.SaveChangesAsync(cancellation);

        return ImportOutcome.Imported;
    }
}
