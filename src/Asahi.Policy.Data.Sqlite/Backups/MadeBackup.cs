namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>作ったバックアップ。</summary>
/// <param name="Folder">場所（絶対パス）。</param>
/// <param name="Manifest">目録。</param>
public sealed record MadeBackup(string Folder, BackupManifest Manifest);
