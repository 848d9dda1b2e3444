using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の欄の形。Matched against folded cells.</summary>
internal static partial class TablePatterns
{
    [GeneratedRegex(@"^[0-9]{1,2}-[0-9]{1,2}$")]
    public static partial Regex StrategyCode();

    [GeneratedRegex(@"^[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}$")]
    public static partial Regex InitiativeCode();

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
