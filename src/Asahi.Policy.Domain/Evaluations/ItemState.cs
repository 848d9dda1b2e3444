namespace Asahi.Policy.Domain.Evaluations;

/// <summary>項目の状態。The state of its self-evaluation, and the two that an evaluation does not know of itself: nobody has begun, and it is public.</summary>
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
