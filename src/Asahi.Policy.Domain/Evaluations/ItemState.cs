namespace Asahi.Policy.Domain.Evaluations;

/// <summary>項目の状態。The state of its self-evaluation, and the two that an evaluation
/// does not know of itself: nobody has begun, and it is public.</summary>
public enum ItemState
{
    /// <summary>未入力。Nobody has written anything.</summary>
    Unwritten = 1,

    /// <summary>原資料のまま。</summary>
    AsImported = 2,

    /// <summary>入力中。</summary>
    Drafting = 3,

    /// <summary>確認待ち。</summary>
    Submitted = 4,

    /// <summary>差戻し。</summary>
    Returned = 5,

    /// <summary>確認済み。Not yet public.</summary>
    Confirmed = 6,

    /// <summary>公開済み。The confirmed evaluation is in the public edition.</summary>
    Published = 7,
}

/// <summary>項目の状態の決め方と呼び名。</summary>
public static class ItemStates
{
    /// <summary>項目の状態。</summary>
    /// <param name="evaluation">自己評価。Null: nobody has begun.</param>
    /// <param name="isPublished">公開された版に入っているかどうか。</param>
    public static ItemState Of(Evaluation? evaluation, bool isPublished) => (evaluation?.State, isPublished) switch
    {
        (null, _) => ItemState.Unwritten,
        (_, true) => ItemState.Published,
        (EvaluationState.AsImported, _) => ItemState.AsImported,
        (EvaluationState.Drafting, _) => ItemState.Drafting,
        (EvaluationState.Submitted, _) => ItemState.Submitted,
        (EvaluationState.Returned, _) => ItemState.Returned,
        (EvaluationState.Confirmed, _) => ItemState.Confirmed,
        _ => throw new ArgumentOutOfRangeException(nameof(evaluation)),
    };

    /// <summary>状態の呼び名（例: 公開済み）。</summary>
    public static string Name(this ItemState state) => state switch
    {
        ItemState.Unwritten => "未入力",
        ItemState.AsImported => EvaluationState.AsImported.Name(),
        ItemState.Drafting => EvaluationState.Drafting.Name(),
        ItemState.Submitted => EvaluationState.Submitted.Name(),
        ItemState.Returned => EvaluationState.Returned.Name(),
        ItemState.Confirmed => EvaluationState.Confirmed.Name(),
        ItemState.Published => "公開済み",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
