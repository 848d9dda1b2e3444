namespace Asahi.Policy.Data.Rows;

/// <summary>ログイン。One sign-in of a member of staff; the cookie names it, and when the row is gone the cookie is worth nothing.</summary>
public sealed class SignIn
{
    /// <summary>続く時間の限り。However busy, after this one has to sign in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private SignIn()
    {
    }

    /// <summary>ログインを始める。</summary>
    public SignIn(int staffMemberId, DateTime startedAt) => (Id, StaffMemberId, StartedAt) = (Guid.NewGuid(), staffMemberId, startedAt);

    /// <summary>番号。Random.</summary>
    public Guid Id { get; private set; }

    /// <summary>職員の内部の番号。</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>始めた日時（UTC）。</summary>
    public DateTime StartedAt { get; private set; }
}
