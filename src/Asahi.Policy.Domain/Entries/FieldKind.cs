namespace Asahi.Policy.Domain.Entries;

/// <summary>欄の種類。</summary>
public enum FieldKind
{
    /// <summary>一行。</summary>
    Line = 1,

    /// <summary>文章。</summary>
    Prose = 2,

    /// <summary>一つを選ぶ。</summary>
    Choice = 3,

    /// <summary>数。</summary>
    Number = 4,

    /// <summary>千円。</summary>
    Amount = 5,

    /// <summary>年度。</summary>
    Year = 6,

    /// <summary>日。</summary>
    Day = 7,

    /// <summary>当てはまるかどうか。</summary>
    Switch = 8,

    /// <summary>表や値の並び。One line for each row.</summary>
    Lines = 9,
}
