using System.Text.RegularExpressions;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The words of a cell: all its letters, without what only sets them apart (blanks, line ends, list marks at the beginning of a line).</summary>
internal static partial class Words
{
    public static string Of(string text) => Blank().Replace(ListMark().Replace(text, ""), "");

    public static string Of(SheetCell cell) => Of(cell.ToText());

    [GeneratedRegex(@"^\s*・", RegexOptions.Multiline)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
