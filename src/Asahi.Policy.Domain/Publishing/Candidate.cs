using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開の候補。The edition that general affairs asks the mayor to approve,
/// pinned by its bytes: what is approved is what is published.</summary>
public sealed class Candidate
{
    /// <summary>決裁番号の最大の長さ。</summary>
    public const int DecisionNumberMaxLength = 60;

    /// <summary>取下げ・差戻しの理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>承認の名の最大の長さ。</summary>
    public const int AuthorityMaxLength = 100;

    private Candidate()
    {
    }

    /// <summary>候補を作る。Freezes the content.</summary>
    /// <param name="policyId">運営方針の内部の番号。</param>
    /// <param name="kind">版の種類。</param>
    /// <param name="note">変更の要旨。Published with the edition.</param>
    /// <param name="preparer">準備した職員の内部の番号。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="content">内容。</param>
    /// <param name="scope">公開の範囲。Null: everything.</param>
    /// <param name="builtOn">どの版の上に作ったか（内部の番号）。Null: nothing was public.</param>
    /// <exception cref="ArgumentException">The kind is made by imports alone.</exception>
    public Candidate(
        int policyId,
        EditionKind kind,
        string note,
        int preparer,
        DateTime at,
        PublishedPolicy content,
        PublicationScope? scope = null,
        int? builtOn = null)
    {
        (PolicyId, Note, PreparedById, PreparedAt, State) = (policyId, note, preparer, at, CandidateState.Pending);
        Kind = EditionKinds.OfStaff.Contains(kind) ? kind : throw new ArgumentException("この種類の版は、職員は公開できません。", nameof(kind));
        IsCorrection = kind == EditionKind.Correction;
        Content = EditionContent.ToBytes(content);
        Sha256 = EditionContent.Hash(Content);
        ScopeText = scope?.Text;
        BuiltOnId = builtOn;
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>運営方針の内部の番号。</summary>
    public int PolicyId { get; private set; }

    /// <summary>版の種類。</summary>
    public EditionKind Kind { get; private set; }

    /// <summary>訂正かどうか。One that corrects may overtake one that waits: there is at most one of each.</summary>
    public bool IsCorrection { get; private set; }

    /// <summary>公開の範囲。What of the drafts is pinned while it waits.</summary>
    public PublicationScope Scope => PublicationScope.Parse(ScopeText);

    /// <summary>保存した公開の範囲。Null: everything.</summary>
    public string? ScopeText { get; private set; }

    /// <summary>どの版の上に作ったか（内部の番号）。It can become public only while that edition is. An import
    /// that was undone may have taken it out of the record. Null: nothing was public.</summary>
    public int? BuiltOnId { get; private set; }

    /// <summary>準備した時の、公開台帳のその年度の最後の行の番号。A withdrawal or blackening since then makes it out of date. Null: there was
    /// none, or it was made by a former program.</summary>
    public long? BuiltOnLine { get; init; }

    /// <summary>変更の要旨。</summary>
    public string Note { get; private set; } = "";

    /// <summary>状態。</summary>
    public CandidateState State { get; private set; }

    /// <summary>準備した職員の内部の番号。</summary>
    public int PreparedById { get; private set; }

    /// <summary>準備した日時（UTC）。</summary>
    public DateTime PreparedAt { get; private set; }

    /// <summary>承認した職員の内部の番号。Null: not approved.</summary>
    public int? ApprovedById { get; private set; }

    /// <summary>だれとして承認したか（例: 区長、区長（代決：副区長））。Null: not approved.</summary>
    public string? Authority { get; private set; }

    /// <summary>公開する日時（UTC）。As the approval named it; not earlier, and at the next moment at which the portal runs. Null: at once, or not
    /// approved.</summary>
    public DateTime? FiresAt { get; private set; }

    /// <summary>時刻になっても公開できなかった理由。Null: nothing was in the way.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>承認・差戻し・取下げをした職員の内部の番号。Null while pending.</summary>
    public int? SettledById { get; private set; }

    /// <summary>承認・差戻し・取下げの日時（UTC）。Null while pending.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>差戻し・取下げの理由。</summary>
    public string? Reason { get; private set; }

    /// <summary>決裁番号。Null: not noted.</summary>
    public string? DecisionNumber { get; private set; }

    /// <summary>決裁日。Null: not noted.</summary>
    public DateOnly? DecisionDate { get; private set; }

    /// <summary>内容のSHA-256（小文字の16進）。</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>内容（<see cref="EditionContent"/> のバイト列）。</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>内容を読む。</summary>
    /// <exception cref="InvalidDataException">The bytes are no longer those that were pinned.</exception>
    public PublishedPolicy Open() =>
        EditionContent.Hash(Content) == Sha256 ? EditionContent.Read(Content) : throw new InvalidDataException("公開の候補の内容が、準備した時と違います。");

    /// <summary>承認する。</summary>
    /// <param name="approver">承認する職員の内部の番号。</param>
    /// <param name="authority">だれとして承認するか。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="decisionNumber">決裁番号。</param>
    /// <param name="decisionDate">決裁日。</param>
    /// <param name="firesAt">公開する日時（UTC）。Null: at once.</param>
    /// <exception cref="InvalidOperationException">It is not pending, or the approver prepared it.</exception>
    public void Approve(
        int approver,
        string authority,
        DateTime at,
        string? decisionNumber,
        DateOnly? decisionDate,
        DateTime? firesAt = null)
    {
        if (approver == PreparedById)
        {
            throw new InvalidOperationException("準備した人は、承認できません。");
        }

        Require(State == CandidateState.Pending);
        Settle(firesAt is null ? CandidateState.Published : CandidateState.Waiting, approver, at, null);
        (ApprovedById, Authority) = (approver, authority);
        (DecisionNumber, DecisionDate, FiresAt) = (decisionNumber, decisionDate, firesAt);
    }

    /// <summary>時刻になったので公開する。</summary>
    /// <param name="now">いまの日時（UTC）。</param>
    /// <exception cref="InvalidOperationException">It does not wait for its time, or that has not come.</exception>
    public void Fire(DateTime now)
    {
        Require(State == CandidateState.Waiting && FiresAt <= now);
        (State, Obstacle) = (CandidateState.Published, null);
    }

    /// <summary>時刻になっても公開できないことを記す。It stays approved and waits for somebody.</summary>
    /// <param name="why">理由。</param>
    public void Stop(string why) => Obstacle = why;

    /// <summary>取り下げる。Also when it has been approved and waits for its time.</summary>
    /// <exception cref="InvalidOperationException">It is settled already.</exception>
    public void Recall(int actor, DateTime at, string? reason)
    {
        Require(IsOpen);
        Settle(CandidateState.Recalled, actor, at, reason);
    }

    /// <summary>差し戻す。Also when it has been approved and waits for its time.</summary>
    /// <exception cref="InvalidOperationException">It is settled already.</exception>
    public void Return(int actor, DateTime at, string reason)
    {
        Require(IsOpen);
        Settle(CandidateState.Returned, actor, at, reason);
    }

    /// <summary>まだ決着していないかどうか。It waits for the mayor, or for its time.</summary>
    public bool IsOpen => State is CandidateState.Pending or CandidateState.Waiting;

    private void Settle(CandidateState state, int actor, DateTime at, string? reason) =>
        (State, SettledById, SettledAt, Reason) = (state, actor, at, reason);

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("この候補は、もう承認待ちではありません。");
        }
    }
}

/// <summary>公開の候補の状態。</summary>
public enum CandidateState
{
    /// <summary>承認待ち。What it was made from cannot be edited meanwhile.</summary>
    Pending = 1,

    /// <summary>公開した。</summary>
    Published = 2,

    /// <summary>総務課が取り下げた。</summary>
    Recalled = 3,

    /// <summary>区長が差し戻した。</summary>
    Returned = 4,

    /// <summary>承認され、公開する時刻を待つ。</summary>
    Waiting = 5,
}
