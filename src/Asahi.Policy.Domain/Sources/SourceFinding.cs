using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料の指摘。Something in a document that is missing, doubled, misplaced
/// or contradicts itself; shown to the public, not smoothed over.</summary>
public sealed class SourceFinding
{
    /// <summary>各欄の最大の長さ。</summary>
    public const int TextMaxLength = 1_000;

    private SourceFinding()
    {
    }

    /// <summary>指摘を作る。</summary>
    /// <param name="number">並びの番号。1 から。</param>
    /// <param name="place">箇所（例: 経営課題2の見出し）。</param>
    /// <param name="found">見つかったこと。</param>
    /// <param name="done">どう扱ったか。</param>
    /// <param name="item">どの項目についてか。Null: about the document as a whole.</param>
    public SourceFinding(int number, string place, string found, string done, ItemCode? item) =>
        (Number, Place, Found, Done, Item) = (number, place, found, done, item);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>並びの番号。1 から。</summary>
    public int Number { get; private set; }

    /// <summary>箇所。</summary>
    public string Place { get; private set; } = "";

    /// <summary>見つかったこと。</summary>
    public string Found { get; private set; } = "";

    /// <summary>どう扱ったか。</summary>
    public string Done { get; private set; } = "";

    /// <summary>どの項目についてか。Null: about the document as a whole.</summary>
    public ItemCode? Item { get; private set; }

    /// <summary>項目の番号が変わった。Null: the item was retired.</summary>
    internal void PointTo(ItemCode? item) => Item = item;

    /// <summary>取り込まなかった文。For the person who imports it; neither kept nor published. Null: the finding is of something else.</summary>
    public string? LeftOut { get; init; }
}
