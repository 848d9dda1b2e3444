using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>SQLite の本体。Which library the package brings along.</summary>
public static class SqliteLibrary
{
    /// <summary>版（例: 3.53.3）。</summary>
    public static string Version { get; } = Ask();

    private static string Ask()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");

        return connection.ServerVersion;
    }
}
