using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>文の似かた。The share of letter pairs that two texts have in common, from 0 to 1; Japanese has no blanks between words.</summary>
internal static class Likeness
{
    public static double Of(string left, string right)
    {
        var (first, second) = (Pairs(left), Pairs(right));
        var (all, common) = (first.Values.Sum() + second.Values.Sum(), first.Sum(pair => Math.Min(pair.Value, second.GetValueOrDefault(pair.Key))));

        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var letters = TextFolding.Fold(text).Where(char.IsLetterOrDigit).ToList();
        var pairs = new Dictionary<(char, char), int>();

        for (var at = 1; at < letters.Count; at++)
        {
            var pair = (letters[at - 1], letters[at]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }
}
