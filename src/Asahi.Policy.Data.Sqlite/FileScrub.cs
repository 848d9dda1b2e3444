using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>ファイルの掃除。After a blackening nothing of before may stay in the file, its free pages, the log beside it or what a migration
/// set aside. Asked for
/// before the commit, and tried until it is done, after a restart too.</summary>
/// <param name="data">データの置き場所。</param>
/// <param name="gate">書き込みの門。</param>
public sealed class FileScrub(DataDirectory data, WriteGate gate)
{
    private string Mark => data.DatabaseFile + ".scrub";

    /// <summary>掃除がまだかどうか。</summary>
    public bool IsAsked => File.Exists(Mark);

    /// <summary>掃除を頼む。</summary>
    public void Ask() => File.WriteAllText(Mark, "");

    /// <summary>頼まれていれば、掃除する。</summary>
    /// <returns>False: it has to be tried again, as somebody was reading.</returns>
    public async Task<bool> TryAsync(CancellationToken cancellation = default)
    {
        if (!IsAsked)
        {
            return true;
        }

        using var turn = await gate.EnterAsync(cancellation);
        File.Delete(data.DatabaseFile + ".before-migration");
        var address = SqliteConnections.To(data.DatabaseFile, pooling: false, SqliteOpenMode.ReadWrite);
        await using var connection = new SqliteConnection(address);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON";
        await command.ExecuteNonQueryAsync(cancellation);
        command.CommandText = "VACUUM";
        await command.ExecuteNonQueryAsync(cancellation);
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        var isDone = await command.ExecuteScalarAsync(cancellation) is 0L; // anything else: an old state is being read

        if (isDone)
        {
            File.Delete(Mark);
        }

        return isDone;
    }
}
