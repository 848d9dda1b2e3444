using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>データベースにあるもの。What two copies of one record have to agree in, whatever tables a later version brings.</summary>
internal sealed record RecordContents(
    IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<string> Published)
{
    public static async Task<RecordContents> ReadAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var tables = await SqliteChecks.ColumnAsync(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
            cancellation);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);

        foreach (var table in tables)
        {
            var count = $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            rows[table] = long.Parse((await SqliteChecks.ColumnAsync(connection, count, cancellation))[0], CultureInfo.InvariantCulture);
        }

        var migrations = tables.Contains("__EFMigrationsHistory")
            ? await SqliteChecks.ColumnAsync(
                connection,
                "SELECT MigrationId FROM \"__EFMigrationsHistory\" ORDER BY MigrationId",
                cancellation)
            : [];

        return new RecordContents(
            migrations,
            rows,
            [.. (await SqliteChecks.PublishedAsync(connection, cancellation)).Order(StringComparer.Ordinal)]);
    }

    public static RecordContents Of(BackupManifest manifest) => new(manifest.Migrations, manifest.Rows, manifest.Published);

    /// <summary>How another differs from this one, a line each; empty as it should be.</summary>
    public IEnumerable<string> Differences(RecordContents other)
    {
        if (!Migrations.SequenceEqual(other.Migrations))
        {
            yield return "適用済みの移行が違います。";
        }

        foreach (var table in Rows.Keys.Union(other.Rows.Keys).Where(table => RowsOf(table) != other.RowsOf(table)))
        {
            yield return $"表 {table} の行数が違います（{RowsOf(table)} と {other.RowsOf(table)}）。";
        }

        foreach (var line in Published.Except(other.Published).Union(other.Published.Except(Published)))
        {
            yield return $"公開した版かファイルが違います（{line}）。";
        }
    }

    private long RowsOf(string table) => Rows.TryGetValue(table, out var count) ? count : -1;
}
