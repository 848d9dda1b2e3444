namespace Asahi.Policy.Domain.Publishing;

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
