using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>書きかけの記録（-wal）の大きさを見る。It grows as long as somebody reads an old state; afterwards it is folded in and cut.</summary>
public sealed class SqliteLog(DataDirectory data, WriteGate gate)
{
    /// <summary>畳む大きさ（バイト）。Four times what is folded in by itself.</summary>
    public const long Foldable = 16 * 1024 * 1024;

    /// <summary>警告する大きさ（バイト）。</summary>
    public const long Alarming = 64 * 1024 * 1024;

    /// <summary>いまの大きさ（バイト）。</summary>
    public long Size => new FileInfo(data.DatabaseFile + "-wal") is { Exists: true } log ? log.Length : 0;

    /// <summary>大きければ畳む。Through the gate and without waiting: while somebody writes or reads an old state, the next time does.</summary>
    public void Fold()
    {
        if (Size <= Foldable || gate.TryEnter() is not { } turn)
        {
            return;
        }

        using (turn)
        {
            using var connection = new SqliteConnection(SqliteConnections.To(data.DatabaseFile, mode: SqliteOpenMode.ReadWrite));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
    }

    /// <summary>いま書けるか、ほかのプログラムが押さえていないか。</summary>
    /// <returns>Null: nothing keeps a write from its turn, or one is having it.</returns>
    public RecordFault? Hindrance()
    {
        if (gate.TryEnter() is not { } turn)
        {
            return null;
        }

        using (turn)
        {
            try
            {
                using var connection = new SqliteConnection(SqliteConnections.To(data.DatabaseFile, mode: SqliteOpenMode.ReadWrite));
                connection.Open();
                using var transaction = connection.BeginTransaction(); // takes the lock of a writer at once
                transaction.Rollback();

                return null;
            }
            catch (SqliteException refused) when (SqliteFaults.Of(refused) is { } fault)
            {
                return fault;
            }
        }
    }
}
