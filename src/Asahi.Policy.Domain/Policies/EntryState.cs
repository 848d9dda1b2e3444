namespace Asahi.Policy.Domain.Policies;

/// <summary>入力の状態。How far the self-evaluation of one item has come.</summary>
public enum EntryState
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

/// <summary>入力の状態の呼び名。</summary>
public static class EntryStates
{
    /// <summary>状態の呼び名（例: 確認待ち）。</summary>
    public static string Name(this EntryState state) => state switch
    {
        EntryState.AsImported => "原資料のまま",
        EntryState.Drafting => "入力中",
        EntryState.Submitted => "確認待ち",
        EntryState.Confirmed => "確認済み",
        EntryState.Returned => "差戻し",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
