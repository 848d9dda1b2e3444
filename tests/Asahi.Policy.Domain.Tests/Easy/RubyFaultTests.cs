using Asahi.Policy.Domain.Easy;

namespace Asahi.Policy.Domain.Tests.Easy;

public sealed class RubyFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ふりがながない")]
    [InlineData("漢字《かんじ》と｜かな《カナ》")]
    [InlineData("《お知らせ》\n漢字《かんじ》")]
    public void What_is_written_to_the_end_has_none(string text) => Assert.Null(RubyText.Fault("説明", text));

    [Theory]
    [InlineData("漢字《かんじ", "説明、「漢字」と「かんじ」の間に、閉じていない《があります")]
    [InlineData("一行目\n漢字《かんじ\n三行目》", "説明の2行目、「漢字」と「かんじ」の間に、閉じていない《があります")]
    [InlineData("区《く》の仕事《しごとと説明《せつめい》", "「《く》の仕事」と「しごとと説明」の間に、閉じていない《があります")]
    [InlineData("一行目\nかんじ》の後", "説明の2行目、「かんじ」と「の後」の間に、始まりの《がない》があります")]
    [InlineData("漢字《かんじ》》", "始まりの《がない》があります")]
    public void A_sign_without_the_other_is_told_with_its_place(string text, string fault) => Assert.Contains(fault, RubyText.Fault("説明", text), StringComparison.Ordinal);
}
