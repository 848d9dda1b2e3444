namespace Asahi.Policy.Forms.Pdf.Text;

/// <summary>行の分け方。</summary>
internal enum Breaking
{
    /// <summary>字の間で。Anywhere between Japanese letters, with 禁則, not within a Latin word or a number.</summary>
    Letters = 1,

    /// <summary>文節の間で。For headers and names in narrow cells: a phrase is not torn as long as it fits a line.</summary>
    Phrases = 2,

    /// <summary>どこででも。For the names of stages, in a column two letters wide.</summary>
    Anywhere = 3,
}
