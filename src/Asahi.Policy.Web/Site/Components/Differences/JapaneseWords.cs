using System.Globalization;
using System.Text;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>Cuts a text where the script changes. Japanese sets no blanks between words; runs of one script
/// come near enough for a difference to read as words. Put together, the pieces are the text.</summary>
internal static class JapaneseWords
{
    private enum Script
    {
        Kanji,
        Hiragana,
        Katakana,
        Latin,
        Alone,
    }

    public static string[] Cut(string text)
    {
        var pieces = new List<string>();
        var (start, running) = (0, Script.Alone);

        for (var at = 0; at < text.Length;)
        {
            // Half of a pair stands for itself: the text must come back letter by letter, whatever it is.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var letter, out var length);
            var script = Joins(text, at, letter, running) ? running : Of(letter);

            if (at > start && (script != running || script == Script.Alone) && !IsMark(letter))
            {
                pieces.Add(text[start..at]);
                start = at;
            }

            running = IsMark(letter) ? running : script;
            at += length;
        }

        if (start < text.Length)
        {
            pieces.Add(text[start..]);
        }

        return [.. pieces];
    }

    private static Script Of(Rune letter) => letter.Value switch
    {
        >= 0x3041 and <= 0x309F => Script.Hiragana,
        (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0xFF66 and <= 0xFF9F) => Script.Katakana,
        0x3005 or 0x3007 or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => Script.Kanji,
        _ when Rune.IsLetterOrDigit(letter) => Script.Latin,
        _ => Script.Alone,
    };

    // 1,234 and 3.5 are one number.
    private static bool Joins(string text, int at, Rune letter, Script running) =>
        running == Script.Latin
        && letter.Value is (',' or '.')
        && char.IsDigit(text[at - 1])
        && at + 1 < text.Length
        && char.IsDigit(text[at + 1]);

    // What is set on the letter before it, as dakuten and variation selectors are, goes with it.
    private static bool IsMark(Rune letter) =>
        Rune.GetUnicodeCategory(letter)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
