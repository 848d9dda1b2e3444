using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>記録にある区。What a reader of documents has to know of a ward, looked up beside a portal that may be running: nothing is locked and
/// nothing is written.</summary>
/// <param name="Name">区名（例: 旭区）。</param>
/// <param name="City">市名（例: 大阪市）。</param>
/// <param name="Taught">覚えた行き先のことば。By the key of the line.</param>
public sealed record KnownWard(string Name, string City, IReadOnlyDictionary<string, string> Taught)
{
    private const string HasTaught = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'taught_lines'";

    /// <summary>探す。</summary>
    /// <param name="dataDirectory">データの置き場所。</param>
    /// <param name="code">区コード。</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: there is no record, or no such ward in it.</returns>
    /// <exception cref="IOException">There is a record, and it cannot be read; the message is meant for people.</exception>
    public static async Task<KnownWard?> FindAsync(string dataDirectory, string code, CancellationToken cancellation = default)
    {
        var file = Path.Combine(dataDirectory, BackupLayout.Database);

        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            await using var snapshot = await RecordSnapshot.OpenAsync(file, cancellation);
            await using var db = snapshot.Read();

            if (await db.Wards.AsNoTracking().FirstOrDefaultAsync(ward => ward.Code == code, cancellation) is not { } ward)
            {
                return null;
            }

            // A record of a former program has not been taught anything.
            var isTaught = (await SqliteChecks.ColumnAsync(snapshot.Connection, HasTaught, cancellation)).Count > 0;

            return new KnownWard(
                ward.Name,
                ward.City,
                isTaught
                    ? await db.TaughtLines.AsNoTracking()
                        .Where(line => line.WardId == ward.Id)
                        .ToDictionaryAsync(line => line.Key, line => line.Destination, cancellation)
                    : new Dictionary<string, string>());
        }
        catch (Exception trouble) when (DiskTrouble.Is(trouble))
        {
            throw DiskTrouble.InWords($"データベース {file} を読めませんでした", trouble);
        }
    }
}
