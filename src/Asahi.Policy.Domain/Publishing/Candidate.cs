using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開の候補。The edition that general affairs asks the mayor to approve,
/// pinned by its bytes: what is approved is what is published.</summary>
public sealed class Candidate
{
    /// <summary>決裁番号の最大の長さ。</summary>
    public const int DecisionNumberMaxLength = 60;

    /// <summary>取下げ・差戻しの理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

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
    /// <exception cref="ArgumentException">The kind is made by imports alone.</exception>
    public Candidate(int policyId, EditionKind kind, string note, int preparer, DateTime at, PublishedPolicy content)
    {
        (PolicyId, Note, PreparedById, PreparedAt, State) = (policyId, note, preparer, at, CandidateState.Pending);
        Kind = EditionKinds.OfStaff.Contains(kind) ? kind : throw new ArgumentException("この種類の版は、職員は公開できません。", nameof(kind));
        Content = EditionContent.ToBytes(content);
        Sha256 = EditionContent.Hash(Content);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>運営方針の内部の番号。</summary>
    public int PolicyId { get; private set; }

    /// <summary>版の種類。</summary>
    public EditionKind Kind { get; private set; }

    /// <summary>変更の要旨。</summary>
    public string Note { get; private set; } = "";

    /// <summary>状態。</summary>
    public CandidateState State { get; private set; }

    /// <summary>準備した職員の内部の番号。</summary>
    public int PreparedById { get; private set; }

    /// <summary>準備した日時（UTC）。</summary>
    public DateTime PreparedAt { get; private set; }

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
    /// <exception cref="InvalidOperationException">It is not pending, or the approver prepared it.</exception>
    public void Approve(int approver, DateTime at, string? decisionNumber, DateOnly? decisionDate)
    {
        if (approver == PreparedById)
        {
            throw new InvalidOperationException("準備した人は、承認できません。");
        }

        Settle(CandidateState.Published, approver, at, null);
        (DecisionNumber, DecisionDate) = (decisionNumber, decisionDate);
    }

    /// <summary>取り下げる。</summary>
    /// <exception cref="InvalidOperationException">It is not pending.</exception>
    public void Recall(int actor, DateTime at, string? reason) => Settle(CandidateState.Recalled, actor, at, reason);

    /// <summary>差し戻す。</summary>
    /// <exception cref="InvalidOperationException">It is not pending.</exception>
    public void Return(int actor, DateTime at, string reason) => Settle(CandidateState.Returned, actor, at, reason);

    private void Settle(CandidateState state, int actor, DateTime at, string? reason)
    {
        if (State != CandidateState.Pending)
        {
            throw new InvalidOperationException("この候補は、もう承認待ちではありません。");
        }

        (State, SettledById, SettledAt, Reason) = (state, actor, at, reason);
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
}
