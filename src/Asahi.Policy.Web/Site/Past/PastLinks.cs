using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Site.Past;

/// <summary>Lets links within a year lead to the same moment. Views write each address in quotation marks, and no text of the record can:
/// there those are escaped.</summary>
internal static partial class PastLinks
{
    /// <param name="page">The page.</param>
    /// <param name="year">The public address of the year.</param>
    /// <param name="question">What the links carry.</param>
    public static string Lead(string page, string year, string question) => Addresses().Replace(page, match =>
    {
        var (path, asked, part) = (match.Groups["path"].Value, match.Groups["asked"].Value, match.Groups["part"].Value);

        return path != year && !path.StartsWith($"{year}/", StringComparison.Ordinal)
            ? match.Value
            : $" {match.Groups["name"].Value}=\"{path}{(asked.Length > 0 ? $"{asked}&amp;" : "?")}{question}{part}\"";
    });

    // The way out of the past says that it is one.
    [GeneratedRegex("(?<! data-now) (?<name>href|src)=\"(?<path>/[^\"?#]*)(?<asked>\\?[^\"#]*)?(?<part>#[^\"]*)?\"")]
    private static partial Regex Addresses();
}
