using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>A date as people type it: 2026-06-10, 2026/6/10, 令和8年6月10日, R8.6.10, with half-width or full-width figures.</summary>
internal static partial class TypedDay
{
    private const int Longest = 40;

    /// <summary>Reads a date.</summary>
    /// <param name="label">The field, as its fault names it.</param>
    /// <param name="typed">What was typed. Nothing typed is no date and no fault.</param>
    /// <param name="day">The date.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(string label, string? typed, out DateOnly? day)
    {
        var text = TypedText.TidyLine(typed);
        day = null;

        if (text.Length == 0)
        {
            return null;
        }

        if (TypedText.Fault(label, text, Longest) is { } odd)
        {
            return odd;
        }

        var plain = text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

        if (Shape().Match(plain) is not { Success: true } match)
        {
            return $"{label}は、2026-06-10 か 令和8年6月10日 のように入力してください";
        }

        var year = match.Groups["count"] is { Success: true } count
            ? new PrintedYear(Era(match.Groups["era"].Value), count.Value == "元" ? 1 : Number(count))
            : new PrintedYear(null, Number(match.Groups["year"]));

        var (month, date) = (Number(match.Groups["month"]), Number(match.Groups["day"]));

        if (year.Fault(month, date) is { } wrong)
        {
            return $"{label}の「{text}」という日はありません（{wrong}）";
        }

        day = year.Day(month, date);

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
