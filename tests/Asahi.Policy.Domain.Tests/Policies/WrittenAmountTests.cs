using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Policies;

/// <summary>Amounts as wards write them.</summary>
public sealed class WrittenAmountTests
{
    [Theory]
    [InlineData("6千9百万円", 69_000)]
    [InlineData("5千3百万円", 53_000)]
    [InlineData("65百万円", 65_000)]
    [InlineData("１億２千８百万円", 128_000)]
    [InlineData("1億円", 100_000)]
    [InlineData("9,339千円", 9_339)]
    [InlineData("0円", 0)]
    [InlineData("千円", 1)]
    public void An_amount_is_read_in_thousands(string written, long amount) => Assert.Equal(amount, WrittenAmount.Read(written));

    [Theory]
    [InlineData("69,000")] // no unit: figures alone are 千円 elsewhere
    [InlineData("①9千円")]
    [InlineData("6千9百万")]
    [InlineData("1,23千円")]
    [InlineData("500円")]
    [InlineData("万円")]
    [InlineData("1万2億円")]
    [InlineData("6千9百万円ほど")]
    [InlineData("円")]
    [InlineData("3百5千円")]
    [InlineData("5千千円")]
    [InlineData("79228162514264337593543950335億円")]
    [InlineData("")]
    public void What_is_no_amount_is_none(string written) => Assert.Null(WrittenAmount.Read(written));
}
