using System.Globalization;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの日付と年度。</summary>
internal static class PageDates
{
    public static int Year(IReadOnlyDictionary<string, string> groups)
    {
        var count = groups["year"] == "元" ? 1 : Number(groups["year"]);

        return Wareki.ToGregorian(groups["era"], count) ?? throw new UnreadableSourceException($"元号「{groups["era"]}」を読めません。");
    }

    public static DateOnly EraDay(IReadOnlyDictionary<string, string> groups) => Day(Year(groups), groups);

    public static DateOnly Day(int year, IReadOnlyDictionary<string, string> groups)
    {
        var (month, day) = (Number(groups["month"]), Number(groups["day"]));

        return month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw new UnreadableSourceException($"{year}年{month}月{day}日という日付はありません。");
    }

    public static int Number(string figures) => int.Parse(TextFolding.Fold(figures), NumberStyles.None, CultureInfo.InvariantCulture);
}
