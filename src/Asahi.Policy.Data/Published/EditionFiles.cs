using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>版のファイルの保管。Keeps a file of an edition once; a file that is there is never replaced.</summary>
public sealed class EditionFiles(PolicyDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <summary>ファイルをしまう。Does nothing when a file of that name is kept already.</summary>
    /// <param name="editionId">版の内部の番号。</param>
    /// <param name="name">保管する名。</param>
    /// <param name="content">内容。</param>
    /// <param name="sha256">何から作ったか。Nothing is kept where the edition was blackened since. Null: it was made of nothing of ours.</param>
    /// <param name="cancellation">Stops before it is kept.</param>
    public async Task KeepAsync(
        int editionId,
        string name,
        byte[] content,
        string? sha256 = null,
        CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);

        if (sha256 is not null && !await db.Editions.AnyAsync(it => it.Id == editionId && it.Sha256 == sha256, cancellation))
        {
            return;
        }

        if (await db.EditionFiles.AnyAsync(file => file.EditionId == editionId && file.Name == name, cancellation))
        {
            return;
        }

        db.Add(new EditionFile(editionId, name, content, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellation);
    }
}
