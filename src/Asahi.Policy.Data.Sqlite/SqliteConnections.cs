using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>接続文字列。</summary>
internal static class SqliteConnections
{
    /// <summary>Foreign keys are switched on by name: the system's library has them off, and EF Core does not switch them on.</summary>
    public static string To(string file, bool pooling = true, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            Pooling = pooling,
            Mode = mode,
            DefaultTimeout = 30,
        }.ToString();
}
