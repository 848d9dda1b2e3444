using Asahi.Policy.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>公開された運営方針への入口。All that citizens may see. Public pages, forms, search and feeds hold this and never the context itself; it
/// reads editions and the pointers to them, never a draft.</summary>
public sealed class PublishedPolicies(PolicyDbContext db)
{
    /// <summary>ある区、ある年度の公開中の版。</summary>
    /// <returns>Null when nothing is public.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when they were published.</exception>
    public async Task<PublishedEdition?> FindAsync(string ward, int fiscalYear, CancellationToken cancellation = default)
    {
        var edition = await Current().FirstOrDefaultAsync(it => it.WardCode == ward && it.FiscalYear == fiscalYear, cancellation);

        return edition is null ? null : Open(edition, isCurrent: true);
    }

    /// <summary>ある区、ある年度の、ある番号の版。The current one or a former one.</summary>
    /// <returns>Null when the year has no such edition.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when they were published.</exception>
    public async Task<PublishedEdition?> FindAsync(string ward, int fiscalYear, int number, CancellationToken cancellation = default)
    {
        var found = await OfYear(ward, fiscalYear).Where(it => it.Edition.Number == number).FirstOrDefaultAsync(cancellation);

        return found is null ? null : Open(found.Edition, found.IsCurrent);
    }

    /// <summary>ある区、ある年度の、ある番号の版。For pages about many editions, which a damaged one should not take with it.</summary>
    /// <returns>Null when the year has no such edition, and when it is damaged (the health of the portal names it).</returns>
    public async Task<PublishedEdition?> TryFindAsync(string ward, int fiscalYear, int number, CancellationToken cancellation = default)
    {
        try
        {
            return await FindAsync(ward, fiscalYear, number, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>ある区の、公開されている年度（西暦）。古い年度から。</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string ward, CancellationToken cancellation = default) =>
        await db.PublicEditions.AsNoTracking().Where(pointer => pointer.WardCode == ward).Select(pointer => pointer.FiscalYear).Order().ToListAsync(cancellation);

    /// <summary>ある区、ある年度のすべての版。新しい版から。Without their contents.</summary>
    /// <returns>Empty when nothing is public.</returns>
    public async Task<IReadOnlyList<EditionSummary>> HistoryAsync(string ward, int fiscalYear, CancellationToken cancellation = default) =>
        await OfYear(ward, fiscalYear)
            .OrderByDescending(it => it.Edition.Number)
            .Select(it => new EditionSummary(it.Edition.Number, it.Edition.Kind, it.Edition.Note, it.Edition.MadeAt, it.Edition.Sha256, it.Edition.DecisionNumber, it.Edition.DecisionDate, it.IsCurrent))
            .ToListAsync(cancellation);

    /// <summary>ある区の公開中の版。新しい年度から。A damaged one is left out, so that it does not take the others with it.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> OfWardAsync(string ward, CancellationToken cancellation = default) =>
        [.. (await Current().Where(it => it.WardCode == ward).OrderByDescending(it => it.FiscalYear).ToListAsync(cancellation)).Select(TryOpen).OfType<PublishedEdition>()];

    /// <summary>すべての公開中の版。区ごとに新しい年度から。A damaged one is left out, as above.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> AllAsync(CancellationToken cancellation = default) =>
        [.. (await Current().OrderBy(it => it.WardCode).ThenByDescending(it => it.FiscalYear).ToListAsync(cancellation)).Select(TryOpen).OfType<PublishedEdition>()];

    /// <summary>公開中の版の内部の番号。小さい順。The pointers alone, so that whoever keeps something made of all editions sees cheaply when they move.</summary>
    public async Task<IReadOnlyList<int>> CurrentIdsAsync(CancellationToken cancellation = default) =>
        await db.PublicEditions.AsNoTracking().Select(pointer => pointer.EditionId).Order().ToListAsync(cancellation);

    /// <summary>内部の番号（<see cref="CurrentIdsAsync"/>）による版。Current when the numbers were asked for. A damaged one is left out, as above.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> AllAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation = default) =>
        [.. (await db.Editions.AsNoTracking().Where(it => ids.Contains(it.Id)).OrderBy(it => it.Id).ToListAsync(cancellation)).Select(TryOpen).OfType<PublishedEdition>()];

    /// <summary>すべての区と年度の、すべての版。新しい版から。Without their contents.</summary>
    public async Task<IReadOnlyList<ListedEdition>> EditionsAsync(CancellationToken cancellation = default) =>
        await Editions()
            .OrderByDescending(it => it.Edition.MadeAt).ThenByDescending(it => it.Edition.Id)
            .Select(it => new ListedEdition(
                it.Edition.WardCode,
                it.Edition.FiscalYear,
                new EditionSummary(it.Edition.Number, it.Edition.Kind, it.Edition.Note, it.Edition.MadeAt, it.Edition.Sha256, it.Edition.DecisionNumber, it.Edition.DecisionDate, it.IsCurrent)))
            .ToListAsync(cancellation);

    /// <summary>公開した時と内容が違う版（例: asahi 2022 第1版）。Former editions, too. Empty as it should be.</summary>
    public async Task<IReadOnlyList<string>> DamagedAsync(CancellationToken cancellation = default)
    {
        var damaged = new List<string>();

        await foreach (var edition in db.Editions.AsNoTracking().OrderBy(it => it.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (TryOpen(edition) is null)
            {
                damaged.Add($"{edition.WardCode} {edition.FiscalYear} 第{edition.Number}版");
            }
        }

        return damaged;
    }

    // Editions are made by publication alone, so each of a year that is public was public itself.
    private IQueryable<OfOneYear> OfYear(string ward, int fiscalYear) => Editions().Where(it => it.Edition.WardCode == ward && it.Edition.FiscalYear == fiscalYear);

    private IQueryable<OfOneYear> Editions() => db.PublicEditions.AsNoTracking()
        .Join(
            db.Editions,
            pointer => new { pointer.WardCode, pointer.FiscalYear },
            edition => new { edition.WardCode, edition.FiscalYear },
            (pointer, edition) => new OfOneYear { Edition = edition, IsCurrent = pointer.EditionId == edition.Id });

    private IQueryable<Edition> Current() => db.PublicEditions.AsNoTracking().Select(pointer => pointer.Edition);

    private static PublishedEdition? TryOpen(Edition edition)
    {
        try
        {
            return Open(edition, isCurrent: true);
        }
        catch (InvalidDataException)
        {
            return null; // the health of the portal names it
        }
    }

    private static PublishedEdition Open(Edition edition, bool isCurrent)
    {
        if (EditionContent.Hash(edition.Content) != edition.Sha256)
        {
            throw new InvalidDataException($"版{edition.Id}の内容が、公開した時と違います。");
        }

        return new PublishedEdition(
            edition.Id,
            edition.Number,
            edition.Kind,
            edition.Note,
            edition.MadeAt,
            edition.Sha256,
            edition.DecisionNumber,
            edition.DecisionDate,
            isCurrent,
            EditionContent.Read(edition.Content));
    }

    private sealed class OfOneYear
    {
        public required Edition Edition { get; init; }

        public required bool IsCurrent { get; init; }
    }
}
