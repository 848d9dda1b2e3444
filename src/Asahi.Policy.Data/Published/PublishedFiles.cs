using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>公開された版のファイルへの入口。Reads what was stored, byte for byte.</summary>
public sealed class PublishedFiles(PolicyDbContext db)
{
    /// <summary>ある版のファイルの一覧。</summary>
    public async Task<IReadOnlyList<PublishedFile>> ListAsync(int editionId, CancellationToken cancellation = default) =>
        await db.EditionFiles.AsNoTracking()
            .Where(file => file.EditionId == editionId)
            .OrderBy(file => file.Name)
            .Select(file => new PublishedFile(file.Name, file.Size, file.Sha256, file.MadeAt))
            .ToListAsync(cancellation);

    /// <summary>ファイルの内容。</summary>
    /// <returns>Null when it has not been made.</returns>
    public async Task<byte[]?> ReadAsync(int editionId, string name, CancellationToken cancellation = default) =>
        await db.EditionFiles.AsNoTracking()
            .Where(file => file.EditionId == editionId && file.Name == name)
            .Select(file => file.Content)
            .FirstOrDefaultAsync(cancellation);
}
