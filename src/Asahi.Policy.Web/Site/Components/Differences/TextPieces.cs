using System.Runtime.InteropServices;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>Two texts in pieces, before they are compared: what that would cost at most, and whether it could be worth it.</summary>
internal sealed record TextPieces(string[] Before, string[] After)
{
    /// <summary>How many pairs of pieces there are, but for what both begin and end with: that costs nothing.</summary>
    public long Product
    {
        get
        {
            var least = Math.Min(Before.Length, After.Length);
            var (start, end) = (0, 0);

            while (start < least && Before[start] == After[start])
            {
                start++;
            }

            while (end < least - start && Before[^(end + 1)] == After[^(end + 1)])
            {
                end++;
            }

            return (Before.Length - start - end) * (long)(After.Length - start - end);
        }
    }

    /// <summary>The letters that both can have in common at most, in whichever order.</summary>
    public long MostInCommon
    {
        get
        {
            var left = new Dictionary<string, int>(StringComparer.Ordinal);
            var common = 0L;

            foreach (var piece in Before)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(left, piece, out _)++;
            }

            foreach (var piece in After)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, piece);

                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) && count > 0)
                {
                    count--;
                    common += piece.Length;
                }
            }

            return common;
        }
    }

    public static TextPieces Words(string before, string after) => new(JapaneseWords.Cut(before), JapaneseWords.Cut(after));

    public static TextPieces Sentences(string before, string after) => new(CutSentences(before), CutSentences(after));

    private static string[] CutSentences(string text)
    {
        var sentences = new List<string>();

        for (var start = 0; start < text.Length;)
        {
            var stop = text.AsSpan(start).IndexOfAny("。！？\n");
            var end = stop < 0 ? text.Length : start + stop + 1;
            sentences.Add(text[start..end]);
            start = end;
        }

        return [.. sentences];
    }
}
