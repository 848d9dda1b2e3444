using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>表の行を、シートの行に分けたもの。No text crosses the border of two rows of the sheet, where a page may end: a short one stands
/// in the first row that its cell has, a long one goes on from row to row.</summary>
internal sealed class GridRowParts
{
    private readonly SheetGrid _grid;
    private readonly IReadOnlyList<double> _widths;
    private readonly Dictionary<SheetCell, IReadOnlyList<string>> _texts = [];
    private readonly int[] _first;
    private readonly double[] _heights;

    /// <param name="grid">表。</param>
    /// <param name="widths">The widths of its columns, in places.</param>
    public GridRowParts(SheetGrid grid, IReadOnlyList<double> widths)
    {
        (_grid, _widths) = (grid, widths);
        var body = grid.Cells.Where(cell => cell.EndRow > grid.HeaderRows).OrderBy(cell => cell.RowSpan).ToList();

        foreach (var cell in grid.Cells)
        {
            _texts.Add(cell, cell.EndRow > grid.HeaderRows ? RowHeights.PartsOf(cell, widths) : [cell.ToText()]);
        }

        _first = FirstRows(body);
        _heights = [.. Enumerable.Repeat(RowHeights.Least, _first[^1])];
        RowHeights.Shared(grid.Cells.Where(cell => cell.EndRow <= grid.HeaderRows), grid.HeaderRows, widths).CopyTo(_heights, 0);

        foreach (var cell in body)
        {
            Reserve(cell);
        }
    }

    /// <summary>The heights of the rows of the sheet, in points.</summary>
    public IReadOnlyList<double> Heights => _heights;

    /// <summary>The first row of the sheet that a row of the grid has, from 0; behind the last one, how many there are.</summary>
    public int FirstOf(int row) => _first[row];

    /// <summary>The parts of a cell's text, from its first row downwards.</summary>
    public IReadOnlyList<string> TextsOf(SheetCell cell) => _texts[cell];

    // What the rows of a cell do not hold, its last row is made longer for.
    private int[] FirstRows(IEnumerable<SheetCell> body)
    {
        var counts = Enumerable.Repeat(1, _grid.RowCount).ToArray();

        foreach (var cell in body)
        {
            counts[cell.EndRow - 1] += Math.Max(0, _texts[cell].Count - counts[cell.Row..cell.EndRow].Sum());
        }

        return [.. counts.Aggregate(new List<int> { 0 }, (first, count) => [.. first, first[^1] + count])];
    }

    private void Reserve(SheetCell cell)
    {
        var (top, texts) = (_first[cell.Row], _texts[cell]);

        for (var at = 0; at < texts.Count; at++)
        {
            _heights[top + at] = Math.Max(_heights[top + at], RowHeights.OfPart(cell, texts, at, _widths));
        }
    }
}
