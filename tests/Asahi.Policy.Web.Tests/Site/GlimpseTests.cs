using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Tests.Site;

/// <summary>A change in one line of a list.</summary>
public sealed class GlimpseTests
{
    private const string Long = "防災訓練を、区内のすべての小学校と中学校で、地域の人といっしょに行った。";

    [Theory]
    [InlineData("55%", "60%", "「55%」→「60%」")]
    [InlineData("一行\n二行", "一行", "「一行 二行」→「一行」")]
    [InlineData(Long + "参加者は多かった。", Long + "参加者は少なかった。", "「多かった」→「少なかった」")]
    [InlineData(Long, Long + "次も行う。", "「次も行う。」を加えた")]
    [InlineData(Long + "次も行う。", Long, "「次も行う。」を除いた")]
    [InlineData("こどもの居場所をつくる団体に、活動の費用の一部を補助した。", "高齢者が集まる場を、三つの会館でひらいた。", "「こどもの居場所をつくる団体に、活動の費用の一部を…」→「高齢者が集まる場を、三つの会館でひらいた。」")]
    public void It_says_what_went_and_what_came(string before, string after, string said) =>
        Assert.Equal(said, Glimpses.Of(new FieldChange(null, "所", "欄", before, after), FieldDifference.Of(before, after)));
}
