namespace Asahi.Policy.Domain.Publishing.Ledger;

/// <summary>台帳の行の種類。Why the public reads something else from then on. Written into what is sealed: names are never changed.</summary>
public enum LedgerAct
{
    /// <summary>公開。An edition that was approved.</summary>
    Published = 1,

    /// <summary>取込。An edition of what was published elsewhere; nobody approved it here.</summary>
    Imported = 2,

    /// <summary>取下げ。</summary>
    Withdrawn = 3,

    /// <summary>公開に戻す。</summary>
    PutBack = 4,

    /// <summary>取込の取消し。What was read before is public again, or nothing is.</summary>
    Undone = 5,

    /// <summary>取下げの承認。The public reads the same as before.</summary>
    WithdrawalApproved = 6,

    /// <summary>墨消し。</summary>
    Blackened = 7,

    /// <summary>変更の説明。Words of the ward beside a change; the public reads the same edition as before.</summary>
    Annotated = 8,
}

/// <summary>台帳の行の種類の呼び名。</summary>
public static class LedgerActs
{
    /// <summary>呼び名。</summary>
    public static string Name(this LedgerAct act) => act switch
    {
        LedgerAct.Published => "公開",
        LedgerAct.Imported => "取込",
        LedgerAct.Withdrawn => "取下げ",
        LedgerAct.PutBack => "公開に戻す",
        LedgerAct.Undone => "取込の取消し",
        LedgerAct.WithdrawalApproved => "取下げの承認",
        LedgerAct.Blackened => "墨消し",
        LedgerAct.Annotated => "変更の説明",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "知らない種類です。"),
    };
}
