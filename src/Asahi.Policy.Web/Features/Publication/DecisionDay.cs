using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>A date as people type it: 2026-06-10, 2026/6/10, 令和8年6月10日, R8.6.10, with half-width or full-width figures.</summary>
internal static partial class DecisionDay
{
    /// <summary>The first day of 平成: no decision of this record is older.</summary>
    public static readonly DateOnly Earliest = new(1989, 1, 8);

    private const int Longest = 40;

    /// <summary>Reads the date of a decision.</summary>
    /// <param name="typed">What was typed. Nothing typed is no date and no fault.</param>
    /// <param name="today">The last day that it can be.</param>
    /// <param name="day">The date.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(string? typed, DateOnly today, out DateOnly? day)
    {
        var text = TypedText.TidyLine(typed);
        day = null;

        if (text.Length == 0)
        {
            return null;
        }

        if (TypedText.Fault("決裁日", text, Longest) is { } odd)
        {
            return odd;
        }

        var plain = text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

        if (Shape().Match(plain) is not { Success: true } match)
        {
            return "決裁日は、2026-06-10 か 令和8年6月10日 のように入力してください";
        }

        var year = match.Groups["count"] is { Success: true } count
            ? new PrintedYear(Era(match.Groups["era"].Value), count.Value == "元" ? 1 : Number(count))
            : new PrintedYear(null, Number(match.Groups["year"]));

        var (month, date) = (Number(match.Groups["month"]), Number(match.Groups["day"]));

        if (year.Fault(month, date) is { } wrong)
        {
            return $"決裁日の「{text}」という日はありません（{wrong}）";
        }

        var read = year.Day(month, date);

        if (read < Earliest)
        {
            return $"決裁日は、{Wareki.Date(Earliest)}から今日までの日付で入力してください。入力された日は{read.Year}年{read.Month}月{read.Day}日です";
        }

        if (read > today)
        {
            return $"決裁日は、今日までの日付で入力してください。今日は{Wareki.Date(today)}、入力された日は{Wareki.Date(read)}です";
        }

        day = read;

        return null;
    }

    private static string Era(string typed) => typed switch
    {
        "R" or "r" => "令和",
        "H" or "h" => "平成",
        _ => typed,
    };

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?<era>令和|平成|[RrHh])(?<count>元|[0-9]{1,2})年?|(?<year>[0-9]{4})年?)[-/.]?(?<month>[0-9]{1,2})(?:[-/.]|月)(?<day>[0-9]{1,2})日?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
