using System.Text;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Site;

public sealed class TextDifferenceTests
{
    private const string Letters = "災害対策事業々のをにーカタカナﾊﾝﾊﾟab12,.、。「」・ \n\tが\u3099葛\U000E0100𠮷é-";

    [Theory]
    [InlineData("災害対策の事業を、3回", "災害対策|の|事業|を|、|3|回")]
    [InlineData("「ボランティア」を増やす", "「|ボランティア|」|を|増|やす")]
    [InlineData("1,234千円（80.5%）", "1,234|千円|（|80.5|%|）")]
    [InlineData("人々と𠮷野家", "人々|と|𠮷野家")]
    [InlineData("か\u3099く", "か\u3099く")]
    [InlineData("NPO法人,など.", "NPO|法人|,|など|.")]
    [InlineData("", "")]
    public void A_text_is_cut_where_the_script_changes(string text, string pieces) => Assert.Equal(pieces, string.Join('|', JapaneseWords.Cut(text)));

    [Fact]
    public void Both_texts_come_back_whatever_they_are()
    {
        var random = new Random(7);

        for (var round = 0; round < 2_000; round++)
        {
            var before = Text(random);
            var after = round % 2 == 0 ? Text(random) : Edited(before, random);
            var segments = TextDifference.Of(before, after);

            Assert.Equal(before, string.Concat(segments.Where(it => it.Kind != TextSegmentKind.Added).Select(it => it.Text)));
            Assert.Equal(after, string.Concat(segments.Where(it => it.Kind != TextSegmentKind.Removed).Select(it => it.Text)));
            Assert.DoesNotContain(segments, it => it.Text.Length == 0);
            Assert.DoesNotContain(segments.Zip(segments.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
            Assert.Equal(before, string.Concat(JapaneseWords.Cut(before)));
        }
    }

    [Fact]
    public void The_same_text_has_no_difference()
    {
        Assert.Equal([new TextSegment(TextSegmentKind.Same, "同じ文。")], TextDifference.Of("同じ文。", "同じ文。"));
        Assert.Empty(TextDifference.Of("", ""));
    }

    [Fact]
    public void A_difference_reads_as_words() => Assert.Equal(
        [
            new(TextSegmentKind.Same, "参加者は"), new(TextSegmentKind.Removed, "1,200"), new(TextSegmentKind.Added, "1,350"),
            new(TextSegmentKind.Same, "人で、前の年度より"), new(TextSegmentKind.Removed, "減"), new(TextSegmentKind.Added, "増"), new(TextSegmentKind.Same, "えました。"),
        ],
        TextDifference.Of("参加者は1,200人で、前の年度より減えました。", "参加者は1,350人で、前の年度より増えました。"));

    [Fact]
    public void What_was_written_anew_is_one_removal_and_one_addition() => Assert.Equal(
        [new(TextSegmentKind.Removed, "① 達成"), new(TextSegmentKind.Added, "② 未達成")],
        TextDifference.Of("① 達成", "② 未達成"));

    [Fact]
    public void A_comma_does_not_part_two_changes() => Assert.Equal(
        [new(TextSegmentKind.Same, "区の広報紙で"), new(TextSegmentKind.Removed, "春、秋に"), new(TextSegmentKind.Added, "夏、冬に早く"), new(TextSegmentKind.Same, "区民へ知らせる")],
        TextDifference.Of("区の広報紙で春、秋に区民へ知らせる", "区の広報紙で夏、冬に早く区民へ知らせる"));

    [Fact]
    public void A_long_text_with_a_few_changed_words_still_shows_them_word_by_word()
    {
        var before = Rewritten.Sentences(1, 12_000);
        var after = before.Insert(11_000, "新しく").Insert(900, "あわせて");
        var changed = TextDifference.Of(before, after).Where(it => it.Kind != TextSegmentKind.Same).Sum(it => it.Text.Length);
        Assert.InRange(changed, 7, 60);
    }

    [Theory]
    [InlineData(1_900, int.MaxValue)]
    [InlineData(1_900, 20)]
    [InlineData(20_000, 3)]
    [InlineData(100_000, 400)]
    public void What_two_texts_cost_is_bounded_however_unlike_their_letters_are(int length, int sentence)
    {
        var (before, after) = (Rewritten.UnlikeLetters(1, length, sentence), Rewritten.UnlikeLetters(2, length, sentence));
        var segments = TextDifference.Of(before, after);

        // Some five milliseconds on a machine that does nothing else; word by word it would be seconds to minutes. The best of some, and with room: others may be at work.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Time(() => TextDifference.Of(before, after))), 0, 1_000);
        Assert.Equal(before, string.Concat(segments.Where(it => it.Kind != TextSegmentKind.Added).Select(it => it.Text)));
        Assert.Equal(after, string.Concat(segments.Where(it => it.Kind != TextSegmentKind.Removed).Select(it => it.Text)));
    }

    private static double Time(Action work)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        work();

        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Text(Random random)
    {
        var runes = Letters.EnumerateRunes().ToArray();
        var text = new StringBuilder();

        for (var left = random.Next(60); left > 0; left--)
        {
            // Once in a while half a pair: not text, but it must not be lost.
            text.Append(random.Next(40) == 0 ? "\uD842" : runes[random.Next(runes.Length)].ToString());
        }

        return text.ToString();
    }

    private static string Edited(string text, Random random)
    {
        var at = random.Next(text.Length + 1);

        return text[..at] + Text(random) + text[Math.Min(text.Length, at + random.Next(6))..];
    }
}
