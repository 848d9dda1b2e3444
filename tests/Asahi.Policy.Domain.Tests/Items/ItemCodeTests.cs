using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Tests.Items;

public sealed class ItemCodeTests
{
    [Theory]
    [InlineData("1", 1, "", 1)]
    [InlineData("1-2", 2, "1-", 2)]
    [InlineData("1-2-5", 3, "1-2-", 5)]
    [InlineData("１－２－５", 3, "1-2-", 5)]
    [InlineData("3‐2−1", 3, "3-2-", 1)]
    public void A_code_is_read_in_the_spellings_of_printed_documents(string text, int level, string ancestors, int own)
    {
        var code = ItemCode.Parse(text);

        Assert.Equal((level, ancestors, own), (code.Level, code.Ancestors, code.OwnNumber));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1-0")]
    [InlineData("1-2-3-4")]
    [InlineData("100")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("1.2")]
    [InlineData("一")]
    [InlineData("1-2-99999999999999999999")]
    public void What_is_no_code_is_not_read(string text)
    {
        Assert.False(ItemCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ItemCode.Parse(text));
    }

    [Fact]
    public void Codes_stand_in_the_order_of_their_numbers() => Assert.Equal(
        ["1", "1-1", "1-1-2", "1-1-10", "1-2", "2", "10"],
        new[] { "10", "1-2", "1-1-10", "2", "1-1", "1-1-2", "1" }.Select(ItemCode.Parse).Order().Select(code => code.ToString()));
}
