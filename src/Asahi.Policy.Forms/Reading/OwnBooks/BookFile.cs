using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>ブックの中身。Cells as they are stored: no formula is worked out, no link is followed, no entity is looked up.</summary>
internal static class BookFile
{
    private const int MostRows = 200_000;
    private const int MostColumns = 200;
    private const int MostSheets = 60;
    private const int MostLetters = 64 * 1024 * 1024;
    private const int MostCells = 6_000_000; // as many rows as may be, thirty cells each

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 256L * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="UnreadableSourceException">It is no such workbook.</exception>
    public static IReadOnlyList<BookSheet> Read(byte[] bytes)
    {
        BookGuard.Require(bytes);

        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);

            return Read(document.WorkbookPart ?? throw new UnreadableSourceException("Excelブック（.xlsx）ではありません。"));
        }
        catch (Exception broken) when (broken is not (UnreadableSourceException or OutOfMemoryException))
        {
            throw new UnreadableSourceException("ブックが壊れています。表計算ソフトで開いて、保存し直してください。", broken); // whatever a stranger's file makes of it
        }
    }

    private static List<BookSheet> Read(WorkbookPart book)
    {
        var letters = new BookLetters(MostLetters, MostCells);
        var strings = book.SharedStringTablePart is { } shared ? Strings(shared, letters) : [];
        var dates = book.WorkbookStylesPart is { } styles ? With(styles, BookStyles.Dates) : [];
        var sheets = new List<BookSheet>();
        var rows = 0;

        foreach (var (name, id) in With(book, Sheets))
        {
            if (book.GetPartById(id) is WorksheetPart part)
            {
                var sheet = new BookSheet(name, With(part, reader => Rows(reader, strings, dates, letters, MostRows - rows)));
                rows += sheet.Rows.Count;
                sheets.Add(sheet);
            }
        }

        return sheets;
    }

    private static List<(string Name, string Id)> Sheets(XmlReader reader)
    {
        var sheets = new List<(string, string)>();

        while (sheets.Count < MostSheets && reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && RelationOf(reader) is { } id)
            {
                sheets.Add((reader["name"] ?? "", id));
            }
        }

        return sheets;
    }

    // The attribute stands in a namespace that has two spellings.
    private static string? RelationOf(XmlReader reader) =>
        reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private static List<string> Strings(SharedStringTablePart part, BookLetters letters) => With(part, reader =>
    {
        var strings = new List<string>();

        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                letters.Cell();
                strings.Add(letters.Text(reader));
            }
        }

        return strings;
    });

    private static List<BookRow> Rows(XmlReader reader, List<string> strings, IReadOnlyList<bool> dates, BookLetters letters, int most)
    {
        var rows = new List<BookRow>();
        var number = 0;

        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = int.TryParse(reader["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var cells = reader.IsEmptyElement ? [] : Cells(reader, strings, dates, letters);

            if (cells.Exists(cell => !cell.IsBlank))
            {
                rows.Add(new BookRow(number, cells));
            }

            if (rows.Count > most)
            {
                throw new UnreadableSourceException($"行が多すぎます。ブック全体で{MostRows:N0}行まで読めます。読みたい年度の行だけを残してください。");
            }
        }

        return rows;
    }

    private static List<BookCell> Cells(XmlReader reader, List<string> strings, IReadOnlyList<bool> dates, BookLetters letters)
    {
        var (cells, depth, next) = (new List<BookCell>(), reader.Depth, 0);

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var at = ColumnOf(reader["r"]) ?? next; // a cell that does not say where it stands follows the last one, be that blank
            var cell = BookCells.Read(reader, strings, dates, letters);
            next = at + 1;

            if (cell.IsBlank)
            {
                continue;
            }

            if (at >= MostColumns)
            {
                throw new UnreadableSourceException($"列が多すぎます。{MostColumns}列まで読めます。");
            }

            while (cells.Count < at)
            {
                letters.Cell();
                cells.Add(BookCell.Blank);
            }

            if (cells.Count == at)
            {
                letters.Cell();
                cells.Add(cell);
            }
        }

        return cells;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;

        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetter))
        {
            column = Math.Min((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1), MostColumns + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static T With<T>(OpenXmlPart part, Func<XmlReader, T> read)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, _settings);

        return read(reader);
    }
}
