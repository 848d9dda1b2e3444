using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>版のファイル。A form of an edition, or a document it was read from: made once, kept with its SHA-256, served as stored.</summary>
public sealed class EditionFile
{
    /// <summary>名の最大の長さ。</summary>
    public const int NameMaxLength = 200;

    private EditionFile()
    {
    }

    /// <summary>版のファイルを作る。</summary>
    /// <param name="editionId">版の内部の番号。</param>
    /// <param name="name">版の中の名（例: forms/5.pdf）。</param>
    /// <param name="content">内容。</param>
    /// <param name="madeAt">作成日時（UTC）。</param>
    public EditionFile(int editionId, string name, byte[] content, DateTime madeAt)
    {
        (EditionId, Name, Content, MadeAt) = (editionId, name, content, madeAt);
        Size = content.LongLength;
        Sha256 = EditionContent.Hash(content);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>版の内部の番号。</summary>
    public int EditionId { get; private set; }

    /// <summary>版の中の名（例: forms/5.pdf）。</summary>
    public string Name { get; private set; } = "";

    /// <summary>大きさ（バイト）。</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256（小文字の16進）。</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>作成日時（UTC）。</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>内容。</summary>
    public byte[] Content { get; private set; } = [];
}
