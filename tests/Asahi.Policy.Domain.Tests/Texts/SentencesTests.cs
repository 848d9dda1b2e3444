using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("数値の誤りを直した", "数値の誤りを直した。")]
    [InlineData("数値の誤りを直した。", "数値の誤りを直した。")]
    [InlineData("数値の誤りを直した。。", "数値の誤りを直した。")]
    [InlineData("数値の誤りを直した｡", "数値の誤りを直した｡")]
    [InlineData("数値の誤りを直した．", "数値の誤りを直した．")]
    [InlineData("Corrected a figure.", "Corrected a figure.")]
    [InlineData("直しました！", "直しました！")]
    [InlineData("直しますか？", "直しますか？")]
    [InlineData("「直した。」", "「直した。」")]
    [InlineData("「防災」", "「防災」。")]
    [InlineData("直した（4か所）", "直した（4か所）。")]
    [InlineData("直した（4か所。）", "直した（4か所。）")]
    [InlineData("直した、", "直した。")]
    [InlineData("直した。 \n", "直した。")]
    [InlineData("直した…", "直した…")]
    [InlineData("", "")]
    [InlineData("　", "")]
    public void A_sentence_ends_once(string text, string ended) => Assert.Equal(ended, Sentences.End(text));

    [Fact]
    public void Sentences_are_joined_without_what_says_nothing() => Assert.Equal("一。二！三。", Sentences.Join("一", "", "二！", "三。"));
}
