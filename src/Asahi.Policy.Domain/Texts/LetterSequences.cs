using System.Globalization;
using System.Text;

namespace Asahi.Policy.Domain.Texts;

/// <summary>文字の組。Whether an invisible letter has its place between those beside it.</summary>
internal static class LetterSequences
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;
    private const int EndOfFlag = 0xE007F;
    private const int LongestFlag = 7;
    private const int FirstOfKanji = 0xE0100;

    /// <summary>組になっているかどうか。</summary>
    /// <param name="kept">前にある、残した文字。</param>
    /// <param name="all">すべての文字。</param>
    /// <param name="at">調べる文字の位置。</param>
    public static bool Belongs(List<Rune> kept, IReadOnlyList<Rune> all, int at)
    {
        var (letter, before) = (all[at].Value, kept.Count > 0 ? kept[^1] : default);
        var after = at + 1 < all.Count ? all[at + 1] : default;

        return letter switch
        {
            Joiner => (IsPicture(before) && IsSign(after)) || (IsJoined(before) && IsJoined(after)),
            NonJoiner => IsJoined(before) && IsJoined(after),
            >= FirstOfKanji => IsIdeograph(before),
            >= 0xE0020 => IsFlag(kept, all, at),
            _ => IsIdeograph(before) || IsSign(before) || Rune.IsDigit(before) || Rune.IsPunctuation(before),
        };
    }

    // Arabic and the scripts of India and its neighbours, whose letters change their shape beside each other.
    private static bool IsJoined(Rune letter) => letter.Value is >= 0x0600 and <= 0x109F && !Rune.IsWhiteSpace(letter);

    // Skin colours are signs, too.
    private static bool IsSign(Rune letter) => letter.Value == 0x2139
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol;

    // A sign, with its selector behind it, or a whole flag.
    private static bool IsPicture(Rune letter) => IsSign(letter) || letter.Value is 0xFE0E or 0xFE0F or EndOfFlag;

    private static bool IsIdeograph(Rune letter) => letter.Value
        is (>= 0x3005 and <= 0x3007) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    // A run of the letters of a flag stands after the black flag, is short and has its end.
    private static bool IsFlag(List<Rune> kept, IReadOnlyList<Rune> all, int at)
    {
        var start = at;

        while (start > 0 && IsOfFlag(all[start - 1]))
        {
            start--;
        }

        var end = at;

        while (end < all.Count && IsOfFlag(all[end]) && all[end].Value != EndOfFlag)
        {
            end++;
        }

        return start > 0
            && all[start - 1].Value == BlackFlag
            && kept.Count > 0
            && end < all.Count
            && all[end].Value == EndOfFlag
            && end - start < LongestFlag;
    }

    private static bool IsOfFlag(Rune letter) => letter.Value is >= 0xE0020 and <= EndOfFlag;
}
