using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>表の中を HTML に描く。</summary>
internal sealed class TableHtml(HtmlText html, SheetGrid grid, string id, SheetHtmlOptions options)
{
    // Longer rows may be split between pages; shorter ones go to the next page whole.
    private const int LongRow = 500;

    // Rows under one label that belong on one page, as long as they are few.
    private const int FewRows = 8;

    private readonly ILookup<int, SheetCell> _rows = grid.Cells.ToLookup(cell => cell.Row);

    public void Write()
    {
        WriteColumns();

        if (grid.HeaderRows > 0)
        {
            html.Open("thead");
            WriteRows(0, grid.HeaderRows);
            html.Close("thead");
        }

        foreach (var (first, end) in Bodies())
        {
            html.Open("tbody");
            WriteRows(first, end);
            html.Close("tbody");
        }
    }

    // A body for each header in the first column, so that no spanning cell crosses from one into the next.
    private IEnumerable<(int First, int End)> Bodies() =>
        grid.Cells.Where(cell => cell.Column == 0 && cell.Row >= grid.HeaderRows).Select(cell => (cell.Row, cell.EndRow));

    private void WriteColumns()
    {
        html.Open("colgroup");
        var total = grid.ColumnWidths.Sum();

        foreach (var width in grid.ColumnWidths)
        {
            html.Open("col", ("class", string.Create(CultureInfo.InvariantCulture, $"w-{Math.Round(100.0 * width / total)}")));
        }

        html.Close("colgroup");
    }

    private void WriteRows(int first, int end)
    {
        for (var row = first; row < end; row++)
        {
            html.Line();
            html.Open("tr", ("class", RowClass(row)));

            foreach (var cell in _rows[row])
            {
                WriteCell(cell);
            }

            html.Close("tr");
        }
    }

    private string? RowClass(int row) =>
        _rows[row].Any(cell => cell.Lines.Sum(line => line.Text.Length) > LongRow) ? "sheet__long"
        : grid.HeaderRows == 0 && grid.Cells.Any(cell => cell is { Role: CellRole.RowHeader, Column: > 0, RowSpan: > 1 and <= FewRows } && cell.Row <= row && row < cell.EndRow - 1) ? "sheet__keep"
        : null;

    private void WriteCell(SheetCell cell)
    {
        var isHeader = cell.Role != CellRole.Value;
        var tag = isHeader ? "th" : "td";
        var headers = string.Join(' ', grid.HeadersOf(cell).Select(Id));
        html.Open(
            tag,
            ("id", isHeader ? Id(cell) : null),
            ("scope", Scope(cell)),
            ("class", PlacementClass(cell.Placement)),
            ("rowspan", Span(cell.RowSpan)),
            ("colspan", Span(cell.ColumnSpan)),
            ("headers", headers.Length > 0 ? headers : null));
        CellHtml.Write(html, cell, options);
        html.Close(tag);
    }

    private static string? PlacementClass(CellPlacement placement) => placement switch
    {
        CellPlacement.Center => "sheet__center",
        CellPlacement.Middle => "sheet__middle",
        CellPlacement.Edge => "sheet__edge",
        _ => null,
    };

    private static string? Scope(SheetCell cell) => cell.Role switch
    {
        CellRole.ColumnHeader => cell.ColumnSpan > 1 ? "colgroup" : "col",
        CellRole.RowHeader => cell.RowSpan > 1 ? "rowgroup" : "row",
        _ => null,
    };

    private string Id(SheetCell cell) => string.Create(CultureInfo.InvariantCulture, $"{id}r{cell.Row}c{cell.Column}");

    private static string? Span(int count) => count > 1 ? count.ToString(CultureInfo.InvariantCulture) : null;
}
