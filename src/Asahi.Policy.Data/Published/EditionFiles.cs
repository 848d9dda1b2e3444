using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>版のファイルの保管。Keeps a file of an edition once; a file that is there is never replaced.</summary>
public sealed class EditionFiles(PolicyDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <summary>ファイルをしまう。Does nothing when a file of that name is kept already.</summary>
    public async Task KeepAsync(int editionId, string name, byte[] content, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);

        if (await db.EditionFiles.AnyAsync(file => file.EditionId == editionId && file.Name == name, cancellation))
        {
            return;
        }

        db.Add(new EditionFile(editionId, name, content, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellation);
    }
}
