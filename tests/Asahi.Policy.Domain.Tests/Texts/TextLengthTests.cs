using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("あいう", 3, "あいう")]
    [InlineData("あいう", 2, "あい")]
    [InlineData("あ𠮷う", 2, "あ")]
    [InlineData("あ𠮷う", 3, "あ𠮷")]
    public void A_text_is_cut_between_its_letters(string text, int most, string start) => Assert.Equal(start, TextLength.Start(text, most));

    [Fact]
    public void A_title_is_cut_between_its_letters()
    {
        var document = new SourceDocument("page.txt", new string('a', 64), 1, SourceKind.PolicyPage, "資料");
        document.Entitle(new string('あ', SourceDocument.NameMaxLength - 1) + "𠮷");

        Assert.Equal(new string('あ', SourceDocument.NameMaxLength - 1), document.Title);
    }
}
