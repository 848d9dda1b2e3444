using System.Globalization;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>A year below an axis, where room is short: 令和4 or R4, and 2022 below it.</summary>
internal static class ShortYear
{
    /// <summary>As texts say it: 令和4年度.</summary>
    public static string Whole(int year) => FiscalYear.IsKnown(year) ? new FiscalYear(year).Era : $"{Gregorian(year)}年度";

    public static string Era(int year) =>
        FiscalYear.IsKnown(year) ? new FiscalYear(year).Era.Replace("年度", "", StringComparison.Ordinal) : "";

    public static string Letter(int year) => Era(year)
        .Replace("令和", "R", StringComparison.Ordinal)
        .Replace("平成", "H", StringComparison.Ordinal);

    /// <summary>The last two figures, where there is no room for four: '22.</summary>
    public static string LastFigures(int year) => $"'{year % 100:00}";

    public static string Gregorian(int year) => year.ToString(CultureInfo.InvariantCulture);
}
