using Asahi.Policy.Forms.Pdf.Text;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Where lines end: 禁則, words, phrases. Widths in letters of the body, so many that the first line breaks after them.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("あいうえおか、きく", 6, "あいうえお|か、きく")]
    [InlineData("あいうえおか」。きく", 6, "あいうえお|か」。きく")]
    [InlineData("あいうえお（かき）く", 6, "あいうえお|（かき）く")]
    [InlineData("あいうえおっと", 5, "あいうえ|おっと")]
    [InlineData("子育てサービスの", 5, "子育てサー|ビスの")]
    [InlineData("前年度は1,234,567千円", 6, "前年度は|1,234,567千|円")]
    [InlineData("電話は06-1234-5678へ", 6, "電話は|06-1234-5678|へ")]
    [InlineData("See the website now", 6, "See the |website now")]
    [InlineData("ＡＢＣ", 2, "ＡＢ|Ｃ")]
    [InlineData("葛\U000E0100飾区の地域", 3, "葛\U000E0100飾区|の地域")]
    public void Lines_end_where_japanese_lines_may_end(string text, int letters, string expected) =>
        Assert.Equal(expected, Broken(text, letters, Breaking.Letters));

    [Theory]
    [InlineData("戦略に対する取組の有効性", 6, "戦略に対する|取組の有効性")]
    [InlineData("アウトカム指標の達成状況", 7, "アウトカム|指標の達成状況")]
    [InlineData("有効であり、継続して推進", 7, "有効であり、|継続して推進")]
    [InlineData("プロセス指標未設定（未測定）", 7, "プロセス|指標未設定|（未測定）")]
    [InlineData("保健福祉", 3, "保健福|祉")]
    public void Headers_are_not_torn_within_phrases(string text, int letters, string expected) =>
        Assert.Equal(expected, Broken(text, letters, Breaking.Phrases));

    [Fact]
    public void Names_of_stages_stand_two_letters_to_a_line() =>
        Assert.Equal("中間|振り|返り", Broken("中間振り返り", 2, Breaking.Anywhere));

    [Fact]
    public void A_word_longer_than_the_line_is_torn_and_loses_nothing()
    {
        var lines = Broken("https://example.jp/a/very/long/address/that/goes/on", 5, Breaking.Letters).Split('|');

        Assert.True(lines.Length > 4);
        Assert.Equal("https://example.jp/a/very/long/address/that/goes/on", string.Concat(lines));
    }

    private static string Broken(string text, int letters, Breaking breaking) => string.Join('|', new LineBreaker(Drawn.Fonts)
        .Lines(text, TextStyle.Body, letters * TextStyle.Body.Size, breaking)
        .Select(line => string.Concat(line.Letters.Select(letter => letter.Text))));
}
