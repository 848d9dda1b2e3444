namespace Asahi.Policy.Domain.Staffing;

/// <summary>操作する人。Who acts, with what duty and where; taken from the account at each request, never from a form.</summary>
/// <param name="Id">職員の内部の番号。</param>
/// <param name="Name">氏名。Shown to staff only, never to the public.</param>
/// <param name="Duty">職務。</param>
/// <param name="WardId">区の内部の番号。</param>
/// <param name="WardCode">区コード。</param>
/// <param name="SectionIds">課の内部の番号。One or several; none for duties that stand above the sections.</param>
public sealed record Actor(int Id, string Name, Duty Duty, int WardId, string WardCode, IReadOnlyCollection<int> SectionIds)
{
    /// <summary>区長に代わって承認する人の職名（例: 副区長）。Null: does not act for the mayor today.</summary>
    public string? Acting { get; init; }

    /// <summary>公開を承認してよいかどうか。</summary>
    public bool MayApprove => Duty == Duty.Mayor || Acting is not null;

    /// <summary>ある課の項目を入力してよいかどうか。</summary>
    /// <param name="section">項目の課。Null: not assigned to any yet.</param>
    public bool MayWriteFor(int? section) =>
        Duty == Duty.GeneralAffairs || (Duty == Duty.Officer && Serves(section));

    /// <summary>ある課の項目を確認・差戻ししてよいかどうか。</summary>
    /// <param name="section">項目の課。</param>
    public bool MayReviewFor(int? section) =>
        Duty == Duty.GeneralAffairs || (Duty == Duty.SectionChief && Serves(section));

    private bool Serves(int? section) => section is { } id && SectionIds.Contains(id);
}
