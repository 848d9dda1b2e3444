using System.Globalization;
using System.Text;

namespace Asahi.Policy.Domain.Texts;

/// <summary>機種依存文字。Letters that other machines draw otherwise or not at all, and that screen readers read badly or leave out.</summary>
public static class DependentLetters
{
    // These stand in the oldest common set of Japanese letters (JIS X 0208), and so on every machine.
    private const string Common = "…‥″℃Å´¨￣￥￠￡￢゛゜∬";

    // Of the ideographs that Unicode put among its compatibility letters, these twelve have no other place.
    private const string OwnPlace = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩";

    /// <summary>ある文章の機種依存文字。Each once, in the order of the text; half-width kana as they stand together.</summary>
    public static IReadOnlyList<DependentLetter> In(string text)
    {
        var (found, kana) = (new List<string>(), new StringBuilder());
        var elements = StringInfo.GetTextElementEnumerator(text);

        while (elements.MoveNext())
        {
            var letter = elements.GetTextElement();

            if (letter[0] is >= '｡' and <= 'ﾟ')
            {
                kana.Append(letter);
                continue;
            }

            Flush();

            if (IsDependent(letter))
            {
                found.Add(letter);
            }
        }

        Flush();

        return [.. found.Distinct().Select(it => new DependentLetter(it, Plain(it)))];

        void Flush()
        {
            if (kana.Length > 0)
            {
                found.Add(kana.ToString());
                kana.Clear();
            }
        }
    }

    private static bool IsDependent(string element)
    {
        var letter = Rune.GetRuneAt(element, 0);

        return letter.Value switch
        {
            < 0x0100 => false,
            0x3000 or (>= 0xFF01 and <= 0xFF5E) => false, // full-width letters and the blank
            > 0xFFFF => true,
            _ when IsVariant(element) => true,
            _ when Common.Contains(element[0], StringComparison.Ordinal) => false,
            _ when OwnPlace.Contains(element[0], StringComparison.Ordinal) => true,
            _ => IsPicture(letter) || Plain(letter.ToString()) is not null,
        };
    }

    // Pictures of the basic plane (☎ ☀ ✂), but for ★ ☆ ♀ ♂ ♪ ♭ ♯, which every machine has.
    private static bool IsPicture(Rune letter) => letter.Value
        is >= 0x2600 and <= 0x27BF and not (0x2605 or 0x2606 or 0x2640 or 0x2642 or 0x266A or 0x266D or 0x266F);

    // A kanji with the selector of one of its shapes: machines without it show another shape.
    private static bool IsVariant(string element) => element.EnumerateRunes().Any(letter => letter.Value is >= 0xE0100 and <= 0xE01EF);

    private static string? Plain(string letters)
    {
        var plain = IsVariant(letters) ? Rune.GetRuneAt(letters, 0).ToString() : letters.Normalize(NormalizationForm.FormKC);

        return plain == letters ? null : plain;
    }
}

/// <summary>機種依存文字の一つ。</summary>
/// <param name="Letter">文字。</param>
/// <param name="Plain">どの機械でも読める書き方。Null: there is none that a table could tell.</param>
public sealed record DependentLetter(string Letter, string? Plain);
