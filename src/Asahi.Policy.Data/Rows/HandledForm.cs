namespace Asahi.Policy.Data.Rows;

/// <summary>処理した送信。A form that was sent twice, by a double click or after a lost
/// answer, takes effect once; the second time it gets the first answer.</summary>
public sealed class HandledForm
{
    /// <summary>行き先の最大の長さ。</summary>
    public const int AddressMaxLength = 300;

    private HandledForm()
    {
    }

    internal HandledForm(int staffMemberId, Guid key, string address, DateTime at) =>
        (StaffMemberId, Key, Address, At) = (staffMemberId, key, address, at);

    /// <summary>職員の内部の番号。</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>フォームに付けた番号。Random, one for each form that was shown.</summary>
    public Guid Key { get; private set; }

    /// <summary>処理の後に開くページ。</summary>
    public string Address { get; private set; } = "";

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }
}
