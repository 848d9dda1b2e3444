using System.Data.Common;
using System.Security.Cryptography;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>公開された版のファイルへの入口。Reads what was stored, byte for byte.</summary>
public sealed class PublishedFiles(PolicyDbContext db, PlainConnections connections, ProvenFiles proven)
{
    /// <summary>ある版のファイルの一覧。</summary>
    /// <param name="editionId">版の内部の番号。</param>
    /// <param name="veil">取下げの覆い。What was made of more than the public reads is left out.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<PublishedFile>> ListAsync(int editionId, Veil veil, CancellationToken cancellation = default)
    {
        var kept = await db.EditionFiles.AsNoTracking()
            .Where(file => file.EditionId == editionId)
            .OrderBy(file => file.Name)
            .Select(file => new PublishedFile(file.Name, file.Size, file.Sha256, file.MadeAt))
            .ToListAsync(cancellation);

        return [.. kept.Select(file => veil.Shown(file.Name) is { } name ? file with { Name = name } : null).OfType<PublishedFile>()];
    }

    /// <summary>公開中の版のそれぞれの、ある名のファイル。版の内部の番号による。</summary>
    /// <param name="record">公開中のもの全体。</param>
    /// <param name="name">版の中の名。</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyDictionary<int, PublishedFile>> OfAllAsync(
        PublicRecord record,
        string name,
        CancellationToken cancellation = default)
    {
        var wanted = record.Current.ToDictionary(it => it.Id, it => it.Veil.Kept(name));
        var names = wanted.Values.Distinct().ToList();
        var files = await db.EditionFiles.AsNoTracking()
            .Where(file => names.Contains(file.Name) && db.PublicEditions.Any(pointer => pointer.EditionId == file.EditionId))
            .Select(file => new { file.EditionId, File = new PublishedFile(file.Name, file.Size, file.Sha256, file.MadeAt) })
            .ToListAsync(cancellation);

        return files.Where(it => wanted.GetValueOrDefault(it.EditionId) == it.File.Name)
            .ToDictionary(it => it.EditionId, it => it.File with { Name = name });
    }

    /// <summary>ファイルの内容。</summary>
    /// <returns>Null when it has not been made.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when the file was kept.</exception>
    public async Task<StoredFile?> ReadAsync(PublishedEdition edition, string name, CancellationToken cancellation = default)
    {
        var (editionId, kept) = (edition.Id, edition.Veil.Kept(name));
        var file = await db.EditionFiles.AsNoTracking()
            .Where(file => file.EditionId == editionId && file.Name == kept)
            .Select(file => new StoredFile(file.Content, file.Sha256))
            .FirstOrDefaultAsync(cancellation);

        return file is null || EditionContent.Hash(file.Content) == file.Sha256
            ? file
            : throw new InvalidDataException($"版{editionId}のファイル {name} が、保管した時と違います。");
    }

    /// <summary>ファイルを開く。Not read into memory: a piece at a time, from where it is kept.</summary>
    /// <returns>Null when it has not been made.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when the file was kept.</exception>
    public async Task<OpenedFile?> OpenAsync(PublishedEdition edition, string name, CancellationToken cancellation = default) =>
        edition.Veil.Kept(name) is { } kept ? await OpenAsync(edition.Id, kept, cancellation) : null;

    private async Task<OpenedFile?> OpenAsync(int editionId, string name, CancellationToken cancellation)
    {
        var connection = await connections.OpenAsync(cancellation);
        var command = connection.CreateCommand();
        command.CommandText = """SELECT "Id", "Sha256", "Content" FROM "edition_files" WHERE "EditionId" = @edition AND "Name" = @name""";
        command.Parameters.Add(Parameter(command, "@edition", editionId));
        command.Parameters.Add(Parameter(command, "@name", name));
        var reader = await command.ExecuteReaderAsync(cancellation);
        var isThere = await reader.ReadAsync(cancellation);
        Stream content = isThere ? new NearStream(reader.GetStream(2)) : Stream.Null;
        var file = new OpenedFile(content, isThere ? reader.GetString(1) : "", reader, command, connection);

        if (!isThere)
        {
            await file.DisposeAsync();

            return null;
        }

        if (!proven.Knows(editionId, name))
        {
            await ProveAsync(file, editionId, name, cancellation);
        }

        return file;
    }

    private async Task ProveAsync(OpenedFile file, int editionId, string name, CancellationToken cancellation)
    {
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file.Content, cancellation)) != file.Sha256)
        {
            await file.DisposeAsync();

            throw new InvalidDataException($"版{editionId}のファイル {name} が、保管した時と違います。");
        }

        file.Content.Position = 0;
        proven.Add(editionId, name);
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);

        return parameter;
    }

    /// <summary>あるSHA-256のファイルをもつ版。新しい版から。A document that was taken over by later editions belongs to each of them.</summary>
    /// <returns>Empty when no file of an edition has it.</returns>
    public async Task<IReadOnlyList<FoundFile>> FindAsync(string sha256, CancellationToken cancellation = default) =>
        await db.PublicEditions.AsNoTracking()
            .Join(
                db.Editions,
                pointer => new { pointer.WardCode, pointer.FiscalYear },
                edition => new { edition.WardCode, edition.FiscalYear },
                (pointer, edition) => edition)
            .Join(
                db.EditionFiles.Where(file => file.Sha256 == sha256),
                edition => edition.Id,
                file => file.EditionId,
                (edition, file) => new { edition, file })
            .OrderByDescending(it => it.edition.MadeAt).ThenByDescending(it => it.edition.Id)
            .Select(it => new FoundFile(it.edition.WardCode, it.edition.FiscalYear, it.edition.Number, it.file.Name))
            .ToListAsync(cancellation);

    /// <summary>保管した時と内容が違うファイル（例: asahi 2022 第1版 forms/5.pdf）。Of former editions, too. Empty as it should be.</summary>
    public async Task<IReadOnlyList<string>> DamagedAsync(CancellationToken cancellation = default)
    {
        var damaged = new List<string>();
        var files = db.Editions.AsNoTracking()
            .Join(
                db.EditionFiles,
                edition => edition.Id,
                file => file.EditionId,
                (edition, file) => new { edition.WardCode, edition.FiscalYear, edition.Number, file.Name, file.Sha256, file.Content });

        await foreach (var file in files.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (EditionContent.Hash(file.Content) != file.Sha256)
            {
                damaged.Add($"{file.WardCode} {file.FiscalYear} 第{file.Number}版 {file.Name}");
            }
        }

        return damaged;
    }
}

/// <summary>公開された版のファイルの説明。</summary>
/// <param name="Name">版の中の名（例: forms/5.pdf）。</param>
/// <param name="Size">大きさ（バイト）。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。</param>
/// <param name="MadeAt">作成日時（UTC）。</param>
public sealed record PublishedFile(string Name, long Size, string Sha256, DateTime MadeAt);

/// <summary>保管されたファイル。</summary>
/// <param name="Content">内容。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。Of the content: it was compared when it was read.</param>
public sealed record StoredFile(byte[] Content, string Sha256);

/// <summary>見つかったファイル。By its SHA-256.</summary>
/// <param name="Ward">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Number">版の番号。</param>
/// <param name="Name">版の中の名（例: forms/5.pdf）。</param>
public sealed record FoundFile(string Ward, int FiscalYear, int Number, string Name);
