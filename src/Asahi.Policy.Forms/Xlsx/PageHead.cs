namespace Asahi.Policy.Forms.Xlsx;

/// <summary>印刷したページの上下の行。The running head at the right, the number of the page below.</summary>
internal static class PageHead
{
    /// <summary>The number of the page and of all, in the codes of a workbook.</summary>
    public const string Numbers = "&P / &N";

    // A workbook takes no longer line than 255 letters, codes included.
    private const int Most = 120;

    /// <summary>A running head in the codes of a workbook, in small letters: an ampersand begins a code there.</summary>
    public static string Of(string words) =>
        $"&8 {XlsxEscape.Escape(Short(words.ReplaceLineEndings(" "))).Replace("&", "&&", StringComparison.Ordinal)}";

    private static string Short(string words) => words.Length <= Most ? words : $"{words[..Whole(words)]}…";

    // Never between the halves of a letter.
    private static int Whole(string words) => char.IsHighSurrogate(words[Most - 1]) ? Most - 1 : Most;
}
