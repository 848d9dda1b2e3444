using Asahi.Policy.Domain.Publishing.Withdrawing;

namespace Asahi.Policy.Data.Published;

/// <summary>取下げの告知。What stands where something was withdrawn: what, when and why, for everybody.</summary>
/// <param name="Id">内部の番号。</param>
/// <param name="Ward">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Part">取り下げたもの。</param>
/// <param name="Label">呼び名（例: 4-1-1 防災訓練）。</param>
/// <param name="Reason">理由。</param>
/// <param name="At">日時（UTC）。</param>
/// <param name="Authority">だれの承認によるか。Null: the approval has not been given yet.</param>
/// <param name="WasCurrent">公開中の版を取り下げたかどうか。</param>
public sealed record Tombstone(
    int Id,
    string Ward,
    int FiscalYear,
    WithdrawnPart Part,
    string Label,
    string Reason,
    DateTime At,
    string? Authority,
    bool WasCurrent)
{
    /// <summary>項目の番号（例: 4-1-1）。That of its address. Null: it is no item.</summary>
    public string? Code { get; init; }

    /// <summary>何を取り下げたか（例: 第2版、4-1-1 防災訓練）。</summary>
    public string What => Part.Words(Label);
}
