using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された原資料の指摘。</summary>
/// <param name="Place">箇所。</param>
/// <param name="Found">見つかったこと。</param>
/// <param name="Done">どう扱ったか。</param>
/// <param name="Item">どの項目についてか。Null: about the document as a whole.</param>
public sealed record PublishedFinding(string Place, string Found, string Done, ItemCode? Item);
