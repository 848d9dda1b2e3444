namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>検査の結果。</summary>
/// <param name="Rows">表ごとの行数。Empty when the database could not be looked into.</param>
/// <param name="Defects">欠け。One line each; empty as it should be.</param>
/// <param name="Manifest">目録。Null when there is none that can be read, or when the live database was checked.</param>
public sealed record CheckOutcome(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Defects, BackupManifest? Manifest = null);
