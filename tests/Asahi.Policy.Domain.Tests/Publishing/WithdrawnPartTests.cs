using Asahi.Policy.Domain.Publishing.Withdrawing;

namespace Asahi.Policy.Domain.Tests.Publishing;

/// <summary>What was withdrawn is written one way, and that way is read back: it is sealed in the ledger.</summary>
public sealed class WithdrawnPartTests
{
    [Theory]
    [InlineData("year", "年度の全体")]
    [InlineData("edition/2", "第2版")]
    [InlineData("item/o4-1-1", "呼び名")]
    [InlineData("file/forms/5.pdf", "呼び名")]
    [InlineData("file/sources/a/b.html", "呼び名")]
    public void It_is_read_as_it_was_written(string text, string words)
    {
        var part = WithdrawnPart.Parse(text)!;

        Assert.Equal(text, part.ToString());
        Assert.Equal(words, part.Words("呼び名"));
        Assert.Equal(part, WithdrawnPart.Parse(part.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("year/2022")]
    [InlineData("edition")]
    [InlineData("edition/")]
    [InlineData("edition/0")]
    [InlineData("edition/02")]
    [InlineData("edition/+2")]
    [InlineData("item/")]
    [InlineData("Item/o4")]
    [InlineData("page/4")]
    public void Anything_else_is_none(string text) => Assert.Null(WithdrawnPart.Parse(text));

    [Fact]
    public void Each_kind_is_made_as_it_is_read()
    {
        Assert.Equal(WithdrawnPart.Parse("edition/12"), WithdrawnPart.OfEdition(12));
        Assert.Equal(WithdrawnPart.Parse("item/x"), WithdrawnPart.OfItem("x"));
        Assert.Equal(WithdrawnPart.Parse("file/forms.pdf"), WithdrawnPart.OfFile("forms.pdf"));
        Assert.Equal(12, WithdrawnPart.OfEdition(12).Edition);
        Assert.Null(WithdrawnPart.OfItem("12").Edition);
    }
}
