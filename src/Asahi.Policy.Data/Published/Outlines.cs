using System.Linq.Expressions;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>版のあらましの補い。Makes the outlines that are missing: of editions of a former program, or of a former way to write them.</summary>
public sealed class Outlines(PolicyDbContext db, WriteGate gate)
{
    /// <summary>足りないあらましを作る。A damaged edition gets none.</summary>
    /// <param name="progress">Told after each: how many there are, of how many. Null: nobody wants to know.</param>
    /// <param name="cancellation">Stops after the one that is being made.</param>
    /// <returns>いくつ作ったか。</returns>
    public async Task<int> CompleteAsync(Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var missing = await db.Editions.AsNoTracking()
            .Where(it => it.Outline == null || it.Outline.Schema != EditionOutline.CurrentSchema)
            .OrderBy(it => it.PolicyId).ThenBy(it => it.Number)
            .Select(it => new { it.Id, it.PolicyId, it.Number })
            .ToListAsync(cancellation);
        var made = 0;

        foreach (var edition in missing)
        {
            cancellation.ThrowIfCancellationRequested();

            if (await ReadAsync(it => it.Id == edition.Id, cancellation) is { } content)
            {
                var before = await ContentAsync(edition.PolicyId, edition.Number - 1, cancellation);
                await KeepAsync(edition.Id, new EditionOutline(content, before), cancellation);
                made++;
            }

            progress?.Invoke(made, missing.Count);
        }

        return made;
    }

    /// <summary>版の内容。For who makes the next one.</summary>
    /// <returns>Null when there is no such edition, and when it is damaged.</returns>
    public Task<PublishedPolicy?> ContentAsync(int policyId, int number, CancellationToken cancellation = default) =>
        ReadAsync(it => it.PolicyId == policyId && it.Number == number, cancellation);

    private async Task KeepAsync(int editionId, EditionOutline outline, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await db.EditionOutlines.Where(it => it.EditionId == editionId).ExecuteDeleteAsync(cancellation);
        db.Entry(outline).Property(it => it.EditionId).CurrentValue = editionId;
        db.Add(outline);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task<PublishedPolicy?> ReadAsync(Expression<Func<Edition, bool>> which, CancellationToken cancellation)
    {
        var stored = await db.Editions.AsNoTracking()
            .Where(which)
            .Select(it => new { it.Content, it.Sha256 })
            .SingleOrDefaultAsync(cancellation);

        if (stored is null || EditionContent.Hash(stored.Content) != stored.Sha256)
        {
            return null;
        }

        try
        {
            return EditionContent.Read(stored.Content);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
