using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>紙面を HTML の表に描く。Every value names its headers by id, so that a screen reader says them in any cell.</summary>
public static class SheetHtml
{
    /// <summary>表だけを書く。For a page that brings its own title.</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="writer">書き出し先。</param>
    /// <param name="captionId">表の名の id。</param>
    public static void WriteTable(Sheet sheet, TextWriter writer, string captionId)
    {
        var html = new HtmlText(writer);
        var grid = sheet.Grid;
        html.Open("table", ("class", "sheet"));
        html.Element("caption", grid.Caption, ("id", captionId));
        WriteColumns(html, grid);
        html.Open("thead");
        WriteRows(html, grid, 0, grid.HeaderRows);
        html.Close("thead");

        foreach (var (first, end) in Bodies(grid))
        {
            html.Open("tbody");
            WriteRows(html, grid, first, end);
            html.Close("tbody");
        }

        html.Close("table");
    }

    // A body for each header in the first column, so that no spanning cell crosses from one into the next.
    private static IEnumerable<(int First, int End)> Bodies(SheetGrid grid) =>
        grid.Cells.Where(cell => cell.Column == 0 && cell.Row >= grid.HeaderRows).Select(cell => (cell.Row, cell.EndRow));

    private static void WriteColumns(HtmlText html, SheetGrid grid)
    {
        html.Open("colgroup");
        var total = grid.ColumnWidths.Sum();

        foreach (var width in grid.ColumnWidths)
        {
            html.Open("col", ("class", string.Create(CultureInfo.InvariantCulture, $"w-{Math.Round(100.0 * width / total)}")));
        }

        html.Close("colgroup");
    }

    private static void WriteRows(HtmlText html, SheetGrid grid, int first, int end)
    {
        for (var row = first; row < end; row++)
        {
            html.Line();
            html.Open("tr");

            foreach (var cell in grid.Cells.Where(cell => cell.Row == row))
            {
                WriteCell(html, grid, cell);
            }

            html.Close("tr");
        }
    }

    private static void WriteCell(HtmlText html, SheetGrid grid, SheetCell cell)
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
        CellHtml.Write(html, cell);
        html.Close(tag);
    }

    private static string? PlacementClass(CellPlacement placement) => placement switch
    {
        CellPlacement.Center => "sheet__center",
        CellPlacement.Middle => "sheet__middle",
        _ => null,
    };

    private static string? Scope(SheetCell cell) => cell.Role switch
    {
        CellRole.ColumnHeader => cell.ColumnSpan > 1 ? "colgroup" : "col",
        CellRole.RowHeader => cell.RowSpan > 1 ? "rowgroup" : "row",
        _ => null,
    };

    private static string Id(SheetCell cell) => string.Create(CultureInfo.InvariantCulture, $"r{cell.Row}c{cell.Column}");

    private static string? Span(int count) => count > 1 ? count.ToString(CultureInfo.InvariantCulture) : null;
}
