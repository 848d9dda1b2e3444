using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Pdf.Tables;

/// <summary>表を流す。Places rows page by page: short ones whole, long ones split between lines; header rows stand on every page, and so
/// does a row header whose rows go on.</summary>
internal sealed class TableFlow
{
    // Rows and groups up to this share of a page go to the next one whole; longer rows are split where at least this height is left.
    private const double Whole = 1 / 3.0;
    private const double Short = 1 / 8.0; // of a stage: more would leave too much of the page before it empty
    private const double LeastPart = 6 * 8.25 * 1.5;
    private const double LeastRow = 2 * PdfCanvas.Millimetre;

    private readonly PdfCanvas _canvas;
    private readonly SheetGrid _grid;
    private readonly Action _beat;
    private readonly List<PlacedCell> _head;
    private readonly List<PlacedCell> _cells;
    private readonly ILookup<int, PlacedCell> _ending;
    private readonly PagePart _part;
    private readonly double _headHeight;
    private double _after;
    private bool _isFresh;

    public TableFlow(PdfCanvas canvas, SheetGrid grid, IReadOnlyList<PlacedCell> cells, PdfOutlines outlines, int baseLevel, Action beat)
    {
        (_canvas, _grid, _beat) = (canvas, grid, beat);
        _head = [.. cells.Where(cell => cell.Cell.Row < grid.HeaderRows)];
        _cells = [.. cells.Where(cell => cell.Cell.Row >= grid.HeaderRows)];
        _ending = cells.ToLookup(cell => cell.LastRow);
        _part = new PagePart(canvas, outlines, baseLevel);
        _headHeight = HeadRows().Sum(row => row.Height);
    }

    /// <summary>The height below which the table does not begin on a page: its header, and its first rows or a part of the first.</summary>
    public double First
    {
        get
        {
            var first = _grid.HeaderRows;
            var need = first == _grid.RowCount ? 0 : Needs(first, EndOfGroup(first)).Sum();

            return _headHeight + (need <= Room * Whole ? need : Math.Min(need, LeastPart));
        }
    }

    private double Room => _canvas.Bottom - PdfCanvas.Top - _headHeight;

    /// <param name="isLandscape">The further pages.</param>
    /// <param name="after">The height of what follows.</param>
    public void Draw(bool isLandscape, double after)
    {
        _after = after;
        DrawHead(isAgain: false);

        for (var row = _grid.HeaderRows; row < _grid.RowCount;)
        {
            var end = EndOfGroup(row);
            Place(row, end, isLandscape);
            row = end;
        }

        Flush(isCut: false);
    }

    private void Place(int first, int end, bool isLandscape)
    {
        _beat();
        var needs = Needs(first, end);
        var bottom = _canvas.Bottom + 0.01;

        // The last rows leave room for what follows, so that it does not take a page for itself.
        if (_canvas.Y + needs.Sum() <= (end == _grid.RowCount && !_isFresh ? bottom - _after : bottom))
        {
            for (var row = first; row < end; row++)
            {
                _part.Add(row, _canvas.Y, _canvas.Y += needs[row - first]);
            }

            _isFresh = false;

            return;
        }

        var isCut = end - first == 1 && needs[0] > Room * Whole && _canvas.Y + needs[0] > bottom && bottom - _canvas.Y >= LeastPart;

        if (_isFresh || isCut)
        {
            _part.Add(first, _canvas.Y, _canvas.Bottom);
            Flush(isCut: true);
        }

        NextPage(isLandscape);
        Place(first, end, isLandscape);
    }

    private void NextPage(bool isLandscape)
    {
        Flush(isCut: false);
        _canvas.NewPage(isLandscape);
        DrawHead(isAgain: true);
        _isFresh = true;
    }

    private void Flush(bool isCut)
    {
        _part.Draw(_cells, isCut);
        _part.Clear();
    }

    // The heights of rows from here on. A cell over several rows asks its last row for what the others do not give.
    private double[] Needs(int first, int end)
    {
        var (needs, y) = (new double[end - first], _canvas.Y);
        var tops = new Dictionary<int, double>();

        for (var row = first; row < end; row++)
        {
            tops[row] = y;
            needs[row - first] = _ending[row].Select(cell => cell.Rest - (y - TopOf(cell, tops))).Append(LeastRow).Max();
            y += needs[row - first];
        }

        return needs;
    }

    // Where a cell begins on this page: at its first row, or at the first row of the page.
    private double TopOf(PlacedCell cell, Dictionary<int, double> tops)
    {
        var row = cell.Cell.Row;

        return _part.TopOf(row) ?? (tops.TryGetValue(row, out var top) ? top : _part.First ?? tops.Values.Min());
    }

    private void DrawHead(bool isAgain)
    {
        if (_head.Count == 0)
        {
            return;
        }

        var part = new PagePart(_canvas, null, 0) { IsAgain = isAgain };

        foreach (var (row, height) in HeadRows())
        {
            part.Add(row, _canvas.Y, _canvas.Y += height);
        }

        part.Draw(_head, isCut: false);
    }

    private List<(int Row, double Height)> HeadRows()
    {
        var rows = new List<(int Row, double Height)>();

        for (var row = 0; row < _grid.HeaderRows; row++)
        {
            var height = _ending[row].Max(cell => cell.Whole - rows.Where(above => above.Row >= cell.Cell.Row).Sum(above => above.Height));
            rows.Add((row, height));
        }

        return rows;
    }

    // Where the rows end that stay together with a row: those beside a header that spans a few of them, as long as they take no more than a
    // share of the page. Of several such headers the outermost.
    private int EndOfGroup(int row)
    {
        const int fewRows = 8;

        return _grid.Cells
            .Where(cell => cell.Row == row && cell.Role == CellRole.RowHeader && cell.RowSpan is > 1 and <= fewRows)
            .OrderBy(cell => cell.Column)
            .FirstOrDefault(cell => Needs(row, cell.EndRow).Sum() <= Room * (cell.Column == 0 ? Short : Whole))?.EndRow ?? row + 1;
    }
}
