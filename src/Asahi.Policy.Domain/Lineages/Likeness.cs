using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>文の似かた。The share of letter pairs that two texts have in common, from 0 to 1; Japanese has no blanks between words.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<(char, char), int> _pairs = [];
    private readonly int _count;

    public Likeness(string text)
    {
        var letters = TextFolding.Fold(text).Where(char.IsLetterOrDigit).ToList();

        for (var at = 1; at < letters.Count; at++)
        {
            var pair = (letters[at - 1], letters[at]);
            _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
        }

        _count = Math.Max(0, letters.Count - 1);
    }

    public double To(Likeness other)
    {
        var all = _count + other._count;

        return all == 0 ? 0 : 2.0 * _pairs.Sum(pair => Math.Min(pair.Value, other._pairs.GetValueOrDefault(pair.Key))) / all;
    }
}
