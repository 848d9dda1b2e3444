using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>データベースの検査。</summary>
internal static class SqliteChecks
{
    // What has been published: editions and files by the hash of the bytes that are really there, and the pointers.
    // A migration that renames one of these columns has to say here how the old and the new are compared.
    private static readonly (string Table, string Sql)[] _published =
    [
        ("editions", "SELECT 'edition ' || Id, Content FROM editions"),
        ("edition_files", "SELECT 'file ' || EditionId || ' ' || Name, Content FROM edition_files"),
        ("public_editions", "SELECT 'public ' || WardCode || ' ' || FiscalYear || ' ' || EditionId, x'' FROM public_editions"),
    ];

    // Rebuilding a table drops its triggers without a word.
    private static readonly string[] _triggers =
    [
        "change_log_no_delete", "change_log_no_update", "change_texts_no_delete", "change_texts_no_update",
        "publication_ledger_no_delete", "publication_ledger_no_update",
    ];

    /// <summary>Requires a whole file, no dangling reference, and all that had been published before.</summary>
    /// <exception cref="InvalidDataException">One of them fails.</exception>
    public static async Task RequireSoundAsync(string file, IReadOnlyList<string> publishedBefore, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(SqliteConnections.To(file, pooling: false, SqliteOpenMode.ReadWrite));
        await connection.OpenAsync(cancellation);
        var integrity = await ColumnAsync(connection, "PRAGMA integrity_check", cancellation);
        var dangling = await ColumnAsync(connection, "PRAGMA foreign_key_check", cancellation);

        if (integrity is not ["ok"] || dangling.Count > 0)
        {
            throw new InvalidDataException("移行したデータベースが検査に通りませんでした。元のファイルは変えていません。");
        }

        const string Guards = "SELECT name FROM sqlite_master WHERE type = 'trigger'";

        if (_triggers.Except(await ColumnAsync(connection, Guards, cancellation)).Any())
        {
            throw new InvalidDataException("移行で、変更の記録か公開台帳を守る仕組みが失われるところでした。元のファイルは変えていません。");
        }

        if (publishedBefore.Except(await PublishedAsync(connection, cancellation)).Any())
        {
            throw new InvalidDataException("移行で、公開した版かファイルが失われるか変わるところでした。元のファイルは変えていません。");
        }
    }

    /// <summary>All that has been published, a line each; empty when the file has no such tables yet.</summary>
    public static async Task<IReadOnlyList<string>> PublishedAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var tables = await ColumnAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'", cancellation);
        var lines = new List<string>();

        foreach (var (_, sql) in _published.Where(it => tables.Contains(it.Table)))
        {
            await using var command = Command(connection, sql);
            await using var reader = await command.ExecuteReaderAsync(cancellation);

            while (await reader.ReadAsync(cancellation))
            {
                lines.Add($"{reader.GetString(0)} {EditionContent.Hash(reader.GetFieldValue<byte[]>(1))}");
            }
        }

        return lines;
    }

    /// <summary>The first column of what a query gives, as text.</summary>
    public static async Task<List<string>> ColumnAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var values = new List<string>();

        while (await reader.ReadAsync(cancellation))
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        }

        return values;
    }

    /// <summary>A command of a text that no person wrote.</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts are constants of this project, and names that the database itself gave
        command.CommandText = sql;
#pragma warning restore CA2100

        return command;
    }
}
