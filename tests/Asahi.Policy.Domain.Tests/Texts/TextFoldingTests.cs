using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed partial class TextFoldingTests
{
    [Theory]
    [InlineData("⽅針", "方針")] // Kangxi radical, by NFKC
    [InlineData("⻄区⺠", "西区民")] // CJK radicals, by the table
    [InlineData("（令和３年度）", "(令和3年度)")]
    [InlineData("ｷｯｽﾞﾈｯﾄ", "キッズネット")]
    [InlineData("㈱①", "(株)1")]
    public void Letters_that_look_alike_become_the_same(string printed, string folded) => Assert.Equal(folded, TextFolding.Fold(printed));

    [Fact]
    public void Whatever_is_sent_can_be_folded()
    {
        Assert.Equal("1\uFFFD2", TextFolding.Fold("１\uFFFE２"));
        Assert.Equal("a\uFFFD", TextFolding.Fold("ａ\uD83D"));
        Assert.Equal("\uFFFDb\uFFFD", TextFolding.Fold("\uDC00ｂ\uFFFF"));
        Assert.Equal("𠮷", TextFolding.Fold("𠮷"));
        Assert.False(Domain.Items.ItemCode.TryParse("1\uFFFE", out _));
        Assert.False(Domain.Items.ItemCode.TryParse("1-\uD800", out _));
        Assert.False(Figures.TryRead("9\uDC00", out _));
    }

    [Fact]
    public void No_radical_that_has_an_ideograph_is_left()
    {
        // U+2E80 and U+2E9A are the two places of the block without one: a radical that was never given one, and a hole.
        var left = Enumerable.Range(0x2E80, 0x2EF4 - 0x2E80)
            .Where(letter => Rune.IsValid(letter) && TextFolding.Fold(new Rune(letter).ToString()) == new Rune(letter).ToString());

        Assert.Equal([0x2E80, 0x2E9A], left);
    }

    [Fact]
    public void A_match_gives_back_the_text_as_printed()
    {
        var groups = new MatchText("【１－２－５　⼦ども（ｷｯｽﾞ）】").Match(Item());

        Assert.NotNull(groups);
        Assert.Equal("１－２－５", groups["code"]);
        Assert.Equal("⼦ども（ｷｯｽﾞ）", groups["name"]);
    }

    [Fact]
    public void A_text_that_does_not_match_gives_nothing() => Assert.Null(new MatchText("主な戦略").Match(Item()));

    [GeneratedRegex(@"^【(?<code>[\d-]+) (?<name>.+)】$")]
    private static partial Regex Item();
}
