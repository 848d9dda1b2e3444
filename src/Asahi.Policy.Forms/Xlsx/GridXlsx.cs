using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>表を一つ描く。A row of the form takes several of the worksheet where a text in it is long (<see cref="GridRowParts"/>).</summary>
internal sealed class GridXlsx
{
    private readonly IXLWorksheet _worksheet;
    private readonly SheetGrid _grid;
    private readonly GridRowParts _parts;
    private readonly int _top;

    public GridXlsx(IXLWorksheet worksheet, SheetGrid grid, IReadOnlyList<double> widths, int top)
    {
        (_worksheet, _grid, _parts, _top) = (worksheet, grid, new GridRowParts(grid, widths), top);

        foreach (var (at, height) in _parts.Heights.Index())
        {
            worksheet.Row(top + at).Height = Math.Min(RowHeights.Highest, Math.Ceiling(height));
        }
    }

    /// <summary>The row below the table.</summary>
    public int End => RowOf(_grid.RowCount);

    /// <summary>The row below its headers.</summary>
    public int BelowHeaders => RowOf(_grid.HeaderRows);

    public void Draw()
    {
        foreach (var cell in _grid.Cells)
        {
            var (row, end, texts) = (RowOf(cell.Row), RowOf(cell.EndRow), _parts.TextsOf(cell));

            for (var at = 0; at < texts.Count; at++)
            {
                Draw(cell, texts[at], row + at, at + 1 == texts.Count ? end : row + at + 1);
            }

            SheetStyle.Outline(Range(cell, row, end).Style);
        }
    }

    private void Draw(SheetCell cell, string text, int row, int end)
    {
        var range = Range(cell, row, end);

        if (end - row > 1 || cell.ColumnSpan > 1)
        {
            range.Merge(checkIntersect: false); // the grid itself has been checked
        }

        // In the middle of several rows a text could stand where a page ends; headers above all rows stand on every page whole.
        SheetStyle.Cell(range.Style, cell, isTop: cell.EndRow > _grid.HeaderRows && RowOf(cell.EndRow) - RowOf(cell.Row) > 1);
        XlsxText.Write(range.FirstCell(), text);
    }

    private IXLRange Range(SheetCell cell, int row, int end) => _worksheet.Range(row, 1 + cell.Column, end - 1, cell.EndColumn);

    private int RowOf(int row) => _top + _parts.FirstOf(row);
}
