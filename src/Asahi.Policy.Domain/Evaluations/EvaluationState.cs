namespace Asahi.Policy.Domain.Evaluations;

/// <summary>入力の状態。How far the self-evaluation of one item has come.</summary>
public enum EvaluationState
{
    /// <summary>原資料のまま。As imported; no member of staff has written in it.</summary>
    AsImported = 1,

    /// <summary>入力中。</summary>
    Drafting = 2,

    /// <summary>確認待ち。The section chief has been asked to confirm.</summary>
    Submitted = 3,

    /// <summary>確認済み。By the section chief, or by general affairs.</summary>
    Confirmed = 4,

    /// <summary>差戻し。Returned with a reason.</summary>
    Returned = 5,
}
