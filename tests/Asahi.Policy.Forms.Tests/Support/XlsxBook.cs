using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>A workbook as another library reads it.</summary>
internal sealed class XlsxBook(string file) : IDisposable
{
    private readonly SpreadsheetDocument _document = SpreadsheetDocument.Open(file, isEditable: false);

    public SpreadsheetDocument Document => _document;

    public IReadOnlyList<string> SheetNames => [.. Book.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public Worksheet Sheet(string name) =>
        ((WorksheetPart)Book.GetPartById(Book.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!)).Worksheet;

    /// <summary>Every cell with a value, by its address.</summary>
    public Dictionary<string, string> Values(string name) => Sheet(name).Descendants<Cell>()
        .Where(cell => cell.CellValue is not null || cell.InlineString is not null)
        .ToDictionary(cell => cell.CellReference!.Value!, Text);

    /// <summary>The values of a column of a sheet, from the top, each with its row. Rows and cells may stand without their addresses.</summary>
    public IEnumerable<(int Row, string Text)> Column(string name, int column) => Sheet(name).Descendants<Row>()
        .Select((row, at) => (Row: (int)(row.RowIndex?.Value ?? (uint)at + 1), Cell: row.Elements<Cell>().Where((cell, place) => ColumnOf(cell, place) == column).FirstOrDefault()))
        .Where(it => it.Cell is { CellValue: not null } or { InlineString: not null })
        .OrderBy(it => it.Row)
        .Select(it => (it.Row, Text(it.Cell!)));

    /// <summary>The style of a cell, as the book has it.</summary>
    public CellFormat Format(Cell cell) => (CellFormat)Book.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));

    public string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? Book.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : cell.CellValue?.Text ?? cell.InnerText;

    public void Dispose() => _document.Dispose();

    private static int ColumnOf(Cell cell, int place) => cell.CellReference?.Value is { } address ? address[0] - 'A' : place;

    private WorkbookPart Book => _document.WorkbookPart!;

    public static string Address(int row, int column) => $"{(char)('A' + column)}{row + 1}";
}
