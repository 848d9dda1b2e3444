using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Policies;

public sealed class ThousandYenTests
{
    [Theory]
    [InlineData("9,339千円", 9_339)]
    [InlineData("３１，５５２千円", 31_552)]
    [InlineData("0千円", 0)]
    public void An_amount_is_read_with_its_unit(string text, long expected)
    {
        Assert.True(ThousandYen.TryParse(text, out var amount));
        Assert.Equal(expected, amount);
    }

    [Theory]
    [InlineData("9,339円")]
    [InlineData("9,339")]
    [InlineData("千円")]
    [InlineData("-5千円")]
    [InlineData("1.5千円")]
    public void What_is_no_amount_in_thousands_is_not_read(string text) => Assert.False(ThousandYen.TryParse(text, out _));

    [Fact]
    public void An_amount_is_printed_with_its_unit() => Assert.Equal("64,174千円", ThousandYen.Text(64_174));
}
