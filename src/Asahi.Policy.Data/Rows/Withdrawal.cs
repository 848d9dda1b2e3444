namespace Asahi.Policy.Data.Rows;

/// <summary>公開の取りやめ。An imported year of which the public reads nothing for now; its editions stay in the record. It holds as long as no
/// edition of the year is public.</summary>
public sealed class Withdrawal
{
    /// <summary>理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    private Withdrawal()
    {
    }

    /// <summary>公開を取りやめる。</summary>
    /// <param name="wardCode">区コード。</param>
    /// <param name="fiscalYear">年度。</param>
    public Withdrawal(string wardCode, int fiscalYear) => (WardCode, FiscalYear) = (wardCode, fiscalYear);

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>公開していた版の内部の番号。</summary>
    public int EditionId { get; private set; }

    /// <summary>理由。</summary>
    public string Reason { get; private set; } = "";

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>職員の内部の番号。</summary>
    public int ById { get; private set; }

    /// <summary>取りやめを書く。</summary>
    /// <param name="editionId">公開していた版の内部の番号。</param>
    /// <param name="reason">理由。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="by">職員の内部の番号。</param>
    public void Note(int editionId, string reason, DateTime at, int by) => (EditionId, Reason, At, ById) = (editionId, reason, at, by);
}
