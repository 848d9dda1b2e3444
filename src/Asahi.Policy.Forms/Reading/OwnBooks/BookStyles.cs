using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>Which styles of a workbook show a number as a day.</summary>
internal static partial class BookStyles
{
    private const int MostStyles = 65_536;

    public static IReadOnlyList<bool> Dates(XmlReader reader)
    {
        var (formats, dates, isInCells) = (new Dictionary<int, bool>(), new List<bool>(), false);

        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
            {
                isInCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader["numFmtId"]) is { } own
                && formats.Count < MostStyles)
            {
                formats[own] = IsDate(reader["formatCode"] ?? "");
            }
            else if (isInCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" } && dates.Count < MostStyles)
            {
                var id = Number(reader["numFmtId"]) ?? 0;
                var isBuiltIn = id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 58);
                dates.Add(formats.TryGetValue(id, out var isDate) ? isDate : isBuiltIn);
            }
        }

        return dates;
    }

    private static bool IsDate(string format) =>
        Words().Replace(format, "").Any(letter => letter is 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' or 'e' or 'g' or '年' or '月' or '日')
        && !format.Contains("General", StringComparison.OrdinalIgnoreCase);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Quoted words, colours and conditions are no part of the pattern; nor is the E of 1E+05.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]|[eE][+-]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
