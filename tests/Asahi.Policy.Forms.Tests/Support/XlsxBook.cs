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

    /// <summary>The values of a sheet, row by row.</summary>
    public IReadOnlyList<string> InOrder(string name) =>
        [.. Sheet(name).Descendants<Row>().OrderBy(row => row.RowIndex!.Value).SelectMany(row => row.Elements<Cell>()).Where(cell => cell.CellValue is not null || cell.InlineString is not null).Select(Text)];

    public string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? Book.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : cell.CellValue?.Text ?? cell.InnerText;

    public void Dispose() => _document.Dispose();

    private WorkbookPart Book => _document.WorkbookPart!;

    public static string Address(int row, int column) => $"{(char)('A' + column)}{row + 1}";
}
