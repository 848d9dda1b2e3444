using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Policies;

/// <summary>書かれたとおりの額。Amounts as wards write them: 6千9百万円, 65百万円, 1億2千万円, 9,339千円.</summary>
public static class WrittenAmount
{
    private const string Yen = "円";
    private const decimal Most = 1_000_000_000_000; // no amount of a ward comes near
    private static readonly Dictionary<char, decimal> _small = new() { ['十'] = 10, ['百'] = 100, ['千'] = 1_000 };
    private static readonly Dictionary<char, decimal> _large = new() { ['万'] = 10_000, ['億'] = 100_000_000 };

    /// <summary>額を読む（千円）。</summary>
    /// <returns>Null: it is no amount, or none of whole thousands of yen.</returns>
    public static long? Read(string written)
    {
        var text = TextFolding.Fold(written).Trim();

        if (!text.EndsWith(Yen, StringComparison.Ordinal) || written.Any(TextFolding.IsNumbering))
        {
            return null;
        }

        var (total, section, at) = (0m, 0m, 0);
        var (lastSmall, lastLarge) = (decimal.MaxValue, decimal.MaxValue);
        text = text[..^Yen.Length];

        while (at < text.Length)
        {
            var figures = FiguresAt(text, at);
            at += figures.Length;

            decimal? number = figures.Length == 0 ? null : Figures.TryRead(figures, out var read) ? read : Most + 1;

            if (number > Most)
            {
                return null;
            }

            if (at == text.Length)
            {
                section += number ?? 0;
            }
            else if (_small.TryGetValue(text[at], out var small) && small < lastSmall)
            {
                (section, lastSmall) = (section + ((number ?? 1) * small), small);
                at++;
            }
            else if (_large.TryGetValue(text[at], out var large) && large < lastLarge && (section + (number ?? 0)) > 0)
            {
                (total, section, lastSmall, lastLarge) =
                    (total + ((section + (number ?? 0)) * large), 0, decimal.MaxValue, large);
                at++;
            }
            else
            {
                return null;
            }
        }

        var thousands = (total + section) / 1_000;

        return text.Length > 0 && thousands is >= 0 and <= long.MaxValue && thousands == decimal.Truncate(thousands)
            ? (long)thousands
            : null;
    }

    private static string FiguresAt(string text, int at) =>
        new([.. text.Skip(at).TakeWhile(letter => char.IsAsciiDigit(letter) || letter is ',' or '.')]);
}
