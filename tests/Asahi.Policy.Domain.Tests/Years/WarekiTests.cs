using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Tests.Years;

public sealed class WarekiTests
{
    [Theory]
    [InlineData(2021, 10, 8, "令和3年（2021年）10月8日")]
    [InlineData(2019, 5, 1, "令和元年（2019年）5月1日")]
    [InlineData(2019, 4, 30, "平成31年（2019年）4月30日")]
    [InlineData(1989, 1, 8, "平成元年（1989年）1月8日")]
    public void A_date_names_the_era_first(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Wareki.Date(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(2021, "令和3年度（2021年度）")]
    [InlineData(2019, "令和元年度（2019年度）")]
    [InlineData(2018, "平成30年度（2018年度）")]
    public void A_fiscal_year_is_named_by_both_calendars(int year, string expected) => Assert.Equal(expected, new FiscalYear(year).Label);

    [Fact]
    public void A_day_in_japan_begins_nine_hours_before_utc() =>
        Assert.Equal(new DateOnly(2026, 11, 22), JapanTime.DateOf(new DateTime(2026, 11, 21, 15, 0, 0, DateTimeKind.Utc)));
}
