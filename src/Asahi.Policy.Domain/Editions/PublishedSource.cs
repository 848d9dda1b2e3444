using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された原資料の説明。</summary>
/// <param name="FileName">ファイル名。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。</param>
/// <param name="Size">大きさ（バイト）。</param>
/// <param name="Kind">種類。</param>
/// <param name="Title">表題。</param>
/// <param name="Address">元のページの所在。Null: not known.</param>
/// <param name="PageDate">元のページの日付。Null: not given.</param>
/// <param name="Facts">事項と根拠。</param>
/// <param name="Attachments">添付ファイルの行。</param>
/// <param name="Findings">指摘。</param>
public sealed record PublishedSource(
    string FileName,
    string Sha256,
    long Size,
    SourceKind Kind,
    string Title,
    string? Address,
    DateOnly? PageDate,
    IReadOnlyList<PublishedFact> Facts,
    IReadOnlyList<PublishedAttachment> Attachments,
    IReadOnlyList<PublishedFinding> Findings)
{
    /// <summary>事項を探す。</summary>
    public PublishedFact? Fact(FactKind kind) => Facts.FirstOrDefault(fact => fact.Kind == kind);

    /// <summary>ある事項が推定かどうか。What nobody recorded is not stated.</summary>
    public bool IsInferred(FactKind kind) => Fact(kind)?.Basis != FactBasis.Stated;
}

/// <summary>公開された事項と根拠。</summary>
/// <param name="Kind">事項。</param>
/// <param name="Value">値。</param>
/// <param name="Basis">根拠。</param>
/// <param name="Reason">記載の箇所、または推定の理由。</param>
public sealed record PublishedFact(FactKind Kind, string Value, FactBasis Basis, string Reason);

/// <summary>公開された添付ファイルの行。</summary>
/// <param name="Name">名。</param>
/// <param name="Format">形式（例: PDF）。</param>
/// <param name="Size">大きさ（例: 78.66KB）。As printed on the ward's page.</param>
public sealed record PublishedAttachment(string Name, string Format, string Size);

/// <summary>公開された原資料の指摘。</summary>
/// <param name="Place">箇所。</param>
/// <param name="Found">見つかったこと。</param>
/// <param name="Done">どう扱ったか。</param>
/// <param name="Item">どの項目についてか。Null: about the document as a whole.</param>
public sealed record PublishedFinding(string Place, string Found, string Done, ItemCode? Item);
