using System.Globalization;
using System.Text;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Staffing;

/// <summary>氏名と課の名。Names as they are kept, whoever types them: they stand in lists, and two that look the same are the same.</summary>
public static class OfficeNames
{
    // Letters that Unicode counts among the signs, and that names have.
    private const string NoSigns = "～＋゛゜";

    /// <summary>氏名を整える。Half-width kana become full-width; blanks between family name and given name are one.</summary>
    public static string Person(string? typed)
    {
        var name = Wide(TypedText.TidyLine(typed));

        return string.Concat(name.Where((letter, at) => !char.IsWhiteSpace(letter) || !char.IsWhiteSpace(name[at - 1])));
    }

    /// <summary>課の名を整える。As <see cref="Person"/>; blanks stay only between two words of Latin letters or figures.</summary>
    public static string Section(string? typed)
    {
        var name = Person(typed);

        return string.Concat(name.Where((letter, at) =>
            !char.IsWhiteSpace(letter) || (char.IsAscii(name[at - 1]) && char.IsAscii(name[at + 1]))));
    }

    /// <summary>同じ名かどうか。Blanks, capitals, and the width of letters make no other name.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Folded(one), Folded(other), StringComparison.Ordinal);

    /// <summary>受け付けられない理由。Nothing that can be read, a letter that is refused everywhere, a picture or sign, more
    /// letters than it takes.</summary>
    /// <param name="label">欄の名。</param>
    /// <param name="name">整えた名。</param>
    /// <param name="limit">文字数の上限。</param>
    /// <returns>Null when it can be taken.</returns>
    public static string? Fault(string label, string name, int limit)
    {
        if (name.Length == 0)
        {
            return $"{label}を入力してください";
        }

        if (TypedText.Fault(label, name, limit) is { } fault)
        {
            return fault;
        }

        if (Letters(name).FirstOrDefault(letter => letter.EnumerateRunes().Any(IsSign)) is { } sign)
        {
            return $"{label}に「{sign}」は使えません。絵文字と記号を消してください";
        }

        return name.EnumerateRunes().Any(Rune.IsLetter) ? null : $"{label}に、文字を入力してください（いまは数字や記号だけです）";
    }

    // As readers count them: a flag or a number in a box is one.
    private static IEnumerable<string> Letters(string name)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(name); letters.MoveNext();)
        {
            yield return letters.GetTextElement();
        }
    }

    private static bool IsSign(Rune letter) => !letter.IsAscii
        && !NoSigns.Contains(letter.ToString(), StringComparison.Ordinal)
        && (letter.Value == 0xFE0F // makes a picture of the letter before it
            || Rune.GetUnicodeCategory(letter)
                is UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.CurrencySymbol
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.EnclosingMark);

    // Only what is half-width: other letters are not touched, for a name is written as its bearer writes it.
    private static string Wide(string name)
    {
        var wide = new StringBuilder(name.Length);

        for (var at = 0; at < name.Length;)
        {
            var end = at;

            while (end < name.Length && name[end] is >= '｡' and <= 'ﾟ')
            {
                end++;
            }

            wide.Append(end > at ? name[at..end].Normalize(NormalizationForm.FormKC) : name[at]);
            at = Math.Max(end, at + 1);
        }

        return wide.ToString();
    }

    private static string Folded(string name) =>
        string.Concat(TextFolding.Fold(name).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
