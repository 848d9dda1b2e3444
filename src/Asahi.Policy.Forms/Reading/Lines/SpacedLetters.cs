using System.Text;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>字間を空けた文字。「令 和 ６ 年 度」 as titles are set, and as text comes out of a PDF. Only for finding titles and headings: a
/// text is kept as it is.</summary>
internal static class SpacedLetters
{
    private const int Fewest = 3;

    /// <summary>空けた字間を閉じる。Three letters or more in a row, each alone between blanks; not where all are figures, as in a list of
    /// numbers.</summary>
    public static string Close(string text)
    {
        var words = text.Split([' ', '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009'], StringSplitOptions.RemoveEmptyEntries);

        if (words.Length < Fewest || !words.Any(word => word.Length == 1))
        {
            return text;
        }

        var closed = new StringBuilder(text.Length);

        for (var at = 0; at < words.Length;)
        {
            var end = at;

            while (end < words.Length && words[end].Length == 1)
            {
                end++;
            }

            var isSpaced = end - at >= Fewest && words[at..end].Any(word => !char.IsDigit(word[0]));
            var next = Math.Max(end, at + 1);
            closed.Append(closed.Length > 0 ? " " : "").AppendJoin(isSpaced ? "" : " ", words[at..next]);
            at = next;
        }

        return closed.ToString();
    }
}
