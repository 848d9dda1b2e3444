namespace Asahi.Policy.Domain.Editions;

/// <summary>版の種類。</summary>
public enum EditionKind
{
    /// <summary>取込。Imported from a document of the ward; has no approver.</summary>
    Imported = 1,

    /// <summary>案。</summary>
    Proposed = 2,

    /// <summary>策定。</summary>
    Adopted = 3,

    /// <summary>改定。</summary>
    Revised = 4,

    /// <summary>中間振り返り。</summary>
    MidtermReview = 5,

    /// <summary>自己評価。</summary>
    SelfEvaluation = 6,

    /// <summary>訂正。</summary>
    Correction = 7,

    /// <summary>素案。Of the plan, before its 案.</summary>
    Outlined = 8,
}

/// <summary>版の種類の呼び名。</summary>
public static class EditionKinds
{
    /// <summary>職員が公開できる種類。画面に出す順。取込 is made by imports alone.</summary>
    public static IReadOnlyList<EditionKind> OfStaff { get; } =
    [
        EditionKind.SelfEvaluation, EditionKind.Correction, EditionKind.MidtermReview,
        EditionKind.Revised, EditionKind.Adopted, EditionKind.Proposed, EditionKind.Outlined,
    ];

    /// <summary>いつ使うか（一行）。</summary>
    public static string Purpose(this EditionKind kind) => kind switch
    {
        EditionKind.SelfEvaluation => "年度の自己評価を公開するとき",
        EditionKind.Correction => "公開した内容の誤りを直すとき",
        EditionKind.MidtermReview => "年度の途中の振り返りを公開するとき",
        EditionKind.Revised => "計画を改めるとき",
        EditionKind.Adopted => "計画が決まったとき",
        EditionKind.Proposed => "計画の案を公開するとき",
        EditionKind.Outlined => "案の前に、計画の素案を公開するとき",
        EditionKind.Imported => "資料から取り込んだとき",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>呼び名（例: 自己評価）。</summary>
    public static string Name(this EditionKind kind) => kind switch
    {
        EditionKind.Imported => "取込",
        EditionKind.Proposed => "案",
        EditionKind.Adopted => "策定",
        EditionKind.Revised => "改定",
        EditionKind.MidtermReview => "中間振り返り",
        EditionKind.SelfEvaluation => "自己評価",
        EditionKind.Correction => "訂正",
        EditionKind.Outlined => "素案",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>版の日付の呼び名。When a document was taken in says nothing of when the ward changed its policy.</summary>
    public static string DayLabel(this EditionKind kind) => kind == EditionKind.Imported ? "このサイトに取り込んだ日" : "最後の更新";
}
