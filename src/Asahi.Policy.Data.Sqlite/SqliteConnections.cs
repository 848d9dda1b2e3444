using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>接続文字列。</summary>
internal static class SqliteConnections
{
    // How long the engine waits for a lock. Who serves is answered soon: the gate keeps our own writers in order, so
    // that a lock is another program's; it sleeps on a thread meanwhile.
    private const int Serving = 1;
    private const int Alone = 30;

    /// <summary>Foreign keys are switched on by name: the system's library has them off, and EF Core does not switch them on.</summary>
    public static string To(string file, bool pooling = true, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            Pooling = pooling,
            Mode = mode,
            DefaultTimeout = pooling ? Serving : Alone,
        }.ToString();

    /// <summary>To a file where nothing can be written. What a process that was killed left in the log beside it is read along; without
    /// a log SQLite would make one, unless it is told that nobody changes the file.</summary>
    public static string ToRead(string file) =>
        To(File.Exists(file + "-wal") ? file : $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1", mode: SqliteOpenMode.ReadOnly);
}
