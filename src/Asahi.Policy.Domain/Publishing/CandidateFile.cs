using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開を待つ版のファイル。A form that was made before the set time, so that it is there when that comes. It becomes a file of the
/// edition if that is named as it was foreseen.</summary>
public sealed class CandidateFile
{
    /// <summary>予定の表示の最大の長さ。</summary>
    public const int StampMaxLength = 400;

    private CandidateFile()
    {
    }

    /// <summary>ファイルを作る。</summary>
    /// <param name="candidateId">候補の内部の番号。</param>
    /// <param name="name">版の中の名（例: forms/5.pdf）。</param>
    /// <param name="stamp">版の予定の表示。What stands on every form: number, kind, day, address.</param>
    /// <param name="content">内容。</param>
    /// <param name="madeAt">作成日時（UTC）。</param>
    public CandidateFile(int candidateId, string name, string stamp, byte[] content, DateTime madeAt)
    {
        (CandidateId, Name, Stamp, Content, MadeAt) = (candidateId, name, stamp, content, madeAt);
        Sha256 = EditionContent.Hash(content);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>候補の内部の番号。</summary>
    public int CandidateId { get; private set; }

    /// <summary>版の中の名（例: forms/5.pdf）。</summary>
    public string Name { get; private set; } = "";

    /// <summary>版の予定の表示。</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>SHA-256（小文字の16進）。</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>作成日時（UTC）。</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>内容。</summary>
    public byte[] Content { get; private set; } = [];
}
