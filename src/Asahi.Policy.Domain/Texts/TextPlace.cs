using System.Globalization;

namespace Asahi.Policy.Domain.Texts;

/// <summary>文章の中の場所。In words: the line, and the letters on both sides.</summary>
internal static class TextPlace
{
    private const int Neighbours = 6;

    /// <summary>Where, to be followed by what stands there: の2行目、「前」と「後」の間に、</summary>
    /// <param name="text">文章。</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="next">Where it ends.</param>
    public static string Of(string text, int at, int next)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1), at) + 1;
        var end = text.IndexOf('\n', next);
        var line = text.Contains('\n', StringComparison.Ordinal) ? $"の{text.AsSpan(0, start).Count('\n') + 1}行目" : "";
        var before = Readable(text[start..at]);
        var after = Readable(text[next..(end < 0 ? text.Length : end)]);

        return (Last(before), First(after)) switch
        {
            ("", "") => $"{line}に、",
            ("", var first) => $"{line}、「{first}」の前に、",
            (var last, "") => $"{line}、「{last}」の後に、",
            var (last, first) => $"{line}、「{last}」と「{first}」の間に、",
        };
    }

    // Neighbours are quoted: they must not turn the message itself.
    private static string Readable(string text) => string.Concat(
        text.EnumerateRunes().Where(letter => letter.Value != 0xFFFD && LetterTable.FateOf(letter) == LetterFate.Kept)).Trim();

    private static string First(string text) => new StringInfo(text) is { LengthInTextElements: > Neighbours } whole
        ? whole.SubstringByTextElements(0, Neighbours)
        : text;

    private static string Last(string text) => new StringInfo(text) is { LengthInTextElements: > Neighbours } whole
        ? whole.SubstringByTextElements(whole.LengthInTextElements - Neighbours)
        : text;
}
