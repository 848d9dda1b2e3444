using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Verbs;

/// <summary>What is in a record, in a line or two for the person at the keyboard.</summary>
internal static class RecordCounts
{
    public static string Of(IReadOnlyDictionary<string, long> rows) =>
        $"区 {Count(rows, "wards")}、運営方針 {Count(rows, "operating_policies")}、版 {Count(rows, "editions")}、"
        + $"版のファイル {Count(rows, "edition_files")}（全 {rows.Count} 表、{rows.Values.Sum()} 行）";

    public static string Of(IReadOnlyList<BackupFile> files) =>
        $"ファイル {files.Count}（うち鍵 {files.Count(file => file.Name.StartsWith("keys/", StringComparison.Ordinal))}）、"
        + $"{FileSize.Text(files.Sum(file => file.Size))}";

    private static long Count(IReadOnlyDictionary<string, long> rows, string table) => rows.TryGetValue(table, out var count) ? count : 0;
}
