namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>行の行き先の種類。What became of one line of a document.</summary>
public enum LineFate
{
    /// <summary>欄に入った。</summary>
    Placed = 1,

    /// <summary>ページの飾り。Of the site around the document; says nothing of the policy.</summary>
    Furniture = 2,

    /// <summary>読み取れない。Stands in no field, and in no text of another line either.</summary>
    NotUnderstood = 3,
}

/// <summary>行の行き先の種類の呼び名。</summary>
public static class LineFates
{
    /// <summary>呼び名（例: 読み取れない）。</summary>
    public static string Name(this LineFate fate) => fate switch
    {
        LineFate.Placed => "入った",
        LineFate.Furniture => "ページの飾り",
        LineFate.NotUnderstood => "読み取れない",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };

    /// <summary>データでの名（例: not-understood）。</summary>
    public static string Key(this LineFate fate) => fate switch
    {
        LineFate.Placed => "placed",
        LineFate.Furniture => "furniture",
        LineFate.NotUnderstood => "not-understood",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };
}
