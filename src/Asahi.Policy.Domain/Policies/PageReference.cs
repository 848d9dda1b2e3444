namespace Asahi.Policy.Domain.Policies;

/// <summary>別の資料のページ（例: 資料2 p.7）。Kept as the source prints it; the document itself is not at hand.</summary>
/// <param name="Document">資料の名（例: 資料2）。</param>
/// <param name="Number">ページ番号。1 から。</param>
public sealed record PageReference(string Document, int Number)
{
    /// <summary>資料の名の最大の長さ。</summary>
    public const int DocumentMaxLength = 40;

    /// <inheritdoc/>
    public override string ToString() => $"{Document} p.{Number}";
}
