using System.Globalization;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>長い文の区切り。A program that prints a sheet breaks pages between rows and nowhere else: a text that goes over several rows is
/// cut into parts here, at the end of a line, and each stands in a row of its own.</summary>
internal static class TextParts
{
    /// <summary>A text of up to so many lines stands in one row.</summary>
    public const int Most = 12;

    // Within so many lines before its end a part may be cut at a better place.
    private const int Patience = 3;

    private const string ClosesLine = "、。，．・：；）」』】〉》〕］｝！？ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;)]}!?";

    /// <summary>The parts of a text over a width, in places.</summary>
    public static IReadOnlyList<string> Of(string text, double width)
    {
        var parts = new List<string>();

        while (Lines(text, width) > Most)
        {
            var cut = CutOf(text, EndOf(text, width, Most - Patience), EndOf(text, width, Most));
            parts.Add(text[..cut].TrimEnd('\n'));
            text = text[cut..].TrimStart('\n');
        }

        return text.Length > 0 || parts.Count == 0 ? [.. parts, text] : parts;
    }

    /// <summary>How many lines a text takes over a width, in places.</summary>
    public static int Lines(string text, double width)
    {
        var (lines, places) = (1, 0);

        for (var at = 0; at < text.Length;)
        {
            var (length, isNext) = Step(text, at, width, ref places);
            lines += isNext ? 1 : 0;
            at += length;
        }

        return lines;
    }

    // Where a number of lines ends.
    private static int EndOf(string text, double width, int lines)
    {
        var (line, places) = (1, 0);

        for (var at = 0; at < text.Length;)
        {
            var (length, isNext) = Step(text, at, width, ref places);
            line += isNext ? 1 : 0;

            if (line > lines)
            {
                return text[at] == '\n' ? at + 1 : at;
            }

            at += length;
        }

        return text.Length;
    }

    // One letter on, and whether a line begins with it (or after it, when it is the end of one).
    private static (int Length, bool IsNext) Step(string text, int at, double width, ref int places)
    {
        if (text[at] == '\n')
        {
            places = 0;

            return (1, true);
        }

        var length = StringInfo.GetNextTextElementLength(text, at);
        var wide = PlacesOf(text, at);
        var isNext = places > 0 && places + wide > width;
        places = isNext ? wide : places + wide;

        return (length, isNext);
    }

    private static int PlacesOf(string text, int at) => text[at] < 0x80 || text[at] is >= (char)0xFF61 and <= (char)0xFF9F ? 1 : 2;

    // The end of a paragraph, of a sentence, of a clause; else of a line, before which nothing stands that cannot begin one.
    private static int CutOf(string text, int from, int end)
    {
        foreach (var sign in (ReadOnlySpan<char>)['\n', '。', '、'])
        {
            if (text.AsSpan(from, end - from).LastIndexOf(sign) is >= 0 and var at)
            {
                return from + at + 1;
            }
        }

        var cut = end;

        while (cut > from && !MayBegin(text, cut))
        {
            cut--;
        }

        return cut > from ? cut : end;
    }

    // Whether a part may begin with a letter.
    private static bool MayBegin(string text, int at) =>
        !ClosesLine.Contains(text[at], StringComparison.Ordinal) && !IsWithinWord(text, at) && !IsWithinLetter(text, at);

    private static bool IsWithinLetter(string text, int at) =>
        char.IsLowSurrogate(text[at])
        || text[at - 1] == '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsWithinWord(string text, int at) => char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]);
}
