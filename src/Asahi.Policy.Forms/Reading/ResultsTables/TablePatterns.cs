using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の欄の形。Matched against folded cells.</summary>
internal static partial class TablePatterns
{
    [GeneratedRegex(@"^[0-9]{1,2}-[0-9]{1,2}$")]
    public static partial Regex StrategyCode();

    [GeneratedRegex(@"^[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}$")]
    public static partial Regex InitiativeCode();

    // What spreadsheets make of 1-2 and 1-2-1: 1月2日, 2001/1/2, 2-Jan, 01-Feb-03.
    [GeneratedRegex(
        @"^(?:(?:[0-9]{2,4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,4}/[0-9]{1,2}(?:/[0-9]{1,4})?"
        + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?: 0?0:00(?::00)?)?"
        + @"|(?:[0-9]{1,2}-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:-[0-9]{1,4})?)$",
        RegexOptions.IgnoreCase)]
    public static partial Regex DateForCode();

    // The beginning of a row, or a whole one that lost its tabs.
    [GeneratedRegex(@"^[0-9]{1,2}(?:$|[ -])")]
    public static partial Regex Begun();

    [GeneratedRegex(@"^(?<number>[0-9]{1,2}) +(?<name>.+)$")]
    public static partial Regex Issue();

    [GeneratedRegex(@"^【(?<name>[^】]+)】\s*(?<text>.*)$")]
    public static partial Regex StrategyText();

    // A list mark follows a space; 「・」 inside a phrase does not.
    [GeneratedRegex(@"(?:^|\s)・")]
    public static partial Regex ItemMark();

    [GeneratedRegex(@"^p\.(?<number>[0-9]{1,4})$")]
    public static partial Regex Page();
}
