using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;

namespace Asahi.Policy.Web.Tests.Features.Search;

public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("ひゃくさい", "ヒャクサイ")]
    [InlineData("コロナ", "ｺﾛﾅ")]
    [InlineData("ボランティア", "ﾎﾞﾗﾝﾃｨｱ")]
    [InlineData("コンピューター", "コンピュータ")]
    [InlineData("スーパー", "スーパ")]
    [InlineData("NPO", "ｎｐｏ")]
    [InlineData("ニア・イズ・ベター", "ニアイズベター")]
    [InlineData("9,339千円", "９３３９千円")]
    [InlineData("CC-BY", "ccby")]
    [InlineData("1-2-1", "１－２－１")]
    [InlineData("1-2-1", "1ー2ー1")]
    [InlineData("「ご近助」精神", "ご近助精神")]
    [InlineData("西", "⻄")]
    [InlineData("防災 訓練", "防災訓練")]
    [InlineData("葛\U000E0100飾", "葛飾")]
    public void Means_the_same(string one, string other) => Assert.Equal(SearchFolding.Fold(one), SearchFolding.Fold(other));

    [Theory]
    [InlineData("1-2-1", "121")]
    [InlineData("ハス", "バス")]
    [InlineData("病院", "美容院")]
    [InlineData("達成", "未達成")]
    public void Means_something_else(string one, string other) => Assert.NotEqual(SearchFolding.Fold(one), SearchFolding.Fold(other));

    [Theory]
    [InlineData("\uD800防災")]
    [InlineData("防災\uDC00\uD800")]
    [InlineData("\uFFFE防\u0000災\u200B")]
    public void What_cannot_be_read_is_passed_over(string text) => Assert.Equal("防災", SearchFolding.Fold(text));

    [Theory]
    [InlineData("ｺﾛﾅ禍とコロナー禍", "コロナ", "[ｺﾛﾅ]禍と[コロナー]禍")]
    [InlineData("「ｱｻﾋﾊﾞｽ」のバス停", "あさひバス", "「[ｱｻﾋﾊﾞｽ]」のバス停")]
    [InlineData("ニア・イズ・ベターの徹底", "ニアイズベター", "[ニア・イズ・ベター]の徹底")]
    [InlineData("事業費は９，３３９千円", "9339", "事業費は[９，３３９]千円")]
    [InlineData("㈱と(株)", "(株)", "[㈱]と[(株)]")]
    [InlineData("防災防災", "防災", "[防災][防災]")]
    [InlineData("コンピューターの貸出し", "コンピュータ", "[コンピューター]の貸出し")]
    public void Marks_stand_in_the_text_as_printed(string printed, string word, string marked) =>
        Assert.Equal(marked, Marked(printed, word));

    [Fact]
    public void Words_that_share_letters_have_one_mark_and_neighbours_two()
    {
        Assert.Equal("地域[防災訓練]", Marked("地域防災訓練", "訓練", "災訓", "防災"));
        Assert.Equal("地域[防災][訓練]", Marked("地域防災訓練", "訓練", "防災"));
    }

    [Fact]
    public void An_excerpt_is_cut_where_a_sentence_ends_and_says_so()
    {
        var text = $"{string.Concat(Enumerable.Repeat("これは前の文です。", 10))}ここで防災の訓練をします。{string.Concat(Enumerable.Repeat("これは後の文です。", 20))}";
        var excerpt = string.Concat(Excerpt.Of(new MarkedText(text, [SearchWord.Of("防災")]), [SearchWord.Of("防災")]).Select(part => part.Text));

        Assert.StartsWith("…ここで防災の訓練をします。", excerpt, StringComparison.Ordinal);
        Assert.EndsWith("これは後の文です。…", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 60, 200);
    }

    [Theory]
    [InlineData("防災　子育て", new[] { "防災", "子育て" })]
    [InlineData("  防災\t防災 ", new[] { "防災" })]
    [InlineData("\"防災 訓練\" 地域", new[] { "防災 訓練", "地域" })]
    [InlineData("＂防災　訓練＂", new[] { "防災 訓練" })]
    [InlineData("\"防災 訓練", new[] { "防災", "訓練" })]
    [InlineData("防災 ・ ー", new[] { "防災" })]
    [InlineData("", new string[0])]
    public void Words_stand_between_blanks(string typed, string[] words) => Assert.Equal(words, SearchQuestion.Of(typed).Words.Select(word => word.Typed));

    [Fact]
    public void Too_much_is_refused_or_cut_in_words()
    {
        Assert.Contains("100文字まで", SearchQuestion.Of(new string('災', 101)).Fault, StringComparison.Ordinal);
        Assert.Null(SearchQuestion.Of(new string('災', 100)).Fault);
        Assert.Contains("記号だけ", SearchQuestion.Of("・・ー").Fault, StringComparison.Ordinal);
        var many = SearchQuestion.Of("一 二 三 四 五 六 七 八 九 十 百");
        Assert.Equal(10, many.Words.Count);
        Assert.Contains("はじめの10個", many.Remark, StringComparison.Ordinal);
    }

    private static string Marked(string printed, params string[] words) =>
        string.Concat(new MarkedText(printed, [.. words.Select(word => SearchWord.Of(word))]).Parts.Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text));
}
