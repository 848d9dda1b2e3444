namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された添付ファイルの行。</summary>
/// <param name="Name">名。</param>
/// <param name="Format">形式（例: PDF）。</param>
/// <param name="Size">大きさ（例: 78.66KB）。As printed on the ward's page.</param>
public sealed record PublishedAttachment(string Name, string Format, string Size);
