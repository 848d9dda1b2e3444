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

        return edition is null ? null : Open(edition);
    }

    /// <summary>ある区の公開中の版。新しい年度から。A damaged one is left out, so that it does not take the others with it.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> OfWardAsync(string ward, CancellationToken cancellation = default) =>
        [.. (await Current().Where(it => it.WardCode == ward).OrderByDescending(it => it.FiscalYear).ToListAsync(cancellation)).Select(TryOpen).OfType<PublishedEdition>()];

    /// <summary>すべての公開中の版。区ごとに新しい年度から。A damaged one is left out, as above.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> AllAsync(CancellationToken cancellation = default) =>
        [.. (await Current().OrderBy(it => it.WardCode).ThenByDescending(it => it.FiscalYear).ToListAsync(cancellation)).Select(TryOpen).OfType<PublishedEdition>()];

    /// <summary>公開した時と内容が違う版（例: asahi 2022 第1版）。Empty as it should be.</summary>
    public async Task<IReadOnlyList<string>> DamagedAsync(CancellationToken cancellation = default) =>
        [.. (await Current().ToListAsync(cancellation)).Where(it => TryOpen(it) is null).Select(it => $"{it.WardCode} {it.FiscalYear} 第{it.Number}版")];

    private IQueryable<Edition> Current() => db.PublicEditions.AsNoTracking().Select(pointer => pointer.Edition);

    private static PublishedEdition? TryOpen(Edition edition)
    {
        try
        {
            return Open(edition);
        }
        catch (InvalidDataException)
        {
            return null; // the health of the portal names it
        }
    }

    private static PublishedEdition Open(Edition edition)
    {
        if (EditionContent.Hash(edition.Content) != edition.Sha256)
        {
            throw new InvalidDataException($"版{edition.Id}の内容が、公開した時と違います。");
        }

        return new PublishedEdition(edition.Id, edition.Number, edition.Kind, edition.Note, edition.MadeAt, edition.Sha256, EditionContent.Read(edition.Content));
    }
}
