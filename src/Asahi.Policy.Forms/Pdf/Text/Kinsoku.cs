using System.Text;
using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Forms.Pdf.Text;

/// <summary>行頭・行末の禁則。Where a line may end.</summary>
internal static class Kinsoku
{
    private const string NotFirst = "、。，．,.・：；:;？！?!）)」』】〕］］｝〉》≫＞ゝゞ々〻ー％%℃〜～…‥”’"
        + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";

    private const string NotLast = "（(「『【〔［[｛〈《≪＜“‘￥¥＄＃#※";

    /// <summary>Whether a line may end between two letters.</summary>
    public static bool MayBreak(Letter before, Letter after) =>
        before.IsBlank
        || (!NotFirst.Contains(after.Text, StringComparison.Ordinal)
            && !NotLast.Contains(before.Text, StringComparison.Ordinal)
            && !(IsWordPart(before) && IsWordPart(after)));

    /// <summary>Whether a phrase ends between two letters: behind the ending in hiragana that Japanese words take, behind a sign that
    /// closes, before one that opens. It knows no grammar; where it errs, a line is a little shorter.</summary>
    public static bool EndsPhrase(Letter before, Letter after) => MayBreak(before, after)
        && (before.IsBlank
            || "、。，．・）)」』】〕］｝〉》＞".Contains(before.Text, StringComparison.Ordinal)
            || "（(「『【〔［｛〈《＜※".Contains(after.Text, StringComparison.Ordinal)
            || (IsHiragana(before) && !IsHiragana(after)));

    /// <summary>Whether a phrase that is longer than a line may be torn between two letters: between katakana and kanji.</summary>
    public static bool ChangesScript(Letter before, Letter after) =>
        MayBreak(before, after) && IsKatakana(before) != IsKatakana(after) && !IsHiragana(after);

    // Latin letters, digits and what stands between them.
    private static bool IsWordPart(Letter letter) => First(letter) is > ' ' and < 0x250 or 0xA0;

    private static bool IsKatakana(Letter letter) => First(letter) is >= 0x30A1 and <= 0x30FF;

    private static bool IsHiragana(Letter letter) => First(letter) is >= 0x3041 and <= 0x309F;

    private static int First(Letter letter) => Rune.TryGetRuneAt(letter.Text, 0, out var rune) ? rune.Value : 0;
}
