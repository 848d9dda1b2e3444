using System.Text;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("\u200B\u200B")]
    [InlineData("\u200E\u2063")]
    [InlineData("\uFEFF")]
    [InlineData("\u2800\u2800")] // braille without dots
    [InlineData("\u3164\uFFA0\u115F")] // fillers of hangul
    [InlineData("\u00AD\u2060\u180E")]
    [InlineData("\u200D\u200C\uFE0F")]
    [InlineData("\U000E0041\U000E007F\U000E0100")]
    [InlineData("\u3000\u00A0 \t\n\v\u0085\u2028")]
    [InlineData("\u202E\u202C")]
    [InlineData("")]
    [InlineData(null)]
    public void Letters_that_nobody_sees_are_no_answer(string? typed) => Assert.Equal("", TypedText.Tidy(typed));

    [Theory]
    [InlineData("一行\v二行\f三行\u0085四行\u2028五行\u2029六行", "一行\n二行\n三行\n四行\n五行\n六行")]
    [InlineData("一行\r\n二行\r三行\n\n五行", "一行\n二行\n三行\n\n五行")]
    [InlineData("\uFEFF達\u200B成\u00ADし\u0007た\u2060。", "達成した。")]
    [InlineData("　字下げの前後 ", "　字下げの前後")]
    [InlineData(" 　\n\n \t　　一行目　\n　二行目\n\n　", "　　一行目　\n　二行目")]
    [InlineData("　「会話」\n　「会話」", "　「会話」\n　「会話」")]
    [InlineData("表\tの\t欄", "表\tの\t欄")]
    public void Line_breaks_become_one_and_stray_signs_go(string typed, string kept) => Assert.Equal(kept, TypedText.Tidy(typed));

    [Fact]
    public void A_single_line_has_no_indentation() => Assert.Equal("旭総 第1号", TypedText.TidyLine("　\n　旭総\n第1号　"));

    [Theory]
    [InlineData("葛\U000E0100城")] // a variant of a kanji
    [InlineData("辻\uFE00")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("👩🏽‍⚕️")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("🇯🇵")]
    [InlineData("1️⃣ ☎️ ㊗️ ℹ️")]
    [InlineData("क्‍ष می‌خواهم")]
    [InlineData("か゚ é 𠮷")]
    public void Sequences_of_letters_are_kept_whole(string typed)
    {
        Assert.Equal(typed, TypedText.Tidy(typed));
        Assert.Null(TypedText.Fault("欄", TypedText.Tidy(typed), 100));
    }

    [Theory]
    [InlineData("あ\uFE0Fい", "あい")]
    [InlineData("あ\U000E0100", "あ")]
    [InlineData("達\u200D成", "達成")]
    [InlineData("👍\u200D", "👍")]
    [InlineData("👍\uFE0F\uFE0F", "👍\uFE0F")]
    [InlineData("A\u200CB", "AB")]
    [InlineData("旗\U000E0067\U000E0062\U000E007F", "旗")]
    [InlineData("🏴\U000E0073\U000E0065\U000E0063", "🏴")] // no end: a hidden text
    public void A_selector_or_joiner_without_its_sequence_goes(string typed, string kept) => Assert.Equal(kept, TypedText.Tidy(typed));

    [Theory]
    [InlineData("達成率は\u202E%08\u202Cだった", "実績、「達成率は」と「%08だった」の間に、文字の向きを変える記号（U+202E）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("一行目\n\u2067二行目の文章です", "実績の2行目、「二行目の文章」の前に、文字の向きを変える記号（U+2067）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("最後に\u061C", "実績、「最後に」の後に、文字の向きを変える記号（U+061C）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("外字の\uE000さん", "実績、「外字の」と「さん」の間に、外字（私用領域の文字）（U+E000）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("外字の\U000F0001さん", "実績、「外字の」と「さん」の間に、外字（私用領域の文字）（U+F0001）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("一\n二\n三\uFFFD四", "実績の3行目、「三」と「四」の間に、文字化けした文字（U+FFFD）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("図\uFFFC", "実績、「図」の後に、貼り付けた図の跡（U+FFFC）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("符\uFFFF号", "実績、「符」と「号」の間に、文字ではない符号（U+FFFF）があります。前後の文字ごと消して、打ち直してください")]
    [InlineData("符\U0001FFFE号", "実績、「符」と「号」の間に、文字ではない符号（U+1FFFE）があります。前後の文字ごと消して、打ち直してください")]
    public void A_letter_that_changes_or_loses_what_is_read_is_refused_with_its_place(string typed, string fault) =>
        Assert.Equal(fault, TypedText.Fault("実績", TypedText.Tidy(typed), 2_000));

    [Fact]
    public void Half_of_a_pair_is_refused()
    {
        Assert.Equal("実績、「半分」の後に、壊れた文字があります。前後の文字ごと消して、打ち直してください", TypedText.Fault("実績", TypedText.Tidy("半分\uD83D"), 9));
        Assert.Equal("実績、「だけ」の前に、壊れた文字があります。前後の文字ごと消して、打ち直してください", TypedText.Fault("実績", TypedText.Tidy("\uDC00だけ"), 9));
        Assert.Equal("実績の2行目、「逆」と「さ」の間に、壊れた文字があります。前後の文字ごと消して、打ち直してください", TypedText.Fault("実績", TypedText.Tidy("一\n逆\uDE00\uD83Dさ"), 9));
    }

    [Fact]
    public void A_letter_with_marks_without_end_is_refused() =>
        Assert.Contains("「こ」の後に、記号の付きすぎた文字", TypedText.Fault("実績", "こZ" + new string('\u0301', 40), 2_000), StringComparison.Ordinal);

    [Theory]
    [InlineData("𠮷", 1)]
    [InlineData("👨‍👩‍👧", 1)]
    [InlineData("葛\U000E0100", 1)]
    [InlineData("か\u3099", 1)]
    [InlineData("🇯🇵🇯🇵", 2)]
    [InlineData("一\n二\r\n三", 5)]
    public void Length_is_counted_as_readers_count(string text, int length) => Assert.Equal(length, TextLength.Of(text));

    [Fact]
    public void The_limit_counts_letters_and_says_how_many_there_are()
    {
        Assert.Null(TypedText.Fault("実績", string.Concat(Enumerable.Repeat("𠮷", 2_000)), 2_000));
        Assert.Equal(
            "実績は2,000文字までで入力してください（いまは2,001文字）",
            TypedText.Fault("実績", string.Concat(Enumerable.Repeat("👨‍👩‍👧", 2_001)), 2_000));
    }

    [Theory]
    [InlineData("旭総\n第12号\t", "旭総 第12号")]
    [InlineData("防災\v課", "防災 課")]
    public void A_field_of_one_line_has_no_line_breaks(string typed, string kept) => Assert.Equal(kept, TypedText.TidyLine(typed));

    [Fact]
    public void The_table_and_the_pattern_of_the_script_name_the_same_letters()
    {
        var pattern = new HashSet<int>(LetterTable.DroppedPattern.Trim('[', ']').Split("\\u{", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Convert.ToInt32(part.Split('}')[0], 16))
            .Chunk(2)
            .SelectMany(ends => Enumerable.Range(ends[0], ends[1] - ends[0] + 1)));
        var dropped = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Where(letter => LetterTable.FateOf(new Rune(letter)) == LetterFate.Dropped);

        Assert.Equal(pattern.Order(), dropped);
    }

    [Fact]
    public void Tidying_twice_is_tidying_once()
    {
        var random = new Random(12);
        int[] odd = [0x0B, 0x85, 0x200B, 0x200C, 0x200D, 0x202E, 0xFE0F, 0xE0100, 0xE0067, 0xE007F, 0x1F3F4, 0x1F468, 0x845B, 0x3042, 0x20, 0x0A, 0x0D, 0x31, 0xE000];

        for (var round = 0; round < 5_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => new Rune(odd[random.Next(odd.Length)]).ToString()));
            var once = TypedText.Tidy(typed);
            Assert.Equal(once, TypedText.Tidy(once));
        }
    }
}
