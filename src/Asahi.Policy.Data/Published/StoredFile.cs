namespace Asahi.Policy.Data.Published;

/// <summary>保管されたファイル。</summary>
/// <param name="Content">内容。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。Of the content: it was compared when it was read.</param>
public sealed record StoredFile(byte[] Content, string Sha256);
