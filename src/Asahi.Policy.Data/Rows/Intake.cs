using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Data.Rows;

/// <summary>取込の下見。What general affairs of a ward have sent in to be taken over: one document, or two of one year, read anew each time it is
/// looked at. Nothing of it is public before it is taken over.</summary>
public sealed class Intake : IVersioned
{
    /// <summary>一つの区で同時に開ける下見の数。</summary>
    public const int MostOpen = 5;

    /// <summary>一つの下見の資料の数。</summary>
    public const int MostDocuments = 2;

    private readonly List<IntakeDocument> _documents = [];

    private Intake()
    {
    }

    /// <summary>下見を始める。</summary>
    /// <param name="wardId">区の内部の番号。</param>
    /// <param name="fiscalYear">年度。Null: not known yet.</param>
    /// <param name="by">職員の内部の番号。Null: from the command line.</param>
    /// <param name="at">日時（UTC）。</param>
    public Intake(int wardId, int? fiscalYear, int? by, DateTime at) =>
        (WardId, FiscalYear, CreatedById, CreatedAt, ChangedAt, State) = (wardId, fiscalYear, by, at, at, IntakeState.Open);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区の内部の番号。</summary>
    public int WardId { get; private set; }

    /// <summary>年度。Null: not known yet.</summary>
    public int? FiscalYear { get; private set; }

    /// <summary>始めた日時（UTC）。</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>始めた職員の内部の番号。Null: from the command line.</summary>
    public int? CreatedById { get; private set; }

    /// <summary>状態。</summary>
    public IntakeState State { get; private set; }

    /// <summary>最後に変わった日時（UTC）。</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>引き継いだ運営方針の内部の番号。It may be gone again. Null: nothing was taken over.</summary>
    public int? PolicyId { get; private set; }

    /// <summary>作った版の内部の番号。It may be gone again. Null: nothing was taken over.</summary>
    public int? EditionId { get; private set; }

    /// <summary>作った版の番号。Null: nothing was taken over.</summary>
    public int? EditionNumber { get; private set; }

    /// <summary>その前に公開していた版の内部の番号。Null: nothing was public.</summary>
    public int? FormerEditionId { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>資料。In the order in which they are read: what the first says stands.</summary>
    public IReadOnlyList<IntakeDocument> Documents => _documents;

    /// <summary>年度を決める。</summary>
    /// <param name="fiscalYear">年度。</param>
    public void Settle(int fiscalYear) => FiscalYear = fiscalYear;

    /// <summary>変わった。What hangs from it, too: whoever opened it before has to look again.</summary>
    /// <param name="at">日時（UTC）。</param>
    public void Touch(DateTime at) => ChangedAt = at;

    /// <summary>資料を加える。</summary>
    /// <param name="fileName">ファイル名。</param>
    /// <param name="bytes">内容。</param>
    /// <param name="fiscalYear">人が答えた年度。Null: the document says it, or nobody has said it yet.</param>
    /// <exception cref="InvalidOperationException">There are two already.</exception>
    public IntakeDocument Add(string fileName, byte[] bytes, int? fiscalYear)
    {
        if (_documents.Count == MostDocuments)
        {
            throw new InvalidOperationException("資料は、二つまでです。");
        }

        var document = new IntakeDocument(_documents.Count + 1, fileName, bytes, fiscalYear);
        _documents.Add(document);

        return document;
    }

    /// <summary>引き継いだ。</summary>
    /// <param name="policyId">運営方針の内部の番号。</param>
    /// <param name="editionId">作った版の内部の番号。</param>
    /// <param name="editionNumber">作った版の番号。</param>
    /// <param name="former">その前に公開していた版の内部の番号。</param>
    /// <param name="at">日時（UTC）。</param>
    public void Take(int policyId, int editionId, int editionNumber, int? former, DateTime at)
    {
        Leave(IntakeState.Open, IntakeState.Taken, at);
        (PolicyId, EditionId, EditionNumber, FormerEditionId) = (policyId, editionId, editionNumber, former);
    }

    /// <summary>引継ぎを取り消した。The documents go on to a new look at them.</summary>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="by">職員の内部の番号。</param>
    /// <returns>The new one, open, with the same documents.</returns>
    public Intake Undo(DateTime at, int? by)
    {
        Leave(IntakeState.Taken, IntakeState.Undone, at);
        var next = new Intake(WardId, FiscalYear, by, at);
        next._documents.AddRange(_documents);
        _documents.Clear();

        return next;
    }

    /// <summary>破棄する。Its documents go with it.</summary>
    /// <param name="at">日時（UTC）。</param>
    public void Drop(DateTime at)
    {
        Leave(IntakeState.Open, IntakeState.Dropped, at);
        _documents.Clear();
    }

    private void Leave(IntakeState from, IntakeState to, DateTime at)
    {
        if (State != from)
        {
            throw new InvalidOperationException($"「{State.Name()}」からは進められません。");
        }

        (State, ChangedAt) = (to, at);
    }
}

/// <summary>下見の状態。</summary>
public enum IntakeState
{
    /// <summary>下見。</summary>
    Open = 1,

    /// <summary>引き継いだ。</summary>
    Taken = 2,

    /// <summary>引継ぎを取り消した。</summary>
    Undone = 3,

    /// <summary>破棄した。</summary>
    Dropped = 4,
}

/// <summary>下見の状態の呼び名。</summary>
public static class IntakeStates
{
    /// <summary>呼び名（例: 引継ぎ済み）。</summary>
    public static string Name(this IntakeState state) => state switch
    {
        IntakeState.Open => "下見",
        IntakeState.Taken => "引継ぎ済み",
        IntakeState.Undone => "取消し",
        IntakeState.Dropped => "破棄",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
