using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>Texts of a workbook, counted as they are read: what is written once may be meant a million times.</summary>
/// <param name="most">How many letters the whole workbook may have.</param>
internal sealed partial class BookLetters(int most)
{
    private const int MostInCell = 40_000; // a cell holds 32,767

    private long _left = most;

    /// <summary>The text of the element at which the reader stands; readings of kanji beside it are none of it.</summary>
    public string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, text, isReading) = (reader.Depth, new StringBuilder(), false);

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
            {
                isReading = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (!isReading && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                or XmlNodeType.CDATA && IsText(reader))
            {
                text.Append(reader.Value);
                _left -= reader.Value.Length;
            }

            if (_left < 0 || text.Length > MostInCell)
            {
                throw new UnreadableSourceException("ブックの中の文章が長すぎます。");
            }
        }

        return Runs().Replace(text.ToString(), run => ((char)Number(run.ValueSpan[2..6])).ToString());
    }

    // White space between the elements of a text of several runs is none of it; inside of an element it is.
    private static bool IsText(XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
        || reader.XmlSpace == XmlSpace.Preserve;

    private static int Number(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Runs();
}
