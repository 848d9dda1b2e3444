using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>打たれた年度。2022, ２０２２年度, 令和4年度, R4.</summary>
internal static partial class PrintedFiscalYear
{
    public static bool TryRead(string value, out int year)
    {
        var folded = TextFolding.Fold(value).Trim();
        year = 0;

        if (Shape().Match(folded) is not { Success: true } match)
        {
            return false;
        }

        var number = match.Groups["number"].Value == "元" ? 1 : int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        year = match.Groups["era"].Value.ToUpperInvariant() switch
        {
            "令和" or "R" => 2018 + number,
            "平成" or "H" => 1988 + number,
            _ => number,
        };

        return FiscalYear.IsKnown(year);
    }

    [GeneratedRegex("^(?<era>令和|平成|[RrHh])?(?<number>[0-9]{1,4}|元)(?:年度|年)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
