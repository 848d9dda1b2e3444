using System.Globalization;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("9,339", "9339")]
    [InlineData("９，３３９", "9339")]
    [InlineData("1,234,567.891", "1234567.891")]
    [InlineData("-0.05", "-0.05")]
    [InlineData("9339", "9339")]
    [InlineData(" 0 ", "0")]
    public void A_number_is_read_as_printed(string printed, string number)
    {
        Assert.True(Figures.TryRead(printed, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("①46")]
    [InlineData("⑴5")]
    [InlineData("10²")]
    [InlineData("2½")]
    [InlineData("9,33")]
    [InlineData("93,39")]
    [InlineData("9,3390")]
    [InlineData("1,2,3")]
    [InlineData("1,,000")]
    [InlineData(",339")]
    [InlineData("9,339,")]
    [InlineData("0,933")]
    [InlineData("9，33")]
    [InlineData("9、339")]
    [InlineData("9.339,0")]
    [InlineData("12%")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9\uFFFE33")]
    [InlineData("9\uD800")]
    public void Commas_in_odd_places_are_no_number(string? printed) => Assert.False(Figures.TryRead(printed, out _));

    [Theory]
    [InlineData("9,33千円")]
    [InlineData("2,95,2千円")]
    [InlineData("12,3456千円")]
    [InlineData("-300千円")]
    [InlineData("1.5千円")]
    [InlineData("9,339")]
    [InlineData("千円")]
    public void An_amount_that_is_not_whole_thousands_is_refused(string printed)
    {
        Assert.False(ThousandYen.TryParse(printed, out var amount));
        Assert.Equal(0, amount);
    }

    [Theory]
    [InlineData("9,339千円", 9_339)]
    [InlineData("（９，３３９千円）", null)]
    [InlineData("９，３３９千円", 9_339)]
    [InlineData("621千円", 621)]
    [InlineData("0千円", 0)]
    [InlineData("99,999,999千円", 99_999_999)]
    public void An_amount_is_read_whatever_the_width_of_its_figures(string printed, int? amount)
    {
        Assert.Equal(amount is not null, ThousandYen.TryParse(printed, out var read));
        Assert.Equal(amount ?? 0, read);
    }
}
