using System.Text;
using Asahi.Policy.Data.Sqlite.Blackenings;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>A word is found in all the ways in which the record may hold it, and nothing else is touched.</summary>
public sealed class BlackWordsTests
{
    [Theory]
    [InlineData("山田太郎", "きのう山田太郎さんが", "きのう〓〓さんが")]
    [InlineData("山田太郎", "山田《やまだ》太郎《たろう》さん", "〓〓さん")]
    [InlineData("山田太郎", "山《やま》田太郎さんと花《はな》", "〓〓さんと花《はな》")]
    [InlineData("𠮷田", "{\"name\":\"\\uD842\\uDFB7田\"}", "{\"name\":\"〓〓\"}")]
    [InlineData("「訓練」<", "[\"「訓練」\\u003C\"]", "[\"〓〓\"]")]
    [InlineData("山田太郎", "山田花子さんと太郎さん《さん》", "山田花子さんと太郎さん《さん》")]
    public void It_is_replaced_however_it_is_written(string word, string text, string left)
    {
        var words = new BlackWords([word]);

        Assert.Equal(text != left, words.In(text));
        Assert.Equal(left, words.Over(text));
    }

    [Fact]
    public void The_longer_word_goes_first_and_what_follows_it_is_replaced_too()
    {
        var words = new BlackWords(["山田", "山田太郎"]);
        words.Follow("0f0f", "1a1a");

        Assert.Equal("〓〓と〓〓、1a1a", words.Over("山田太郎と山田、0f0f"));
    }

    [Theory]
    [InlineData(932)]
    [InlineData(51932)]
    [InlineData(65001)]
    public void In_a_document_it_is_found_in_the_encoding_of_that(int page)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);

        Assert.Equal("参加者は〓〓ほか", encoding.GetString(new BlackWords(["山田太郎"]).OverDocument(encoding.GetBytes("参加者は山田太郎ほか"))!));
    }

    [Fact]
    public void A_word_that_an_encoding_has_no_letters_for_touches_no_question_marks() =>
        Assert.Null(new BlackWords(["김철수"]).OverDocument("本当に???"u8.ToArray()));
}
