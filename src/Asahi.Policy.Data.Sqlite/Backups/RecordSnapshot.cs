using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>ある時点のデータベース。One read transaction on a file that another process may be
/// writing to: all that is asked, and the copy, are of the same moment.</summary>
/// <remarks>Read-only, so that it never writes and never checkpoints, not even when it is the last to
/// close: SQLite before 3.51.3 can lose commits when two processes checkpoint. Where nobody else has the
/// file open, an empty -wal and a -shm may be left beside it; the next start takes them over.</remarks>
internal sealed class RecordSnapshot : IAsyncDisposable
{
    private readonly SqliteTransaction _moment;

    private RecordSnapshot(SqliteConnection connection, SqliteTransaction moment) => (Connection, _moment) = (connection, moment);

    public SqliteConnection Connection { get; }

    public static async Task<RecordSnapshot> OpenAsync(string file, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(SqliteConnections.To(file, pooling: false, SqliteOpenMode.ReadOnly));

        try
        {
            await connection.OpenAsync(cancellation);

            return new RecordSnapshot(connection, connection.BeginTransaction(deferred: true));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same moment, seen through the model.</summary>
    public PolicyDbContext Read()
    {
        var db = new PolicyDbContext(new DbContextOptionsBuilder<PolicyDbContext>().UseSqlite(Connection).Options);
        db.Database.UseTransaction(_moment);

        return db;
    }

    public async ValueTask DisposeAsync()
    {
        await _moment.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
