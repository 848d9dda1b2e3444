namespace Asahi.Policy.Forms.Sheets;

/// <summary>列の値の種類。</summary>
public enum FlatKind
{
    /// <summary>文字。</summary>
    Text = 1,

    /// <summary>整数。</summary>
    Whole = 2,

    /// <summary>小数を含む数。</summary>
    Number = 3,

    /// <summary>数、または数でない文字。As the table of the ward has both in one column.</summary>
    Either = 4,
}
