namespace Asahi.Policy.Data.Published;

/// <summary>公開された版のファイルの説明。</summary>
/// <param name="Name">版の中の名（例: forms/5.pdf）。</param>
/// <param name="Size">大きさ（バイト）。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。</param>
/// <param name="MadeAt">作成日時（UTC）。</param>
public sealed record PublishedFile(string Name, long Size, string Sha256, DateTime MadeAt);
