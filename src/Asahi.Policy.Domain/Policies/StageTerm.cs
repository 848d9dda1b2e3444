using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Policies;

/// <summary>段階の期間。From when until when one stage of a year is written, and when it is due. Not part of any edition: it is how the
/// office works, not what it says.</summary>
public sealed class StageTerm : IVersioned
{
    /// <summary>締め切った理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 200;

    private StageTerm()
    {
    }

    internal StageTerm(FormStage stage) => Stage = stage;

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>段階。</summary>
    public FormStage Stage { get; private set; }

    /// <summary>入力を始める日（日本時間）。Null: at once.</summary>
    public DateOnly? OpensOn { get; private set; }

    /// <summary>提出の期限（日本時間）。The last day on which sections are to have handed in. Late work is still taken. Null: none.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>締切日（日本時間）。The last day on which anybody writes. Null: it stays open.</summary>
    public DateOnly? ClosesOn { get; private set; }

    /// <summary>締め切った理由。Closed by hand, whatever the days say. Null: not closed by hand.</summary>
    public string? ClosedReason { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>期日。</summary>
    public StageDays Days => new(OpensOn, DueOn, ClosesOn);

    /// <summary>ある日の様子。</summary>
    /// <param name="today">日（日本時間）。</param>
    public StageStanding StandingOn(DateOnly today) => this switch
    {
        { ClosedReason: not null } => StageStanding.Closed,
        { OpensOn: { } opens } when today < opens => StageStanding.Waiting,
        { ClosesOn: { } closes } when today > closes => StageStanding.Closed,
        _ => StageStanding.Open,
    };

    /// <summary>書けない理由（例: 令和5年（2023年）6月10日に締め切りました）。Null: it is open.</summary>
    /// <param name="today">日（日本時間）。</param>
    public string? WhyNot(DateOnly today) => StandingOn(today) switch
    {
        StageStanding.Waiting => $"{Wareki.Date(OpensOn!.Value)}に開きます",
        StageStanding.Closed when ClosedReason is not null => $"締め切りました（{ClosedReason}）",
        StageStanding.Closed => $"{Wareki.Date(ClosesOn!.Value)}に締め切りました",
        _ => null,
    };

    /// <summary>期限をすぎたかどうか。</summary>
    /// <param name="today">日（日本時間）。</param>
    public bool IsLate(DateOnly today) => DueOn is { } due && today > due;

    internal void Settle(StageDays days) => (OpensOn, DueOn, ClosesOn) = (days.OpensOn, days.DueOn, days.ClosesOn);

    /// <summary>締め切る。</summary>
    /// <param name="reason">理由。Staff of the ward read it.</param>
    public void Close(string reason) => ClosedReason = reason;

    /// <summary>開き直す。</summary>
    /// <param name="closesOn">新しい締切日（日本時間）。Null: it stays open.</param>
    public void Reopen(DateOnly? closesOn) => (ClosedReason, ClosesOn) = (null, closesOn);
}

/// <summary>段階の期日。</summary>
/// <param name="OpensOn">入力を始める日（日本時間）。Null: at once.</param>
/// <param name="DueOn">提出の期限（日本時間）。Null: none.</param>
/// <param name="ClosesOn">締切日（日本時間）。Null: none.</param>
public sealed record StageDays(DateOnly? OpensOn, DateOnly? DueOn, DateOnly? ClosesOn)
{
    /// <summary>順が違う期日。The first that stands before one that it must follow, and why. Null: they are in order.</summary>
    public (string Day, string Why)? Disorder => this switch
    {
        { OpensOn: { } opens, DueOn: { } due } when due < opens => (nameof(DueOn), "提出の期限は、入力を始める日か、その後にしてください"),
        { DueOn: { } due, ClosesOn: { } closes } when closes < due => (nameof(ClosesOn), "締切日は、提出の期限か、その後にしてください"),
        { OpensOn: { } opens, ClosesOn: { } closes } when closes < opens =>
            (nameof(ClosesOn), "締切日は、入力を始める日か、その後にしてください"),
        _ => null,
    };
}

/// <summary>段階の様子。</summary>
public enum StageStanding
{
    /// <summary>この年度にない。</summary>
    Absent = 1,

    /// <summary>まだ開いていない。Its day is to come.</summary>
    Waiting = 2,

    /// <summary>開いている。</summary>
    Open = 3,

    /// <summary>締め切った。</summary>
    Closed = 4,
}

/// <summary>段階の様子の呼び名。</summary>
public static class StageStandings
{
    /// <summary>呼び名（例: 締切後）。</summary>
    public static string Name(this StageStanding standing) => standing switch
    {
        StageStanding.Absent => "この年度にない",
        StageStanding.Waiting => "開始前",
        StageStanding.Open => "受付中",
        StageStanding.Closed => "締切後",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };
}
