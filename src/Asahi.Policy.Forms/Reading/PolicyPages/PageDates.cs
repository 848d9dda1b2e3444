using System.Globalization;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの日付と年度。</summary>
internal static class PageDates
{
    /// <exception cref="UnreadableSourceException">There was no such year.</exception>
    public static int Year(IReadOnlyDictionary<string, string> groups)
    {
        var year = Printed(groups);

        return year.Fault() is { } fault
            ? throw new UnreadableSourceException($"「{groups["era"]}{groups["year"]}年」という年はありません（{fault}）。")
            : year.Gregorian;
    }

    public static DateOnly EraDay(IReadOnlyDictionary<string, string> groups) =>
        Day(Printed(groups), $"{groups["era"]}{groups["year"]}年{groups["month"]}月{groups["day"]}日", groups);

    public static DateOnly Day(int year, IReadOnlyDictionary<string, string> groups) =>
        Day(new PrintedYear(null, year), $"{year}年{groups["month"]}月{groups["day"]}日", groups);

    public static int Number(string figures) => int.Parse(TextFolding.Fold(figures), NumberStyles.None, CultureInfo.InvariantCulture);

    private static PrintedYear Printed(IReadOnlyDictionary<string, string> groups) =>
        new(TextFolding.Fold(groups["era"]), groups["year"] == "元" ? 1 : Number(groups["year"]));

    private static DateOnly Day(PrintedYear year, string words, IReadOnlyDictionary<string, string> groups)
    {
        var (month, day) = (Number(groups["month"]), Number(groups["day"]));

        return year.Fault(month, day) is { } fault
            ? throw new UnreadableSourceException($"「{words}」という日付はありません（{fault}）。")
            : year.Day(month, day);
    }
}
