using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Tests.Years;

public sealed class PrintedYearTests
{
    [Theory]
    [InlineData("令和", 3, 2021)]
    [InlineData("令和", 1, 2019)]
    [InlineData("平成", 31, 2019)]
    [InlineData("昭和", 64, 1989)]
    [InlineData(null, 2021, 2021)]
    public void A_year_of_an_era_is_told_in_the_gregorian_calendar(string? era, int count, int year)
    {
        Assert.Null(new PrintedYear(era, count).Fault());
        Assert.Equal(year, new PrintedYear(era, count).Gregorian);
    }

    [Theory]
    [InlineData("平成", 33, "平成は31年までです")]
    [InlineData("平成", 32, "平成は31年までです")]
    [InlineData("昭和", 65, "昭和は64年までです")]
    [InlineData("令和", 0, "元年より前の年はありません")]
    [InlineData("大正", 3, "元号「大正」を読めません")]
    public void A_year_that_never_was_is_none(string era, int count, string fault) => Assert.Equal(fault, new PrintedYear(era, count).Fault());

    [Theory]
    [InlineData("令和", 1, 5, 1, "2019-05-01")]
    [InlineData("平成", 31, 4, 30, "2019-04-30")]
    [InlineData("平成", 1, 1, 8, "1989-01-08")]
    [InlineData("昭和", 64, 1, 7, "1989-01-07")]
    [InlineData("令和", 6, 2, 29, "2024-02-29")]
    [InlineData(null, 2024, 2, 29, "2024-02-29")]
    public void A_day_within_its_era_is_read(string? era, int count, int month, int day, string date)
    {
        Assert.Null(new PrintedYear(era, count).Fault(month, day));
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), new PrintedYear(era, count).Day(month, day));
    }

    [Theory]
    [InlineData("令和", 1, 4, 30, "令和は2019年5月1日からです")]
    [InlineData("令和", 1, 1, 1, "令和は2019年5月1日からです")]
    [InlineData("平成", 31, 5, 1, "平成は2019年4月30日までです")]
    [InlineData("平成", 1, 1, 7, "平成は1989年1月8日からです")]
    [InlineData("昭和", 64, 1, 8, "昭和は1989年1月7日までです")]
    [InlineData("令和", 8, 2, 29, "2026年2月は28日までです")]
    [InlineData("令和", 4, 6, 31, "2022年6月は30日までです")]
    [InlineData("令和", 4, 13, 1, "月は1から12までです")]
    [InlineData("平成", 34, 6, 10, "平成は31年までです")]
    [InlineData(null, 2022, 0, 1, "月は1から12までです")]
    public void A_day_that_never_was_is_none_and_the_reason_is_said(string? era, int count, int month, int day, string fault) =>
        Assert.Equal(fault, new PrintedYear(era, count).Fault(month, day));
}
