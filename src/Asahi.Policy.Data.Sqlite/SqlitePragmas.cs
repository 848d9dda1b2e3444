using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>接続ごとの設定。WAL, so that readers never wait for a writer; FULL, so that what was acknowledged outlives a power cut;
/// secure_delete, so that a text that was erased is not left in the file; a limit to what stays of a log that had to grow.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Erase = "PRAGMA secure_delete = ON;";
    private const string Limit = "PRAGMA journal_size_limit = 4194304;"; // as much as is folded in by itself

    private readonly string _pragmas;

    private SqlitePragmas(string pragmas) => _pragmas = pragmas;

    /// <summary>For the record in use.</summary>
    public static SqlitePragmas Serving { get; } = new($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {Limit} {Erase}");

    /// <summary>For a copy that is migrated: rebuilt tables leave nothing behind, and the journal stays what it is.</summary>
    public static SqlitePragmas Migrating { get; } = new(Erase);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // one of the two constants above
        command.CommandText = _pragmas;
#pragma warning restore CA2100

        return command;
    }
}
