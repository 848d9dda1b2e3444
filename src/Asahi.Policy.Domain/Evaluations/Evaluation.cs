using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>評価（自己評価または中間振り返り）。What the ward itself says of a strategy, an initiative or a reform item, after the year or in its middle. A
/// strategy's answer never follows from those of its initiatives.</summary>
public sealed class Evaluation : IVersioned
{
    /// <summary>差戻しの理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    private readonly List<Judgement> _judgements = [];

    private Evaluation()
    {
    }

    /// <summary>空の評価を作る。</summary>
    /// <param name="era">様式の世代。</param>
    /// <param name="state">入力の状態。An import leaves it at 原資料のまま.</param>
    public Evaluation(FormEra era, EvaluationState state = EvaluationState.AsImported) => (Era, State) = (era, state);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>様式の世代。</summary>
    public FormEra Era { get; private set; }

    /// <summary>入力の状態。</summary>
    public EvaluationState State { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>実績。Null: blank, or not given in the source.</summary>
    public string? Results { get; private set; }

    /// <summary>課題。Null: blank, or not given in the source.</summary>
    public string? Challenge { get; private set; }

    /// <summary>改善策（戦略では、今後の対応方向）。Null: blank, or not given in the source.</summary>
    public string? Improvement { get; private set; }

    /// <summary>評価の対象外とする理由。Null: it is evaluated, or was left blank without one.</summary>
    public string? BlankReason { get; private set; }

    /// <summary>差戻しの理由。From the return until the item is confirmed, so that whoever mends it, and whoever
    /// looks at it again, has it beside the text. Null: not returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>最後に書いた職員の内部の番号。Null: only imported.</summary>
    public int? EditedById { get; private set; }

    /// <summary>最後に書いた日時（UTC）。Null: only imported.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>判定。At most one for each yardstick.</summary>
    public IReadOnlyList<Judgement> Judgements => _judgements;

    /// <summary>判定する。</summary>
    /// <exception cref="ArgumentException">The code is none of the set, or the yardstick has an answer already.</exception>
    public Evaluation Judge(CodeSetId set, string mark)
    {
        var code = CodeSets.Of(Era, set).Get(mark);

        if (_judgements.Exists(judgement => judgement.Set == set))
        {
            throw new ArgumentException("この物差しの判定は、すでにあります。", nameof(set));
        }

        _judgements.Add(new Judgement(set, code.Mark));

        return this;
    }

    /// <summary>文章を書く。For imports; null where the source gives nothing.</summary>
    public Evaluation Describe(string? results, string? challenge, string? improvement, string? blankReason = null)
    {
        (Results, Challenge, Improvement, BlankReason) = (results, challenge, improvement, blankReason);

        return this;
    }

    /// <summary>公開された版に入っているかどうか。</summary>
    /// <param name="publishedAt">最後に公開した日時（UTC）。Null: nothing is public.</param>
    public bool IsPublished(DateTime? publishedAt) => State == EvaluationState.Confirmed && EditedAt < publishedAt;

    /// <summary>いまの内容を、欄の組に合わせて読む。</summary>
    public EvaluationEntry ToEntry(EvaluationForm form) => new(form, field => field.Set is { } set
        ? _judgements.Find(judgement => judgement.Set == set.Id)?.Mark
        : TextOf(field.Text!.Value));

    /// <summary>書く。Replaces all answers and texts.</summary>
    /// <param name="entry">入力。Must be storable (<see cref="EvaluationRules.Unstorable(EvaluationEntry)"/>).</param>
    /// <param name="editor">職員の内部の番号。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <exception cref="ArgumentException">The entry holds what can never be saved.</exception>
    public void Write(EvaluationEntry entry, int editor, DateTime at)
    {
        if (EvaluationRules.Unstorable(entry) is [{ } fault, ..])
        {
            throw new ArgumentException(fault.Message, nameof(entry));
        }

        foreach (var field in entry.Form.Answers)
        {
            Answer(field.Set!.Id, entry[field]);
        }

        Describe(
            Given(entry[EvaluationText.Results]),
            Given(entry[EvaluationText.Challenge]),
            Given(entry[EvaluationText.Improvement]),
            Given(entry[EvaluationText.BlankReason]));
        (EditedById, EditedAt) = (editor, at);
    }

    /// <summary>段階を進める。</summary>
    /// <param name="step">段取り。</param>
    /// <param name="reason">差戻しの理由。</param>
    /// <exception cref="InvalidOperationException">The step cannot be taken
    /// from the present state, or a return gives no reason.</exception>
    public void Take(EvaluationStep step, string? reason = null)
    {
        var next = EvaluationFlow.Next(State, step) ?? throw new InvalidOperationException($"「{State.Name()}」からは進められません。");

        if (step == EvaluationStep.Return && string.IsNullOrWhiteSpace(reason))
        {
            throw new InvalidOperationException("差戻しには理由が要ります。");
        }

        State = next;
        ReturnReason = step switch
        {
            EvaluationStep.Return => reason,
            EvaluationStep.Confirm => null,
            _ => ReturnReason,
        };
    }

    private void Answer(CodeSetId set, string mark)
    {
        var given = _judgements.Find(judgement => judgement.Set == set);

        if (mark.Length == 0)
        {
            _judgements.RemoveAll(judgement => judgement.Set == set);
        }
        else if (given is null)
        {
            Judge(set, mark);
        }
        else
        {
            given.Change(CodeSets.Of(Era, set).Get(mark).Mark);
        }
    }

    private string? TextOf(EvaluationText text) => text switch
    {
        EvaluationText.Results => Results,
        EvaluationText.Challenge => Challenge,
        EvaluationText.Improvement => Improvement,
        EvaluationText.BlankReason => BlankReason,
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
