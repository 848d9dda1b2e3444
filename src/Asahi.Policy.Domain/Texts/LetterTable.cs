using System.Text;

namespace Asahi.Policy.Domain.Texts;

/// <summary>文字の扱いの表。What becomes of each kind of letter that staff type or paste, on every screen. What is not listed is kept.</summary>
public static class LetterTable
{
    private const string Control = "制御文字";
    private const string Unseen = "目に見えない文字";
    private const string Turning = "文字の向きを変える記号";
    private const string NoLetter = "文字ではない符号";
    private const string Own = "外字（私用領域の文字）";

    /// <summary>片割れ。Half of a pair of code units without the other half: no letter at all.</summary>
    public const string Half = "壊れた文字";

    // In ascending order. The invisible ones are those that Unicode calls default ignorable, and the blanks that pretend to be letters.
    private static readonly LetterRange[] _ranges =
    [
        new(0x0000, 0x0008, LetterFate.Dropped, Control),
        new(0x000A, 0x000D, LetterFate.LineBreak, Control), // LF, VT, FF, CR
        new(0x000E, 0x001F, LetterFate.Dropped, Control),
        new(0x007F, 0x0084, LetterFate.Dropped, Control),
        new(0x0085, 0x0085, LetterFate.LineBreak, Control), // NEL
        new(0x0086, 0x009F, LetterFate.Dropped, Control),
        new(0x00AD, 0x00AD, LetterFate.Dropped, Unseen), // soft hyphen
        new(0x034F, 0x034F, LetterFate.Dropped, Unseen),
        new(0x061C, 0x061C, LetterFate.Refused, Turning),
        new(0x115F, 0x1160, LetterFate.Dropped, Unseen), // fillers of hangul
        new(0x17B4, 0x17B5, LetterFate.Dropped, Unseen),
        new(0x180B, 0x180F, LetterFate.Dropped, Unseen),
        new(0x200B, 0x200B, LetterFate.Dropped, Unseen), // zero-width space
        new(0x200C, 0x200D, LetterFate.Joining, Unseen), // non-joiner, joiner
        new(0x200E, 0x200F, LetterFate.Refused, Turning),
        new(0x2028, 0x2029, LetterFate.LineBreak, Unseen),
        new(0x202A, 0x202E, LetterFate.Refused, Turning),
        new(0x2060, 0x2065, LetterFate.Dropped, Unseen), // word joiner, invisible signs of mathematics
        new(0x2066, 0x2069, LetterFate.Refused, Turning),
        new(0x206A, 0x206F, LetterFate.Dropped, Unseen),
        new(0x2800, 0x2800, LetterFate.Dropped, Unseen), // braille without a dot
        new(0x3164, 0x3164, LetterFate.Dropped, Unseen),
        new(0xD800, 0xDFFF, LetterFate.Refused, Half),
        new(0xE000, 0xF8FF, LetterFate.Refused, Own),
        new(0xFDD0, 0xFDEF, LetterFate.Refused, NoLetter),
        new(0xFE00, 0xFE0F, LetterFate.Joining, Unseen), // variation selectors
        new(0xFEFF, 0xFEFF, LetterFate.Dropped, Unseen), // byte order mark
        new(0xFFA0, 0xFFA0, LetterFate.Dropped, Unseen),
        new(0xFFF0, 0xFFFB, LetterFate.Dropped, Unseen),
        new(0xFFFC, 0xFFFC, LetterFate.Refused, "貼り付けた図の跡"),
        new(0xFFFD, 0xFFFD, LetterFate.Refused, "文字化けした文字"),
        new(0xFFFE, 0xFFFF, LetterFate.Refused, NoLetter),
        new(0x1BCA0, 0x1BCA3, LetterFate.Dropped, Unseen),
        new(0x1D173, 0x1D17A, LetterFate.Dropped, Unseen),
        new(0xE0000, 0xE001F, LetterFate.Dropped, Unseen),
        new(0xE0020, 0xE007F, LetterFate.Joining, Unseen), // the letters of flags
        new(0xE0080, 0xE00FF, LetterFate.Dropped, Unseen),
        new(0xE0100, 0xE01EF, LetterFate.Joining, Unseen), // variants of kanji
        new(0xE01F0, 0xE0FFF, LetterFate.Dropped, Unseen),
        new(0xF0000, 0x10FFFF, LetterFate.Refused, Own),
    ];

    /// <summary>取り除く文字の正規表現。As a script of a page understands it: what it must leave out when it counts.</summary>
    public static string DroppedPattern { get; } = $"[{string.Concat(
        _ranges.Where(range => range.Fate == LetterFate.Dropped).Select(range => $"\\u{{{range.First:X}}}-\\u{{{range.Last:X}}}"))}]";

    /// <summary>ある文字の扱い。</summary>
    public static LetterFate FateOf(Rune letter) =>
        IsNoLetter(letter.Value) ? LetterFate.Refused : Find(letter.Value)?.Fate ?? LetterFate.Kept;

    /// <summary>受け付けない文字の呼び名。</summary>
    public static string NameOf(Rune letter) => IsNoLetter(letter.Value) ? NoLetter : Find(letter.Value)?.Name ?? "";

    // The last two places of each plane are no letters.
    private static bool IsNoLetter(int value) => (value & 0xFFFE) == 0xFFFE;

    private static LetterRange? Find(int value)
    {
        var (low, high) = (0, _ranges.Length - 1);

        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = _ranges[middle];

            if (value < range.First)
            {
                high = middle - 1;
            }
            else if (value > range.Last)
            {
                low = middle + 1;
            }
            else
            {
                return range;
            }
        }

        return null;
    }

    private sealed record LetterRange(int First, int Last, LetterFate Fate, string Name);
}
