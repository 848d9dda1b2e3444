using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>バックアップを作る。Of one moment, whether or not a portal is serving from
/// the data directory: it takes no lock and writes nothing there.</summary>
public static class SqliteBackup
{
    /// <summary>作る。Written beside, checked, flushed and then given its name,
    /// so that one that was killed never looks like a finished one.</summary>
    /// <param name="dataDirectory">データの置き場所。</param>
    /// <param name="to">バックアップを並べるフォルダー。Made when it is not there.</param>
    /// <param name="clock">時計。</param>
    /// <param name="cancellation">Stops; nothing is left behind.</param>
    /// <exception cref="IOException">There is nothing to back up, or it cannot
    /// be read or written; the message is meant for people.</exception>
    /// <exception cref="InvalidDataException">The database is damaged. A backup that could not be restored is not kept.</exception>
    public static async Task<MadeBackup> MakeAsync(
        string dataDirectory,
        string to,
        TimeProvider clock,
        CancellationToken cancellation = default)
    {
        RequireSense(dataDirectory, to);
        var folders = new MadeFolders();
        var partial = Path.Combine(to, ".partial-" + Path.GetRandomFileName());

        try
        {
            folders.Make(to);
            OwnerOnly.MakeFolder(partial);
            var manifest = await FillAsync(dataDirectory, partial, clock, cancellation);
            await RequireSoundAsync(partial, cancellation);
            cancellation.ThrowIfCancellationRequested();

            return new MadeBackup(GiveName(partial, to, manifest.MadeAt), manifest);
        }
        catch (Exception trouble) when (DiskTrouble.Is(trouble))
        {
            throw DiskTrouble.InWords($"{dataDirectory} のバックアップを {to} に作れませんでした", trouble);
        }
        finally
        {
            RemovePartial(partial);
            folders.TakeBack();
        }
    }

    private static void RequireSense(string dataDirectory, string to)
    {
        var database = Path.Combine(dataDirectory, BackupLayout.Database);

        if (!File.Exists(database))
        {
            throw new IOException($"データベース {database} がありません。Data:Directory が正しいか、確かめてください。");
        }

        if (RealPath.IsWithin(to, dataDirectory))
        {
            throw new IOException($"バックアップ先 {to} は、データの置き場所 {dataDirectory} の中にあります。失われるときは一緒に失われるので、外を指定してください。");
        }
    }

    private static async Task<BackupManifest> FillAsync(
        string dataDirectory,
        string partial,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var madeAt = clock.GetUtcNow().UtcDateTime;
        madeAt = madeAt.AddTicks(-(madeAt.Ticks % TimeSpan.TicksPerSecond));
        var contents = await CopyDatabaseAsync(
            Path.Combine(dataDirectory, BackupLayout.Database),
            Path.Combine(partial, BackupLayout.Database),
            cancellation);
        var files = new List<BackupFile>
        {
            await PrivateFiles.DescribeAsync(Path.Combine(partial, BackupLayout.Database), BackupLayout.Database, cancellation),
        };

        // After the database: a key that something in it needs is there by then.
        files.AddRange(await CopyKeysAsync(
            Path.Combine(dataDirectory, BackupLayout.Keys),
            Path.Combine(partial, BackupLayout.Keys),
            cancellation));
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat,
            Program(),
            madeAt,
            SqliteLibrary.Version,
            contents.Migrations,
            contents.Rows,
            contents.Published,
            files);
        var path = Path.Combine(partial, BackupLayout.Manifest);
        await PrivateFiles.WriteAsync(path, manifest.ToBytes(), cancellation);
        var hash = BackupLayout.HashLine((await PrivateFiles.DescribeAsync(path, BackupLayout.Manifest, cancellation)).Sha256);
        await PrivateFiles.WriteAsync(
            Path.Combine(partial, BackupLayout.ManifestHash),
            System.Text.Encoding.ASCII.GetBytes(hash),
            cancellation);

        return manifest;
    }

    // What stands in the manifest is asked of the live database, in the same read transaction; the check then asks it of the copy.
    private static async Task<RecordContents> CopyDatabaseAsync(string file, string copy, CancellationToken cancellation)
    {
        await using var snapshot = await RecordSnapshot.OpenAsync(file, cancellation);
        var contents = await RecordContents.ReadAsync(snapshot.Connection, cancellation);
        await OwnerOnly.Create(copy).DisposeAsync(); // SQLite takes an empty file as it is, with its mode

        await using (var target = new SqliteConnection(SqliteConnections.To(copy, pooling: false, SqliteOpenMode.ReadWrite)))
        {
            await target.OpenAsync(cancellation);
            snapshot.Connection.BackupDatabase(target);
            await SqliteChecks.ColumnAsync(target, "PRAGMA journal_mode = DELETE", cancellation); // one plain file
        }

        PrivateFiles.FlushToDisk(copy);

        return contents;
    }

    private static async Task<IReadOnlyList<BackupFile>> CopyKeysAsync(string from, string to, CancellationToken cancellation)
    {
        var copied = new List<BackupFile>();

        foreach (var key in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*.xml").Order(StringComparer.Ordinal).ToList() : [])
        {
            OwnerOnly.MakeFolder(to);
            var name = Path.GetFileName(key);
            copied.Add(await PrivateFiles.CopyAsync(key, Path.Combine(to, name), $"{BackupLayout.Keys}/{name}", cancellation));
        }

        return copied;
    }

    private static async Task RequireSoundAsync(string partial, CancellationToken cancellation)
    {
        if ((await BackupCheck.OfBackupAsync(partial, cancellation)).Defects is { Count: > 0 } defects)
        {
            throw new InvalidDataException($"バックアップが検査に通らなかったので、残していません：{string.Join(' ', defects)}");
        }
    }

    private static string GiveName(string partial, string to, DateTime madeAt)
    {
        var name = "asahi-policy-" + madeAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

        for (var number = 1; ; number++)
        {
            var folder = Path.Combine(to, number == 1 ? name : $"{name}-{number}");

            try
            {
                if (!Path.Exists(folder))
                {
                    Directory.Move(partial, folder);

                    return folder;
                }
            }
            catch (IOException) when (Path.Exists(folder) && Path.Exists(partial))
            {
                // Another backup of the same second was quicker: the next name.
            }
        }
    }

    private static void RemovePartial(string partial)
    {
        if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }
    }

    private static string Program() =>
        typeof(SqliteBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}

/// <summary>作ったバックアップ。</summary>
/// <param name="Folder">場所（絶対パス）。</param>
/// <param name="Manifest">目録。</param>
public sealed record MadeBackup(string Folder, BackupManifest Manifest);
