using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;

namespace Asahi.Policy.Data.Rows;

/// <summary>変更の説明。Words of the ward beside what an edition changed at one place. They are added and stay: the change itself is found by the
/// program, and nobody can hide it.</summary>
public sealed class ChangeNote
{
    /// <summary>説明の最大の長さ。</summary>
    public const int TextMaxLength = 500;

    /// <summary>箇所の鍵の最大の長さ。</summary>
    public const int PlaceMaxLength = 200;

    private ChangeNote()
    {
    }

    /// <summary>説明を添える。</summary>
    /// <param name="edition">その変更をした版。</param>
    /// <param name="place">箇所の鍵。</param>
    /// <param name="text">説明。Public.</param>
    /// <param name="line">それを告げる公開台帳の行。</param>
    /// <param name="by">職員の内部の番号。</param>
    public ChangeNote(Edition edition, string place, string text, LedgerLine line, int by) =>
        (EditionId, Place, Text, Line, At, ById) = (edition.Id, place, text, line.Number, line.At, by);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>版の内部の番号。With an edition that an import is undone of, what was said of it goes too.</summary>
    public int EditionId { get; private set; }

    /// <summary>箇所の鍵。</summary>
    public string Place { get; private set; } = "";

    /// <summary>説明。</summary>
    public string Text { get; private set; } = "";

    /// <summary>公開台帳の行の番号。It is read at every moment from that line on.</summary>
    public long Line { get; private set; }

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>職員の内部の番号。</summary>
    public int ById { get; private set; }
}
