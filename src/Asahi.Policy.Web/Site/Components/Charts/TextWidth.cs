using System.Globalization;
using System.Text;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>How wide a text is about, rather too wide than too narrow: the figures of BIZ UDPGothic, the
/// first font of the pages, are as wide as three quarters of their height.</summary>
internal static class TextWidth
{
    /// <summary>In heights of a letter.</summary>
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The text in lines, cut where a phrase ends, else between what readers take for letters;
    /// the last line ends in … where there is more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How much room there is, in heights of a letter.</param>
    /// <param name="most">How many lines there may be.</param>
    public static IReadOnlyList<string> Lines(string text, double width, int most = int.MaxValue)
    {
        var lines = new List<string>();
        var line = "";

        foreach (var piece in Phrases(text).SelectMany(phrase => Of(phrase) <= width ? [phrase] : Letters(phrase)))
        {
            if (line.Length > 0 && Of(line) + Of(piece) > width)
            {
                lines.Add(line);
                line = "";
            }

            line += piece;
        }

        lines.Add(line);

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(string.Concat(lines.Skip(most - 1)), width)];
    }

    // A phrase ends with its hiragana or its punctuation; what opens a bracket begins one.
    private static IEnumerable<string> Phrases(string text)
    {
        var letters = Letters(text);
        var phrase = "";

        for (var at = 0; at < letters.Count; at++)
        {
            phrase += letters[at];

            if (at + 1 == letters.Count || Ends(letters[at], letters[at + 1]))
            {
                yield return phrase;
                phrase = "";
            }
        }
    }

    private static bool Ends(string letter, string next) =>
        next[0] is '（' or '「' || (IsSoft(letter[0]) && !IsSoft(next[0]) && next[0] is not ('）' or '」'));

    private static bool IsSoft(char letter) => letter is (>= 'ぁ' and <= 'ん') or '、' or '。' or '・' or '　' or ' ' or '）' or '」';

    private static List<string> Letters(string text)
    {
        var (letters, all) = (new List<string>(), StringInfo.GetTextElementEnumerator(text));

        while (all.MoveNext())
        {
            letters.Add(all.GetTextElement());
        }

        return letters;
    }

    private static string Shortened(string line, double width)
    {
        while (line.Length > 0 && Of(line) + 1 > width)
        {
            var starts = StringInfo.ParseCombiningCharacters(line);
            line = line[..starts[^1]];
        }

        return line + "…";
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        '.' or ',' or ' ' or ':' or '\'' => 0.39,
        '%' or 'M' or 'W' or 'm' or '@' => 1.05,
        >= '0' and <= '9' or >= 'A' and <= 'Z' => 0.78,
        < 0x7F => 0.7,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => 1.04,
    };
}
