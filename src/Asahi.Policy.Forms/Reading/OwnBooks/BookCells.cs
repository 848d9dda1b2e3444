using System.Globalization;
using System.Xml;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>One cell of a sheet.</summary>
internal static class BookCells
{
    /// <summary>The reader stands at the cell, and stands at its end afterwards.</summary>
    public static BookCell Read(XmlReader reader, List<string> strings, IReadOnlyList<bool> dates, BookLetters letters)
    {
        var (type, style) = (reader["t"], Number(reader["s"]) ?? 0);

        if (reader.IsEmptyElement)
        {
            return BookCell.Blank;
        }

        var (depth, value) = (reader.Depth, "");

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is", IsEmptyElement: false })
            {
                value = letters.Text(reader);
            }
        }

        return type switch
        {
            "s" => new(Number(value) is { } at && at < strings.Count ? letters.Again(strings[at]) : "", BookCellKind.Text),
            "inlineStr" or "str" => new(value, BookCellKind.Text),
            "e" => new(value, BookCellKind.Error),
            "d" => new(value, BookCellKind.Date),
            "b" => new(value, BookCellKind.Text),
            _ => new(value, style < dates.Count && dates[style] ? BookCellKind.Date : BookCellKind.Number),
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
