using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>括弧。Every pair in which pages write names and labels, as it is after folding.</summary>
internal static class Brackets
{
    public static IReadOnlyList<(char Open, char Close)> Pairs { get; } =
    [
        ('【', '】'), ('[', ']'), ('〔', '〕'), ('<', '>'), ('《', '》'), ('〈', '〉'),
        ('(', ')'), ('{', '}'), ('≪', '≫'), ('〖', '〗'), ('「', '」'), ('『', '』'),
    ];

    /// <summary>A name without the brackets around it, as printed.</summary>
    public static string Inside(string printed)
    {
        var folded = TextFolding.Fold(printed);

        return Pairs.Any(pair => folded.Length > 2 && folded[0] == pair.Open
            && folded.IndexOf(pair.Close, StringComparison.Ordinal) == folded.Length - 1)
            ? printed[1..^1].Trim()
            : printed;
    }

    /// <summary>Whether every bracket that opens is closed again.</summary>
    public static bool AreClosed(string printed)
    {
        var folded = TextFolding.Fold(printed);

        return Pairs.All(pair => folded.Count(letter => letter == pair.Open) == folded.Count(letter => letter == pair.Close));
    }

    /// <summary>Takes the brackets around a text away, also where the page forgot one of the two.</summary>
    public static string Strip(string folded)
    {
        var text = folded.Trim();

        foreach (var (open, close) in Pairs)
        {
            if (text.Length > 1 && text[0] == open && text.IndexOf(close, StringComparison.Ordinal) is var end
                && (end < 0 || end == text.Length - 1))
            {
                return text[1..].TrimEnd(close).Trim();
            }

            if (text.Length > 1 && text[^1] == close && !text.Contains(open, StringComparison.Ordinal))
            {
                return text[..^1].Trim();
            }
        }

        return text;
    }
}
