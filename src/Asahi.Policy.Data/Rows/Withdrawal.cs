using Asahi.Policy.Domain.Publishing.Withdrawing;

namespace Asahi.Policy.Data.Rows;

/// <summary>取下げ。What of a year the public does not read for now; its editions stay in the record. It is gone when it was put back;
/// ledger and log
/// keep what happened.</summary>
public sealed class Withdrawal
{
    /// <summary>理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>呼び名の最大の長さ。</summary>
    public const int LabelMaxLength = 300;

    private Withdrawal()
    {
    }

    /// <summary>取り下げる。</summary>
    /// <param name="wardCode">区コード。</param>
    /// <param name="fiscalYear">年度。</param>
    /// <param name="part">取り下げるもの。</param>
    /// <param name="label">呼び名（例: 4-1-1 防災訓練）。Empty where the part says it.</param>
    /// <param name="editionId">公開していた版の内部の番号。</param>
    /// <param name="reason">理由。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="by">職員の内部の番号。</param>
    public Withdrawal(
        string wardCode,
        int fiscalYear,
        WithdrawnPart part,
        string label,
        int editionId,
        string reason,
        DateTime at,
        int by)
    {
        (WardCode, FiscalYear, PartText, Label) = (wardCode, fiscalYear, part.ToString(), label);
        (EditionId, Reason, At, ById) = (editionId, reason, at, by);
    }

    /// <summary>内部の番号。Never given again.</summary>
    public int Id { get; private set; }

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>取り下げたもの。</summary>
    public WithdrawnPart Part => WithdrawnPart.Parse(PartText) ?? throw new InvalidDataException($"取下げ{Id}が読めません。");

    /// <summary>保存した、取り下げたもの。</summary>
    public string PartText { get; private set; } = "";

    /// <summary>呼び名。</summary>
    public string Label { get; private set; } = "";

    /// <summary>項目の番号（例: 4-1-1）。That of its address when it was withdrawn. Null: it is no item, or has none.</summary>
    public string? Code { get; init; }

    /// <summary>公開していた版の内部の番号。</summary>
    public int EditionId { get; private set; }

    /// <summary>公開中の版を取り下げたかどうか。The pointer of the year was cleared with it.</summary>
    public bool WasCurrent { get; init; }

    /// <summary>取り下げた理由。Public; of an imported year for staff alone.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>職員の内部の番号。</summary>
    public int ById { get; private set; }

    /// <summary>承認の日時（UTC）。Null: not approved yet, or nobody needs to, as of an imported year.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>だれの承認によるか（例: 区長、区長（代決：副区長））。</summary>
    public string? Authority { get; private set; }

    /// <summary>承認が要るかどうか。What was imported, nobody had approved.</summary>
    public bool NeedsApproval => ApprovedAt is null && Part.Kind != WithdrawnKind.Year;

    /// <summary>もう一度取り下げる。Of an imported year that had been published anew meanwhile.</summary>
    /// <param name="editionId">公開していた版の内部の番号。</param>
    /// <param name="reason">理由。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="by">職員の内部の番号。</param>
    public void Repeat(int editionId, string reason, DateTime at, int by) => (EditionId, Reason, At, ById) = (editionId, reason, at, by);

    /// <summary>承認する。</summary>
    /// <param name="authority">だれの承認によるか。</param>
    /// <param name="at">日時（UTC）。</param>
    public void Approve(string authority, DateTime at) => (Authority, ApprovedAt) = (authority, at);
}
