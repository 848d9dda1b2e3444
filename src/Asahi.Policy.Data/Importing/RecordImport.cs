using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Importing;

/// <summary>記録の取込。Saves whole years, each with its editions one after the other, dated as they were; all or nothing.</summary>
public sealed class RecordImport(PolicyDbContext db, PublicPointers pointers, WriteGate gate)
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
        var contacts = await OfficeAsync(record, ward, cancellation);
        db.Add(record.Policy);
        await db.SaveChangesAsync(cancellation);
        var editions = new List<Edition>();
        PublishedPolicy? before = null;

        foreach (var it in record.Editions)
        {
            var content = it.Policy.Freeze(ward, contacts);
            editions.Add(new Edition(record.Policy.Id, editions.Count + 1, it.Kind, it.Note, it.MadeAt, content, before));
            before = content;
        }

        db.AddRange(editions);

        // The dates are those of where it comes from: in public, here, they are from now on.
        foreach (var edition in editions)
        {
            await pointers.MoveAsync(edition, LedgerAct.Imported, cancellation);
        }

        await db.SaveChangesAsync(cancellation);

        return ImportOutcome.Imported;
    }

    // Before anything is frozen: what an edition prints are the settings of its day, and these are the only ones the sample has.
    private async Task<PrintedContacts> OfficeAsync(ImportedRecord record, Ward ward, CancellationToken cancellation)
    {
        if (record.Contact is null && record.Sections.Count == 0)
        {
            return PrintedContacts.None;
        }

        var offices = new WardOffices(db);
        var there = await offices.SectionsAsync(ward.Id, cancellation);
        db.AddRange(record.Sections
            .Where(it => !there.Exists(section => section.Name == it.Name))
            .Select(it => new Section(ward, it.Name)));
        await db.SaveChangesAsync(cancellation);
        var sections = (await offices.SectionsAsync(ward.Id, cancellation)).ToDictionary(section => section.Name, section => section.Id);

        foreach (var policy in record.Editions.Select(it => it.Policy).Append(record.Policy))
        {
            Assign(policy, record.Sections, sections);
        }

        if (await offices.CurrentAsync(ward.Code, cancellation) is null)
        {
            db.Add(new WardSettingsVersion(ward.Code, 1, record.Editions[^1].MadeAt, null, new WardSettings
            {
                Contact = record.Contact,
                Sections = [.. record.Sections.Select(it => new SectionContact(sections[it.Name], it.Phone, it.Line))],
            }));
            await db.SaveChangesAsync(cancellation);
        }

        return await offices.ContactsAsync(ward, cancellation);
    }

    private static void Assign(OperatingPolicy policy, IReadOnlyList<ImportedSection> sections, Dictionary<string, int> numbers)
    {
        foreach (var section in sections)
        {
            foreach (var strategy in policy.Issues.Where(it => section.Issues.Contains(it.Number)).SelectMany(issue => issue.Strategies))
            {
                strategy.Assign(numbers[section.Name]);

                foreach (var initiative in strategy.Initiatives)
                {
                    initiative.Assign(numbers[section.Name]);
                }
            }
        }
    }
}
