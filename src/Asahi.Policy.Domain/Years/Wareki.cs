using System.Globalization;

namespace Asahi.Policy.Domain.Years;

/// <summary>和暦。Prints dates as the ward's documents do: era first, the Gregorian year in parentheses, 元年 for the first.</summary>
public static class Wareki
{
    private static readonly JapaneseCalendar _calendar = new();

    // Numbers of System.Globalization.JapaneseCalendar; the city's policies begin in 平成.
    private static readonly Dictionary<int, string> _names = new() { [3] = "昭和", [4] = "平成", [5] = "令和" };

    /// <summary>日付（例: 令和3年（2021年）10月8日）。</summary>
    public static string Date(DateOnly day)
    {
        var (era, year) = Of(day);

        return $"{era}{YearText(year)}年（{day.Year}年）{day.Month}月{day.Day}日";
    }

    /// <summary>短い日付（例: 令和3年10月8日）。For lists and fields; it can be typed in again.</summary>
    public static string Brief(DateOnly day)
    {
        var (era, year) = Of(day);

        return $"{era}{YearText(year)}年{day.Month}月{day.Day}日";
    }

    /// <summary>月（例: 令和3年（2021年）10月）。The era of its last day names it.</summary>
    public static string Month(DateOnly day)
    {
        var (era, year) = Of(day);

        return $"{era}{YearText(year)}年（{day.Year}年）{day.Month}月";
    }

    /// <summary>年度（例: 令和3年度）。The era of 1 April names it.</summary>
    public static string FiscalYear(int year)
    {
        var (era, count) = Of(new DateOnly(year, 4, 1));

        // On 1 April 2019 the era was still 平成; the year is known by the one that began on 1 May.
        return year == 2019 ? "令和元年度" : $"{era}{YearText(count)}年度";
    }

    private static (string Era, int Year) Of(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        var era = _names.TryGetValue(_calendar.GetEra(moment), out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(day), day.ToString("O", CultureInfo.InvariantCulture), "昭和より前の日付は扱えません。");

        return (era, _calendar.GetYear(moment));
    }

    private static string YearText(int year) => year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
}
