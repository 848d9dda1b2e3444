using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Domain.Editions;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>データベースの欠け。What is wrong with a database, a line each; empty as it should be.</summary>
internal static class RecordDefects
{
    // Every year that has an edition has one that is public, but for years that were withdrawn.
    private const string Unpointed = """
        SELECT DISTINCT WardCode || ' ' || FiscalYear FROM editions AS year
        WHERE NOT EXISTS (
            SELECT 1 FROM public_editions AS pointer JOIN editions AS edition ON edition.Id = pointer.EditionId
            WHERE pointer.WardCode = year.WardCode AND pointer.FiscalYear = year.FiscalYear
                AND edition.WardCode = year.WardCode AND edition.FiscalYear = year.FiscalYear)
        """;

    private const string ButWithdrawn = """
         AND NOT EXISTS (
            SELECT 1 FROM withdrawals AS withdrawn
            WHERE withdrawn.WardCode = year.WardCode AND withdrawn.FiscalYear = year.FiscalYear)
        """;

    private static readonly (string Table, string Sql)[] _hashed =
    [
        ("editions", "SELECT '版' || Id || '（' || WardCode || ' ' || FiscalYear || '）', Sha256, Content FROM editions"),
        ("edition_files", "SELECT '版' || EditionId || 'のファイル ' || Name, Sha256, Content FROM edition_files"),
        ("candidates", "SELECT '公開の候補' || Id, Sha256, Content FROM candidates"),
        ("candidate_files", "SELECT '公開の候補' || CandidateId || 'のファイル ' || Name, Sha256, Content FROM candidate_files"),
        ("intake_documents", "SELECT '下見' || IntakeId || 'の資料 ' || FileName, Sha256, Content FROM intake_documents"),
    ];

    public static async Task<IReadOnlyList<string>> FindAsync(
        RecordSnapshot snapshot,
        RecordContents contents,
        CancellationToken cancellation)
    {
        var connection = snapshot.Connection;
        var defects = new List<string>();

        if (contents.Migrations.Except(SqliteMigrator.Known()).FirstOrDefault() is { } newer)
        {
            defects.Add($"データベースは、このプログラムより新しい版で作られています（{newer}）。新しいプログラムを使ってください。");
        }

        if (contents.Migrations.Count == 0)
        {
            defects.Add("運営方針のデータベースではありません（移行の記録がありません）。");
        }

        if (await SqliteChecks.ColumnAsync(connection, "PRAGMA integrity_check", cancellation) is not ["ok"])
        {
            defects.Add("データベースが壊れています（integrity_check）。");
        }

        foreach (var table in (await SqliteChecks.ColumnAsync(connection, "PRAGMA foreign_key_check", cancellation)).Distinct())
        {
            defects.Add($"表 {table} に、指す先のない行があります。");
        }

        if (contents.Rows.ContainsKey("editions") && contents.Rows.ContainsKey("public_editions"))
        {
            var unpointed = contents.Rows.ContainsKey("withdrawals") ? Unpointed + ButWithdrawn : Unpointed;
            defects.AddRange(
                from year in await SqliteChecks.ColumnAsync(connection, unpointed, cancellation)
                select $"{year} には版がありますが、どれが公開中か、正しく記録されていません。");
        }

        foreach (var (_, sql) in _hashed.Where(it => contents.Rows.ContainsKey(it.Table)))
        {
            defects.AddRange(await ChangedAsync(connection, sql, cancellation));
        }

        return defects;
    }

    /// <summary>What is wrong with the ledger of what was public. Nothing where there is none yet.</summary>
    public static async Task<IReadOnlyList<string>> OfLedgerAsync(
        RecordSnapshot snapshot,
        RecordContents contents,
        CancellationToken cancellation)
    {
        if (!contents.Rows.ContainsKey("publication_ledger") || !contents.Rows.ContainsKey("blackenings"))
        {
            return [];
        }

        await using var db = snapshot.Read();

        return await LedgerCheck.FindAsync(db, cancellation);
    }

    /// <summary>What is wrong with the change log, and how much of it was erased. Null: there is none.</summary>
    public static async Task<LogSoundness?> OfLogAsync(RecordSnapshot snapshot, RecordContents contents, CancellationToken cancellation)
    {
        if (!contents.Rows.ContainsKey("change_log"))
        {
            return null;
        }

        await using var db = snapshot.Read();
        var log = new ChangeLog(db);

        return await (contents.Rows.ContainsKey("change_texts") ? log.CheckAsync(cancellation) : log.CheckFormerAsync(cancellation));
    }

    private static async Task<List<string>> ChangedAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = SqliteChecks.Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changed = new List<string>();

        while (await reader.ReadAsync(cancellation))
        {
            if (EditionContent.Hash(reader.GetFieldValue<byte[]>(2)) != reader.GetString(1))
            {
                changed.Add($"{reader.GetString(0)} が、保管した時と違います。");
            }
        }

        return changed;
    }
}
