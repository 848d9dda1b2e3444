using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>データベースの検査。</summary>
internal static class SqliteChecks
{
    /// <summary>Requires a whole file, no dangling reference, and every edition that stood in it before.</summary>
    /// <exception cref="InvalidDataException">One of them fails.</exception>
    public static async Task RequireSoundAsync(string file, IReadOnlyList<string> editionsBefore, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(SqliteConnections.To(file, pooling: false, SqliteOpenMode.ReadWrite));
        await connection.OpenAsync(cancellation);
        var integrity = await ColumnAsync(connection, "PRAGMA integrity_check", cancellation);
        var dangling = await ColumnAsync(connection, "PRAGMA foreign_key_check", cancellation);
        var editions = await EditionsAsync(connection, cancellation);

        if (integrity is not ["ok"] || dangling.Count > 0)
        {
            throw new InvalidDataException("移行したデータベースが検査に通りませんでした。元のファイルは変えていません。");
        }

        if (editionsBefore.Except(editions).Any())
        {
            throw new InvalidDataException("移行で、公開した版が失われるところでした。元のファイルは変えていません。");
        }
    }

    /// <summary>The SHA-256 of every edition; empty when the file has none yet.</summary>
    public static async Task<IReadOnlyList<string>> EditionsAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var tables = await ColumnAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'editions'", cancellation);

        return tables.Count == 0 ? [] : await ColumnAsync(connection, "SELECT Sha256 FROM editions", cancellation);
    }

    private static async Task<List<string>> ColumnAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts are the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var values = new List<string>();

        while (await reader.ReadAsync(cancellation))
        {
            values.Add(reader.GetValue(0).ToString() ?? "");
        }

        return values;
    }
}
