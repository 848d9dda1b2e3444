namespace Asahi.Policy.Forms.Sheets;

/// <summary>行を上から足していく表。For forms that are a pile of rows, some of them under a header that spans several.</summary>
internal sealed class GridRows
{
    private readonly List<SheetCell> _cells = [];

    /// <summary>The next row.</summary>
    public int Row { get; private set; }

    public IReadOnlyList<SheetCell> Cells => _cells;

    /// <summary>Adds a row. The columns are those of the cells; their row is set here.</summary>
    public void Add(params IEnumerable<SheetCell> cells)
    {
        _cells.AddRange(cells.Select(cell => cell with { Row = Row }));
        Row++;
    }

    /// <summary>Adds rows below a header at their left edge that spans them all. Nothing when there are none.</summary>
    public void Span(SheetCell header, Action rows)
    {
        var top = Row;
        rows();

        if (Row > top)
        {
            _cells.Add(header with { Row = top, RowSpan = Row - top });
        }
    }
}
