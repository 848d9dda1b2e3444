namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>バックアップの中のファイル。</summary>
/// <param name="Name">バックアップの中の名（例: keys/key-….xml）。</param>
/// <param name="Size">大きさ（バイト）。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。</param>
public sealed record BackupFile(string Name, long Size, string Sha256);
