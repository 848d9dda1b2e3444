using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>表を一つ描く。A row of the form takes several of the worksheet where its text is longer than a row can be high.</summary>
internal sealed class GridXlsx
{
    private readonly IXLWorksheet _worksheet;
    private readonly SheetGrid _grid;
    private readonly int[] _first;

    public GridXlsx(IXLWorksheet worksheet, SheetGrid grid, IReadOnlyList<double> widths, int top)
    {
        (_worksheet, _grid) = (worksheet, grid);
        var heights = RowHeights.Of(grid, widths);
        _first = new int[grid.RowCount + 1];
        _first[0] = top;

        for (var row = 0; row < grid.RowCount; row++)
        {
            var parts = (int)Math.Max(1, Math.Ceiling(heights[row] / RowHeights.Highest));
            _first[row + 1] = _first[row] + parts;

            for (var part = _first[row]; part < _first[row + 1]; part++)
            {
                worksheet.Row(part).Height = Math.Ceiling(heights[row] / parts);
            }
        }
    }

    /// <summary>The row below the table.</summary>
    public int End => _first[_grid.RowCount];

    /// <summary>The row below its headers.</summary>
    public int BelowHeaders => _first[_grid.HeaderRows];

    public void Draw()
    {
        foreach (var cell in _grid.Cells)
        {
            var range = _worksheet.Range(_first[cell.Row], 1 + cell.Column, _first[cell.EndRow] - 1, cell.EndColumn);

            if (_first[cell.EndRow] - _first[cell.Row] > 1 || cell.ColumnSpan > 1)
            {
                range.Merge(checkIntersect: false); // the grid itself has been checked
            }

            XlsxText.Write(range.FirstCell(), cell.ToText());
            SheetStyle.Cell(range.Style, cell);
        }
    }
}
