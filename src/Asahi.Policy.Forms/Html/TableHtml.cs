using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>表の中を HTML に描く。A part of the table that has column headers of its own becomes a table within its
/// row: otherwise they would be read out for every cell of their columns, wherever it stands.</summary>
internal sealed class TableHtml
{
    // Longer rows may be split between pages; shorter ones go to the next page whole.
    private const int LongRow = 500;

    // Inner tables that stay on one page.
    private const int FewRows = 8;

    private readonly HtmlText _html;
    private readonly SheetGrid _grid;
    private readonly string _id;
    private readonly SheetHtmlOptions _options;
    private readonly ILookup<int, SheetCell> _rows;

    public TableHtml(HtmlText html, SheetGrid grid, string id, SheetHtmlOptions options)
    {
        (_html, _grid, _id, _options) = (html, grid, id, options);
        _rows = grid.Cells.ToLookup(cell => cell.Row);
    }

    public void Write()
    {
        WriteColumns(_grid.ColumnWidths);

        if (_grid.HeaderRows > 0)
        {
            _html.Open("thead");
            WriteRows(0, _grid.HeaderRows);
            _html.Close("thead");
        }

        foreach (var (first, end) in Bodies())
        {
            _html.Open("tbody");
            WriteRows(first, end);
            _html.Close("tbody");
        }
    }

    // A body for each header in the first column, so that no spanning cell crosses from one into the next.
    private IEnumerable<(int First, int End)> Bodies() =>
        _grid.Cells.Where(cell => cell.Column == 0 && cell.Row >= _grid.HeaderRows).Select(cell => (cell.Row, cell.EndRow));

    private void WriteColumns(IEnumerable<int> widths)
    {
        var shares = widths.ToList();
        _html.Open("colgroup");

        foreach (var width in shares)
        {
            _html.Open("col", ("class", string.Create(CultureInfo.InvariantCulture, $"w-{Math.Round(100.0 * width / shares.Sum())}")));
        }

        _html.Close("colgroup");
    }

    private void WriteRows(int first, int end)
    {
        for (var row = first; row < end; row++)
        {
            _html.Line();
            _html.Open("tr", ("class", IsLong(row) ? "sheet__long" : null));

            if (_grid.InnerTableAt(row) is { } label)
            {
                WriteCells(_rows[row].Where(cell => cell.Column < label.EndColumn));
                WriteInner(label);
                row = label.EndRow - 1;
            }
            else
            {
                WriteCells(_rows[row]);
            }

            _html.Close("tr");
        }
    }

    private void WriteInner(SheetCell label)
    {
        var columns = _grid.ColumnWidths.Count - label.EndColumn;
        _html.Open(
            "td",
            ("class", label.RowSpan <= FewRows ? "sheet__inner sheet__inner--few" : "sheet__inner"),
            ("colspan", Span(columns)),
            ("headers", string.Join(' ', _grid.HeadersOf(label).Append(label).Select(Id))));
        _html.Open("table", ("aria-labelledby", Id(label)));
        WriteColumns(_grid.ColumnWidths.Skip(label.EndColumn));
        _html.Open("tbody");

        for (var row = label.Row; row < label.EndRow; row++)
        {
            _html.Open("tr");
            WriteCells(_rows[row].Where(cell => cell.Column >= label.EndColumn), label);
            _html.Close("tr");
        }

        _html.Close("tbody");
        _html.Close("table");
        _html.Close("td");
    }

    private bool IsLong(int row) => _rows[row].Any(cell => cell.Lines.Sum(line => line.Text.Length) > LongRow);

    private void WriteCells(IEnumerable<SheetCell> cells, SheetCell? within = null)
    {
        foreach (var cell in cells)
        {
            WriteCell(cell, within);
        }
    }

    // A cell names headers of its own table only; those of the outer one belong to the cell that holds the inner table.
    private void WriteCell(SheetCell cell, SheetCell? within)
    {
        var isHeader = cell.Role != CellRole.Value;
        var tag = isHeader ? "th" : "td";
        var headers = string.Join(' ', _grid.HeadersOf(cell, within).Select(Id));
        _html.Open(
            tag,
            ("id", isHeader ? Id(cell) : null),
            ("scope", Scope(cell)),
            ("class", PlacementClass(cell.Placement)),
            ("rowspan", Span(_grid.DrawnRows(cell))),
            ("colspan", Span(cell.ColumnSpan)),
            ("headers", headers.Length > 0 ? headers : null));
        CellHtml.Write(_html, cell, _options);
        _html.Close(tag);
    }

    private static string? PlacementClass(CellPlacement placement) => placement switch
    {
        CellPlacement.Center => "sheet__center",
        CellPlacement.Middle => "sheet__middle",
        CellPlacement.Edge => "sheet__edge",
        _ => null,
    };

    private string? Scope(SheetCell cell) => cell.Role switch
    {
        CellRole.ColumnHeader => cell.ColumnSpan > 1 && _grid.InnerTables.Count == 0 ? "colgroup" : "col",
        CellRole.RowHeader => _grid.DrawnRows(cell) > 1 ? "rowgroup" : "row",
        _ => null,
    };

    private string Id(SheetCell cell) => string.Create(CultureInfo.InvariantCulture, $"{_id}r{cell.Row}c{cell.Column}");

    private static string? Span(int count) => count > 1 ? count.ToString(CultureInfo.InvariantCulture) : null;
}
