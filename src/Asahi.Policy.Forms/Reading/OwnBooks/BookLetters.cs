using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>Texts and cells of a workbook, counted as they are read: what is written once may be meant a million times.</summary>
/// <param name="most">How many letters the whole workbook may have.</param>
/// <param name="mostCells">How many cells and shared texts.</param>
internal sealed partial class BookLetters(int most, int mostCells)
{
    private const int MostInCell = 40_000; // a cell holds 32,767

    private long _left = most;
    private int _cells;

    /// <summary>A cell, also a blank one that only stands before another.</summary>
    public void Cell()
    {
        if (++_cells > mostCells)
        {
            throw new UnreadableSourceException($"ますが多すぎます。ブック全体で{mostCells:N0}まで読めます。読みたい年度の行だけを残してください。");
        }
    }

    /// <summary>A text that was read before and stands here again.</summary>
    public string Again(string text)
    {
        Take(text.Length);

        return text;
    }

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
                Take(reader.Value.Length);
            }

            if (text.Length > MostInCell)
            {
                throw TooLong();
            }
        }

        return Runs().Replace(text.ToString(), run => ((char)Number(run.ValueSpan[2..6])).ToString());
    }

    private void Take(int letters)
    {
        _left -= letters;

        if (_left < 0)
        {
            throw TooLong();
        }
    }

    private static UnreadableSourceException TooLong() => new("ブックの中の文章が長すぎます。");

    // White space between the elements of a text of several runs is none of it; inside of an element it is.
    private static bool IsText(XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
        || reader.XmlSpace == XmlSpace.Preserve;

    private static int Number(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Runs();
}
