using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>記入。One item at one stage: what is written, how far it has come, and who wrote it last. Plan, midterm review and
/// self-evaluation are entries of one kind.</summary>
public sealed class Entry : IVersioned
{
    /// <summary>差戻しの理由、申し送りの最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    private readonly List<BudgetLine> _budgets = [];

    private Entry()
    {
    }

    internal Entry(FormStage stage, EntryValue value, EntryState state) => (Stage, Value, State) = (stage, value, state);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>段階。</summary>
    public FormStage Stage { get; private set; }

    /// <summary>入力の状態。An import leaves it at 原資料のまま.</summary>
    public EntryState State { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>内容。Without the amounts, which are rows.</summary>
    public EntryValue Value { get; private set; } = Review.Empty;

    /// <summary>予算と決算。At most one for each year and kind.</summary>
    public IReadOnlyList<BudgetLine> Budgets => _budgets;

    /// <summary>差戻しの理由。From the return until the entry is confirmed, so that whoever mends it, and whoever
    /// looks at it again, has it beside the text. Null: not returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>課長からの申し送り。Beside the text until it is confirmed or withdrawn; returns nothing. Null: none.</summary>
    public string? Comment { get; private set; }

    /// <summary>最後に書いた職員の内部の番号。Null: only imported.</summary>
    public int? EditedById { get; private set; }

    /// <summary>最後に書いた日時（UTC）。Null: only imported.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>公開した版数。As it was last taken into an edition by staff; what was written after it is not public. Null: never.</summary>
    public int? PublishedVersion { get; private set; }

    /// <summary>内容の全部。</summary>
    public EntryContent Content => new(Value, [.. _budgets.Select(line => line.Value).OrderBy(line => (line.FiscalYear, line.Kind))]);

    /// <summary>何か書かれているかどうか。A plan always is; a review that was emptied again is as if nobody had begun.</summary>
    public bool HasBegun => Stage == FormStage.Plan
        || State is EntryState.AsImported or EntryState.Confirmed
        || ReturnReason is not null
        || Comment is not null
        || _budgets.Count > 0
        || !Content.Says(new EntryContent(Review.Empty, []));

    /// <summary>取り込んだ内容を置く。For imports.</summary>
    public void Put(EntryContent content)
    {
        Value = content.Value;

        foreach (var amount in content.Budgets)
        {
            if (_budgets.Find(line => (line.FiscalYear, line.Kind) == (amount.FiscalYear, amount.Kind)) is { } line)
            {
                line.Change(amount);
            }
            else
            {
                _budgets.Add(new BudgetLine(amount));
            }
        }

        _budgets.RemoveAll(line => !content.Budgets.Any(it => (it.FiscalYear, it.Kind) == (line.FiscalYear, line.Kind)));
    }

    /// <summary>書く。Replaces all that was written.</summary>
    /// <param name="content">内容。Sound and whole; whoever reads it from a form has asked the rules.</param>
    /// <param name="editor">職員の内部の番号。</param>
    /// <param name="at">日時（UTC）。</param>
    public void Write(EntryContent content, int editor, DateTime at)
    {
        Put(content);
        (EditedById, EditedAt) = (editor, at);
    }

    /// <summary>段階を進める。</summary>
    /// <param name="step">段取り。</param>
    /// <param name="reason">差戻しの理由。</param>
    /// <exception cref="InvalidOperationException">The step cannot be taken
    /// from the present state, or a return gives no reason.</exception>
    public void Take(EntryStep step, string? reason = null)
    {
        var next = EntryFlow.Next(State, step) ?? throw new InvalidOperationException($"「{State.Name()}」からは進められません。");

        if (step == EntryStep.Return && string.IsNullOrWhiteSpace(reason))
        {
            throw new InvalidOperationException("差戻しには理由が要ります。");
        }

        State = next;
        ReturnReason = step switch
        {
            EntryStep.Return => reason,
            EntryStep.Confirm => null,
            _ => ReturnReason,
        };
        Comment = step == EntryStep.Confirm ? null : Comment;
    }

    /// <summary>申し送る。</summary>
    /// <param name="comment">申し送り。Null takes it away.</param>
    public void Remark(string? comment) => Comment = comment;

    /// <summary>公開中の内容に戻す。</summary>
    /// <param name="content">公開中の内容。</param>
    /// <param name="state">公開中の内容の状態。原資料のまま, or 確認済み.</param>
    /// <param name="editor">職員の内部の番号。</param>
    /// <param name="at">日時（UTC）。</param>
    public void Restore(EntryContent content, EntryState state, int editor, DateTime at)
    {
        Write(content, editor, at);
        (State, ReturnReason, Comment) = (state, null, null);
    }

    /// <summary>版の内容に戻す、または取り込んだ内容に置き換える。No member of staff has written it. What says the same already, and is settled,
    /// stays as it is.</summary>
    /// <param name="content">内容。</param>
    /// <param name="state">入力の状態。原資料のまま, or 確認済み.</param>
    internal void Return(EntryContent content, EntryState state)
    {
        if (State is EntryState.AsImported or EntryState.Confirmed && Content.Says(content))
        {
            return;
        }

        Put(content);
        (State, ReturnReason, Comment, EditedById, EditedAt) = (state, null, null, null, null);
    }

    /// <summary>振り返り・評価を空にする。As if nobody had begun; the row stays, so that who has it open is told.</summary>
    internal void Empty()
    {
        Put(new EntryContent(Review.Empty, []));
        (State, ReturnReason, Comment, EditedById, EditedAt) = (EntryState.Drafting, null, null, null, null);
    }
}
