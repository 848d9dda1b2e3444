using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Data.Rows;

/// <summary>お知らせ。What one person is to be told by mail: that something waits, and where. Never a word of the record.</summary>
public sealed class Notice
{
    private Notice()
    {
    }

    internal Notice(int person, NoticeKind kind, NoticeSubject subject, DateTime at) =>
        (StaffMemberId, Kind, WardCode, FiscalYear, Stage, ItemKey, Day, MadeAt, NextAt) =
            (person, kind, subject.WardCode, subject.FiscalYear, subject.Stage, subject.ItemKey, subject.Day, at, at);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>職員の内部の番号。To whom.</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>種類。</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>段階。Null: of the year as a whole.</summary>
    public FormStage? Stage { get; private set; }

    /// <summary>項目の鍵。Null: of the stage or the year as a whole.</summary>
    public string? ItemKey { get; private set; }

    /// <summary>期限の日（日本時間）。Of reminders alone: each day is reminded of once.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>できた日時（UTC）。</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>次に送ってみる日時（UTC）。</summary>
    public DateTime NextAt { get; private set; }

    /// <summary>送れなかった回数。</summary>
    public int Tries { get; private set; }

    /// <summary>終わった日時（UTC）。Sent, or given up. Null: still to be sent.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>終わらせる。</summary>
    /// <param name="at">日時（UTC）。</param>
    public void End(DateTime at) => EndedAt = at;

    /// <summary>また後で送ってみる。</summary>
    /// <param name="next">日時（UTC）。</param>
    public void Postpone(DateTime next) => (NextAt, Tries) = (next, Tries + 1);
}

/// <summary>お知らせするもの。</summary>
/// <param name="WardCode">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Stage">段階。Null: of the year as a whole.</param>
/// <param name="ItemKey">項目の鍵。Null: of no item.</param>
/// <param name="Day">期限の日。Of reminders alone.</param>
public sealed record NoticeSubject(string WardCode, int FiscalYear, FormStage? Stage = null, string? ItemKey = null, DateOnly? Day = null);

/// <summary>お知らせの種類。</summary>
public enum NoticeKind
{
    /// <summary>確認待ち。</summary>
    Submitted = 1,

    /// <summary>差戻し。</summary>
    Returned = 2,

    /// <summary>承認待ち。</summary>
    ApprovalRequested = 3,

    /// <summary>公開の差戻し。</summary>
    ApprovalReturned = 4,

    /// <summary>公開した。</summary>
    Published = 5,

    /// <summary>期限が近い、または当日。</summary>
    DueSoon = 6,

    /// <summary>期限すぎ。</summary>
    Late = 7,

    /// <summary>時刻を決めて承認された。</summary>
    ApprovalTimed = 8,

    /// <summary>時刻に公開できなかった。</summary>
    PublicationStopped = 9,

    /// <summary>取下げか墨消しが、承認を待つ。</summary>
    Hidden = 10,
}
