using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Tests.Site;

/// <summary>What is read first, what in a few words, and what says the same in other letters.</summary>
public sealed class ChangeSortTests
{
    [Theory]
    [InlineData("B 順調でない", "A 順調", "順調でない → 順調")]
    [InlineData("9,339千円", "9,500千円", "9,339千円 → 9,500千円（＋161千円）")]
    [InlineData("9,500千円", "339千円", "9,500千円 → 339千円（－9,161千円）")]
    [InlineData("訓練を10回行った", "訓練を12回行った", null)]
    [InlineData(null, "9,500千円", null)]
    [InlineData("9,500千円", "予算なし", null)]
    [InlineData("9,999,999,999,999,999,999,999千円", "1千円", null)]
    public void A_change_in_a_few_words(string? before, string? after, string? words) => Assert.Equal(words, Change(before, after).InWords());

    [Theory]
    [InlineData("ＰＴＡ と連携", "PTAと連携", true)]
    [InlineData("一行目\n二行目", "一行目 二行目", true)]
    [InlineData("研修を行い、広めた", "研修を行い広めた。", true)]
    [InlineData("1000人", "1,000人", true)]
    [InlineData("1、2回", "12回", false)]
    [InlineData("1.5倍", "15倍", false)]
    [InlineData("3・4月", "34月", false)]
    [InlineData("1,2", "12", false)]
    [InlineData("順調", "順調でない", false)]
    [InlineData(null, "順調", false)]
    [InlineData("。", "、", false)]
    [InlineData("①5件", "15件", false)]
    [InlineData("10²", "102", false)]
    [InlineData("12\n3", "1\n23", false)]
    public void Other_letters_for_the_same(string? before, string? after, bool isSame)
    {
        Assert.Equal(isSame, Change(before, after).IsNotation());
        Assert.Equal(isSame, Change(after, before).IsNotation());
    }

    private static FieldChange Change(string? before, string? after) => new(null, "全体", "欄", before, after);
}
