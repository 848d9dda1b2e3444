using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Sheets;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Tables;

/// <summary>表の構造。Makes the elements of a table in reading order, a part with column headers of its own as a table within its row, as
/// in HTML.</summary>
internal sealed class TableMarkup(PdfMarkup markup, SheetGrid grid, int number)
{
    private readonly ILookup<int, SheetCell> _rows = grid.Cells.ToLookup(cell => cell.Row);

    /// <summary>The cells with their elements, as they are read.</summary>
    public IEnumerable<(SheetCell Cell, PdfDictionary Element)> Cells(PdfDictionary table)
    {
        var head = grid.HeaderRows > 0 ? markup.Element("THead", table) : null;
        var body = grid.RowCount > grid.HeaderRows ? markup.Element("TBody", table) : null;

        for (var row = 0; row < grid.RowCount; row++)
        {
            var line = markup.Element("TR", row < grid.HeaderRows ? head! : body!);
            var label = grid.InnerTableAt(row);

            foreach (var cell in _rows[row].Where(cell => label is null || cell.Column < label.EndColumn))
            {
                yield return (cell, Cell(cell, line, null));
            }

            if (label is not null)
            {
                foreach (var inner in Inner(label, line))
                {
                    yield return inner;
                }

                row = label.EndRow - 1;
            }
        }
    }

    private IEnumerable<(SheetCell Cell, PdfDictionary Element)> Inner(SheetCell label, PdfDictionary line)
    {
        var holder = markup.Element("TD", line);
        string[] headers = [.. grid.HeadersOf(label).Append(label).Select(Id)];
        markup.Describe(holder, null, null, 1, grid.ColumnWidths.Count - label.EndColumn, headers);
        var body = markup.Element("TBody", markup.Element("Table", holder));

        for (var row = label.Row; row < label.EndRow; row++)
        {
            var inner = markup.Element("TR", body);

            foreach (var cell in _rows[row].Where(cell => cell.Column >= label.EndColumn))
            {
                yield return (cell, Cell(cell, inner, label));
            }
        }
    }

    private PdfDictionary Cell(SheetCell cell, PdfDictionary line, SheetCell? within)
    {
        var isHeader = cell.Role != CellRole.Value;
        var element = markup.Element(isHeader ? "TH" : "TD", line);
        var scope = cell.Role switch
        {
            CellRole.ColumnHeader => "Column",
            CellRole.RowHeader => "Row",
            _ => null,
        };
        string[] headers = [.. grid.HeadersOf(cell, within).Select(Id)];
        markup.Describe(element, isHeader ? Id(cell) : null, scope, grid.DrawnRows(cell), cell.ColumnSpan, headers);

        return element;
    }

    private string Id(SheetCell cell) => PdfMarkup.Id(number, cell.Row, cell.Column);
}
