using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Site.Previews;

/// <summary>Leads links of a page that was drawn for the public to the previews of the same year. Views write each address in quotation
/// marks, and no text of the record can: there those are escaped.</summary>
internal static partial class PreviewLinks
{
    /// <param name="page">The page.</param>
    /// <param name="year">The public address of the year.</param>
    /// <param name="root">The address of its previews.</param>
    public static string Lead(string page, string year, string root) => Addresses().Replace(page, match =>
    {
        var (name, path) = (match.Groups["name"].Value, match.Groups["path"].Value);

        if (path != year && !path.StartsWith($"{year}/", StringComparison.Ordinal))
        {
            return match.Value;
        }

        return $" {name}=\"{root}{(path.Length == year.Length ? $"/{ShownDraft.Whole}" : path[year.Length..])}";
    });

    [GeneratedRegex(" (?<name>href|src|action)=\"(?<path>/[^\"?#]*)")]
    private static partial Regex Addresses();
}
