using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの先頭の行と日付：所在、ページの日付、ページ番号、経過の注記。</summary>
internal static partial class PageHeadLines
{
    public static string? Address(MatchText line) => WebAddress().IsMatch(line.Folded) ? line.Folded : null;

    /// <summary>ページの日付。</summary>
    /// <returns>Null: the line is none.</returns>
    public static PrintedDay? PageDate(MatchText line) => WholeDay().Match(line.Folded) is { Success: true } day ? Day(day) : null;

    public static bool IsPageNumber(MatchText line) => PageNumber().IsMatch(line.Folded);

    /// <summary>日付のある注記。</summary>
    /// <returns>The text before the date, and the date. Null: the line has no date at its end.</returns>
    public static (string Text, PrintedDay Day)? Note(MatchText line) =>
        line.Match(DatedNote()) is { } note ? (note["text"], Day(DatedNote().Match(line.Folded))) : null;

    /// <summary>日付で始まるか終わる、経過の行。</summary>
    /// <returns>What happened, and when. Null: the line has no date there.</returns>
    public static (string Text, PrintedDay Day)? Step(MatchText line) =>
        line.Match(DatedStep()) is { } step ? (step["text"], Day(DatedStep().Match(line.Folded))) : Note(line);

    /// <summary>更新の日などの、残さない日付。There must have been such a day all the same.</summary>
    public static string? DayFault(MatchText line) =>
        EraDay().Matches(line.Folded).Select(it => Day(it).Fault).FirstOrDefault(it => it is not null);

    private static PrintedDay Day(Match match)
    {
        var era = match.Groups["era"] is { Success: true } printed ? PageTitle.Era(printed.Value) : null;
        var year = new PrintedYear(era, match.Groups["year"].Value == "元" ? 1 : Number(match.Groups["year"]));
        var (month, day) = (Number(match.Groups["month"]), Number(match.Groups["day"]));

        return (year.Fault() ?? (FiscalYear.IsKnown(year.Gregorian) ? null : "扱えない年です") ?? year.Fault(month, day)) is { } fault
            ? new PrintedDay(null, $"「{era}{match.Groups["year"].Value}年{month}月{day}日」という日付はありません（{fault}）")
            : new PrintedDay(year.Day(month, day), null);
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^https?://[^\s]{3,490}$", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(
        @"^(?:(?:最終)?(?:更新|公開|掲載|作成|登録)(?:年月)?日?[: ]*)?(?:(?<era>令和|平成)?(?<year>元|[0-9]{1,4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日"
        + @"|(?:(?<era>R|H)(?<year>[0-9]{1,2})|(?<year>(?:19|20)[0-9]{2}))"
        + @"(?<sign>[./-])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2}))(?: ?\([日月火水木金土](?:曜日?)?\))?"
        + "(?: ?(?:更新|公開|掲載))?$")]
    private static partial Regex WholeDay();

    [GeneratedRegex(@"^ページ番号[: ]*[0-9]{1,10}$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?<text>.+)\((?<era>令和|平成)(?<year>元|[1-9][0-9]?)年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日\)[。.]?$")]
    private static partial Regex DatedNote();

    [GeneratedRegex(@"^\(?(?<era>令和|平成)(?<year>元|[1-9][0-9]?)年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日\)?[ :]*(?<text>\S.*)$")]
    private static partial Regex DatedStep();

    [GeneratedRegex(@"(?<era>令和|平成)(?<year>元|[1-9][0-9]?)年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日")]
    private static partial Regex EraDay();
}

/// <summary>印刷された日付。</summary>
/// <param name="Date">日付。Null: there was no such day.</param>
/// <param name="Fault">その日がなかった理由。Null: there was.</param>
internal sealed record PrintedDay(DateOnly? Date, string? Fault);
