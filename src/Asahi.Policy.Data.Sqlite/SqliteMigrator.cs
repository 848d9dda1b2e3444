using System.Reflection;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>移行。Brings a database file to the shape that the program expects: on a copy that is
/// checked and then swapped in, never on the live file, because SQLite's migrations are not one
/// transaction and a kill in the middle would leave a file that no start survives.</summary>
public static class SqliteMigrator
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>ファイルを最新の形にする。No other connection may be open.</summary>
    /// <param name="file">Path of the database file; made when it is not there.</param>
    /// <param name="cancellation">Stops before the swap; the live file stays as it was.</param>
    /// <exception cref="InvalidDataException">The file is damaged, comes from a newer
    /// program, or did not pass the checks after migration. It was not touched.</exception>
    public static async Task<MigrationOutcome> MigrateAsync(string file, CancellationToken cancellation = default)
    {
        var copy = file + ".migrating";
        Remove(copy);

        try
        {
            var isNew = !File.Exists(file);

            if (!isNew && !await IsBehindAsync(file, SqliteOpenMode.ReadWrite, cancellation))
            {
                return MigrationOutcome.UpToDate;
            }

            await OwnerOnly.Create(copy).DisposeAsync(); // SQLite takes an empty file as it is; its log gets the same mode
            var before = isNew ? [] : await CopyAsync(file, copy, cancellation);
            await MigrateCopyAsync(copy, cancellation);
            await SqliteChecks.RequireSoundAsync(copy, before, cancellation);
            cancellation.ThrowIfCancellationRequested();
            SwapIn(copy, file);

            return isNew ? MigrationOutcome.Created : MigrationOutcome.Migrated;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new InvalidDataException($"データベース {Path.GetFileName(file)} を読めません。壊れている可能性があります。", broken);
        }
        catch (SqliteException broken)
        {
            throw new InvalidDataException(
                $"データベース {Path.GetFileName(file)} を移行できません（SQLite {broken.SqliteErrorCode}：{broken.Message}）。",
                broken);
        }
        finally
        {
            Remove(copy);
        }
    }

    /// <summary>最新の形であることを求める。Of a file where nothing can be written.</summary>
    /// <param name="file">Path of the database file.</param>
    /// <param name="obstacle">Why it cannot be written.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <exception cref="InvalidDataException">It would have to be migrated, is damaged, or comes from a newer program.</exception>
    public static async Task RequireCurrentAsync(string file, string obstacle, CancellationToken cancellation = default)
    {
        try
        {
            if (await IsBehindAsync(file, SqliteOpenMode.ReadOnly, cancellation))
            {
                throw new InvalidDataException($"データベースを新しい形に移す必要がありますが、書けません（{obstacle}）。");
            }
        }
        catch (SqliteException broken)
        {
            throw new InvalidDataException(
                $"データベース {Path.GetFileName(file)} を読めません（{obstacle}。SQLite {broken.SqliteErrorCode}：{broken.Message}）。",
                broken);
        }
    }

    /// <summary>The migrations that this program knows. Opens no file.</summary>
    internal static IReadOnlyList<string> Known() =>
    [
        .. typeof(SqliteMigrator).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    // Asked at each start, so without the context, which would first put together all that it needs for migrating.
    private static async Task<bool> IsBehindAsync(string file, SqliteOpenMode mode, CancellationToken cancellation)
    {
        var known = Known();
        await using var connection = new SqliteConnection(
            mode == SqliteOpenMode.ReadOnly ? SqliteConnections.ToRead(file) : SqliteConnections.To(file, pooling: false, mode));
        await connection.OpenAsync(cancellation);
        var applied = await AppliedAsync(connection, cancellation);

        if (applied.Count == 0 && LostRecord.HasTraces(Path.GetDirectoryName(Path.GetFullPath(file))!, file))
        {
            throw new InvalidDataException(LostRecord.InWords(Path.GetDirectoryName(Path.GetFullPath(file))!, "なくなって"));
        }

        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new InvalidDataException($"データベースは、このプログラムより新しい版で作られています（{newer}）。新しいプログラムを使ってください。");
        }

        return applied.Count < known.Count;
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";

        if (await command.ExecuteScalarAsync(cancellation) is 0L)
        {
            return [];
        }

        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<string>();

        while (await rows.ReadAsync(cancellation))
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    private static async Task<IReadOnlyList<string>> CopyAsync(string file, string copy, CancellationToken cancellation)
    {
        await using var source = new SqliteConnection(SqliteConnections.To(file, pooling: false, SqliteOpenMode.ReadWrite));
        await using var target = new SqliteConnection(SqliteConnections.To(copy, pooling: false));
        await source.OpenAsync(cancellation);
        await target.OpenAsync(cancellation);
        source.BackupDatabase(target);

        // Everything must stand in the main file before it is set aside; a write-ahead log left behind would be applied to its successor.
        await using var checkpoint = source.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync(cancellation);

        return await SqliteChecks.PublishedAsync(source, cancellation);
    }

    private static async Task MigrateCopyAsync(string copy, CancellationToken cancellation)
    {
        await using var db = Open(copy, SqliteOpenMode.ReadWriteCreate);
#pragma warning disable RS0030 // the one place: a copy that nobody else knows
        await db.Database.MigrateAsync(cancellation);
        await LedgerBeginning.WriteAsync(db, cancellation);
#pragma warning restore RS0030
    }

    private static void SwapIn(string copy, string file)
    {
        using (var stream = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        // A write-ahead log that is left, of the copy or of the live file, belongs to its file and to no other.
        RequireNoLog(copy, "移行したデータベースを書き終えられませんでした。");
        RequireNoLog(file, "データベースの書きかけ（-wal）が残っています。別のプログラムが使っているなら止めて、やり直してください。");

        if (File.Exists(file))
        {
            File.Replace(copy, file, file + ".before-migration");
        }
        else
        {
            File.Move(copy, file);
        }
    }

    private static void RequireNoLog(string file, string reason)
    {
        if (File.Exists(file + "-wal") && new FileInfo(file + "-wal").Length > 0)
        {
            throw new InvalidDataException(reason);
        }
    }

    private static PolicyDbContext Open(string file, SqliteOpenMode mode)
    {
        var options = new DbContextOptionsBuilder<PolicyDbContext>();
        options.UseConnection(SqliteConnections.To(file, pooling: false, mode)).AddInterceptors(SqlitePragmas.Migrating);

        return new PolicyDbContext(options.Options);
    }

    private static void Remove(string copy)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(copy + suffix);
        }
    }
}

/// <summary>移行の結果。</summary>
public enum MigrationOutcome
{
    /// <summary>新しく作った。</summary>
    Created = 1,

    /// <summary>新しい形に移した。The file as it was stands beside it.</summary>
    Migrated = 2,

    /// <summary>すでに新しい形だった。Nothing was changed.</summary>
    UpToDate = 3,
}
