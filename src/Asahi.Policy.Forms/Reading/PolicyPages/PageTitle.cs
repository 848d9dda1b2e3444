using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>表題。Which office and which year a page is of.</summary>
/// <param name="Printed">表題。As printed.</param>
/// <param name="Office">区または局の名。Folded.</param>
/// <param name="Year">年度。Null: not printed, or there was no such year.</param>
/// <param name="Fault">その年度がなかった理由。Null: there was, or none is printed.</param>
internal sealed partial record PageTitle(string Printed, string Office, int? Year, string? Fault)
{
    private const string YearPart =
        @"(?:(?<era>令和|平成|昭和|R|H)? ?(?<year>元|[0-9]{1,2})|(?<west>(?:19|20)[0-9]{2}))(?:\((?:令和|平成)?(?:元|[0-9]{1,4})(?:年度"
        + @"|年)?\))?(?:年度|年)(?:\((?:令和|平成)?(?:元|[0-9]{1,4})年度\))?";

    private const string OfficePart = @"(?:大阪市)? ?(?<office>[\p{L}・]{1,12}? ?(?:区|局|室|所|庁|部|会))(?:役所)?";

    /// <summary>表題を読む。</summary>
    /// <returns>Null: the line is no title.</returns>
    public static PageTitle? Find(SourceLine line) =>
        (Find(line.Heading) ?? Find(new MatchText(Brackets.Inside(line.Heading.Printed)))) is { } title
            ? title with { Printed = line.Said }
            : null;

    private static PageTitle? Find(MatchText line)
    {
        var match = Title().Match(line.Folded);

        if (!match.Success)
        {
            return null;
        }

        var count = match.Groups["year"] is { Success: true } year
            ? year.Value == "元" ? 1 : int.Parse(year.Value, NumberStyles.None, CultureInfo.InvariantCulture)
            : (int?)null;
        PrintedYear? stated = match.Groups["era"].Success && count is { } of ? new PrintedYear(Era(match.Groups["era"].Value), of)
            : match.Groups["west"] is { Success: true } west
                ? new PrintedYear(null, int.Parse(west.Value, NumberStyles.None, CultureInfo.InvariantCulture))
                : null;
        var fault = stated?.Fault() is { } why
            ? $"「{match.Groups["era"].Value}{match.Groups["year"].Value}年」という年はありません（{why}）"
            : stated is { } it && !FiscalYear.IsKnown(it.Gregorian) ? $"{it.Gregorian}年度は扱えません" : null;

        return new PageTitle(line.Printed.Trim(), match.Groups["office"].Value.Replace(" ", "", StringComparison.Ordinal),
            fault is null ? stated?.Gregorian : null, fault);
    }

    /// <summary>元号（R は令和、H は平成）。</summary>
    public static string Era(string printed) => printed switch { "R" => "令和", "H" => "平成", _ => printed };

    /// <summary>表題のような行かどうか。It ends as a title does, and is none that can be read.</summary>
    public static bool IsLike(MatchText line) => Like().IsMatch(line.Folded);

    [GeneratedRegex(@"^.{1,20}運営方針(?:\((?:案|素案)\))?$")]
    private static partial Regex Like();

    // Year and office in either order; an era that ended within the year may stand beside the one that began.
    [GeneratedRegex(
        "^【?(?:" + YearPart + ")?】? ?" + OfficePart + "(?:年?度)? ?(?:" + YearPart + ")? ?運営方針"
        + @" ?(?:[(【\[]?(?:案|素案|確定版?|改定版?|策定版?)[)】\]]?)?(?: ?\((?:令和|平成).{1,14}(?:更新|現在|修正|改定)\))?(?:について|の策定について|の公表について)?$")]
    private static partial Regex Title();
}
