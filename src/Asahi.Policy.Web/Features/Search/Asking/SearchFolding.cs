using System.Globalization;
using System.Text;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>The shape in which texts and words are compared: <see cref="TextFolding"/>, then small letters,
/// katakana as hiragana, kanji in one shape (<see cref="VariantKanji"/>), one wave dash, ヶ and ヵ as か, and without what people
/// leave out or write in several ways: blanks, long vowel marks, middle dots, quotation marks, the commas of numbers, hyphens.
/// A hyphen between two figures stays: 1-2-1 is no 121. What is folded of a part of a text is always a part of the folded
/// text.</summary>
internal static class SearchFolding
{
    private const string Hyphens = "-‐‑‒–—―−ー";
    private const string Harmless = "・·•‧∙,「」『』“”\"‘’'";
    private const string Waves = "~\u301C\u223C\u223E\u223F\u2053\u02DC\u3030\u2307";
    private const int FromKatakanaToHiragana = 'ァ' - 'ぁ';

    /// <param name="text">As printed.</param>
    /// <param name="isAsTyped">Kanji, wave dashes and small kana stay as they are, for who looks for a word as it was typed.</param>
    public static string Fold(string text, bool isAsTyped = false) => Run(text, null, isAsTyped);

    /// <param name="text">As printed.</param>
    /// <param name="origins">For each letter of the folded text: the part of the printed one that it came from.</param>
    /// <param name="isAsTyped">As above.</param>
    public static string Fold(string text, out IReadOnlyList<(int Start, int End)> origins, bool isAsTyped = false)
    {
        var places = new List<(int, int)>(text.Length);
        origins = places;

        return Run(text, places, isAsTyped);
    }

    private static string Run(string text, List<(int Start, int End)>? origins, bool isAsTyped)
    {
        var folded = new StringBuilder(text.Length);
        (int Start, int End)? hyphen = null;

        for (var at = 0; at < text.Length;)
        {
            var isPlain = IsPlain(text, at);
            var length = isPlain ? 1 : StringInfo.GetNextTextElementLength(text, at);

            foreach (var letter in isPlain ? text.AsSpan(at, 1) : Unified(text.Substring(at, length), isAsTyped))
            {
                if (Hyphens.Contains(letter, StringComparison.Ordinal))
                {
                    hyphen ??= folded.Length > 0 && char.IsAsciiDigit(folded[^1]) ? (at, at + length) : null;
                }
                else if (Shape(letter, isAsTyped) is { } shape)
                {
                    if (hyphen is { } between && char.IsAsciiDigit(shape))
                    {
                        folded.Append('-');
                        origins?.Add(between);
                    }

                    hyphen = null;
                    folded.Append(shape);
                    origins?.Add((at, at + length));
                }
            }

            at += length;
        }

        return folded.ToString();
    }

    // Letters that no normalisation changes, before another one that cannot belong to them. Most of Japanese, and much faster than asking.
    private static bool IsPlain(string text, int at) => IsPlain(text[at]) && (at + 1 == text.Length || IsPlain(text[at + 1]));

    private static bool IsPlain(char letter) =>
        letter is '\n' or (>= ' ' and <= '~') or '、' or '。' or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー') or (>= '一' and <= '\u9FFF');

    // Half of a pair, and U+FFFE, make normalisation throw; variation selectors only choose a glyph.
    private static string Unified(string element, bool isAsTyped)
    {
        var folded = element is "\u02DC"
            ? element // normalisation makes a blank and a mark of it
            : TextFolding.Fold(string.Concat(element.EnumerateRunes()
                .Where(rune => rune.Value is not (0xFFFD or 0xFFFE or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)))));

        return isAsTyped ? folded : VariantKanji.Of(folded);
    }

    private static char? Shape(char letter, bool isAsTyped) => letter switch
    {
        'ヶ' or 'ヵ' or 'ゖ' or 'ゕ' when !isAsTyped => 'か',
        (>= 'ァ' and <= 'ヶ') or 'ヽ' or 'ヾ' => (char)(letter - FromKatakanaToHiragana),
        (>= 'ぁ' and <= 'ゖ') or (>= '0' and <= '9') => letter,
        (>= '一' and <= '\u9FFF') or (>= '\uFA0E' and <= '\uFA29') or (>= '\u3400' and <= '\u4DBF') =>
            isAsTyped ? letter : VariantKanji.Of(letter),
        _ when !isAsTyped && Waves.Contains(letter, StringComparison.Ordinal) => '~',
        _ when char.IsWhiteSpace(letter)
            || char.IsControl(letter)
            || Harmless.Contains(letter, StringComparison.Ordinal)
            || char.GetUnicodeCategory(letter) == UnicodeCategory.Format => null,
        _ => char.ToLowerInvariant(letter),
    };
}
