using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>A date as people type it: 2026-06-10, 2026/6/10, 令和8年6月10日, with half-width or full-width figures.</summary>
internal static partial class DecisionDay
{
    /// <summary>The first day of 平成: no decision of this record is older.</summary>
    public static readonly DateOnly Earliest = new(1989, 1, 8);

    private const int YearBeforeReiwa = 2018;

    /// <returns>False when something was typed that is no date; nothing typed is no date and no fault.</returns>
    public static bool TryRead(string? typed, out DateOnly? day)
    {
        day = null;

        if (typed is null)
        {
            return true;
        }

        if (typed.Any(letter => char.IsSurrogate(letter) || letter == '\uFFFE'))
        {
            return false; // in no date, and half of a pair or U+FFFE cannot be normalised at all
        }

        var text = typed.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

        if (Shape().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var year = match.Groups["reiwa"] is { Success: true } reiwa
            ? YearBeforeReiwa + (reiwa.Value == "元" ? 1 : Number(reiwa))
            : Number(match.Groups["year"]);
        var isDay = DateOnly.TryParseExact(
            $"{year:0000}-{Number(match.Groups["month"]):00}-{Number(match.Groups["day"]):00}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read);
        day = isDay ? read : null;

        return isDay;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?:令和|R)(?<reiwa>元|[0-9]{1,2})年?|(?<year>[0-9]{4})年?)[-/.]?(?<month>[0-9]{1,2})(?:[-/.]|月)(?<day>[0-9]{1,2})日?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
