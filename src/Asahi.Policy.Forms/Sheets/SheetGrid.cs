namespace Asahi.Policy.Forms.Sheets;

/// <summary>罫線の表。Cells that fill a rectangle without a gap and without overlapping.</summary>
public sealed class SheetGrid
{
    private readonly List<SheetCell> _headers;

    /// <summary>表を作る。</summary>
    /// <param name="caption">表の名。</param>
    /// <param name="columnWidths">列の幅の割合。</param>
    /// <param name="headerRows">見出しの行の数。Repeated on every printed page.</param>
    /// <param name="cells">欄。</param>
    /// <exception cref="ArgumentException">The cells leave a gap, overlap or leave the grid.</exception>
    public SheetGrid(string caption, IReadOnlyList<int> columnWidths, int headerRows, IReadOnlyList<SheetCell> cells)
    {
        (Caption, ColumnWidths, HeaderRows) = (caption, columnWidths, headerRows);
        Cells = [.. cells.OrderBy(cell => (cell.Row, cell.Column))];
        _headers = [.. Cells.Where(cell => cell.Role != CellRole.Value)];
        InnerTables =
        [
            .. _headers
                .Where(header => header.Role == CellRole.ColumnHeader && header.Row >= HeaderRows)
                .Select(Beside)
                .OfType<SheetCell>()
                .Distinct(),
        ];
        RowCount = Cells.Max(cell => cell.EndRow);
        RequireFilled();
    }

    /// <summary>表の名。</summary>
    public string Caption { get; }

    /// <summary>列の幅の割合。合計は自由。</summary>
    public IReadOnlyList<int> ColumnWidths { get; }

    /// <summary>見出しの行の数。</summary>
    public int HeaderRows { get; }

    /// <summary>欄。上から、左から。</summary>
    public IReadOnlyList<SheetCell> Cells { get; }

    /// <summary>行の数。</summary>
    public int RowCount { get; }

    /// <summary>ある欄の見出し。Column headers above it, then row headers left of it, from the outside in.</summary>
    public IEnumerable<SheetCell> HeadersOf(SheetCell cell) =>
        _headers.Where(header => header.Role == CellRole.ColumnHeader && IsAbove(header, cell))
            .Concat(_headers.Where(header => header.Role == CellRole.RowHeader && IsBeside(header, cell)));

    /// <summary>表の中の表。The row headers beside which column headers stand: those
    /// name what is below them, as far as the row header reaches.</summary>
    public IReadOnlyList<SheetCell> InnerTables { get; }

    /// <summary>ある行から始まる、表の中の表。Its row header. Null: none begins there.</summary>
    public SheetCell? InnerTableAt(int row) => InnerTables.FirstOrDefault(label => label.Row == row);

    /// <summary>ある欄の見出しのうち、同じ表の中のもの。A cell of an inner table names headers of that table alone.</summary>
    /// <param name="cell">欄。</param>
    /// <param name="within">表の中の表の、行の見出し。Null: the outer table.</param>
    public IEnumerable<SheetCell> HeadersOf(SheetCell cell, SheetCell? within) =>
        HeadersOf(cell).Where(header => within is null || (header.Column >= within.EndColumn && header.Row >= within.Row));

    /// <summary>表として描く時にまたがる行の数。An inner table is one row of the outer one; its own cells span what they span.</summary>
    public int DrawnRows(SheetCell cell) => cell.RowSpan - InnerTables
        .Where(label => cell.Column < label.EndColumn && cell.Row <= label.Row && label.EndRow <= cell.EndRow)
        .Sum(label => label.RowSpan - 1);

    private int EndOf(SheetCell header) => header.Row < HeaderRows ? RowCount : Beside(header)?.EndRow ?? RowCount;

    // The nearest row header that the column header stands right of.
    private SheetCell? Beside(SheetCell header) =>
        _headers.Where(beside => beside.Role == CellRole.RowHeader && IsBeside(beside, header)).MaxBy(beside => beside.Column);

    private bool IsAbove(SheetCell header, SheetCell cell) =>
        header.EndRow <= cell.Row && header.SharesColumns(cell) && cell.Row < EndOf(header);

    private static bool IsBeside(SheetCell header, SheetCell cell) => header.EndColumn <= cell.Column && header.SharesRows(cell);

    private void RequireFilled()
    {
        var taken = new HashSet<(int Row, int Column)>();

        foreach (var cell in Cells)
        {
            if (cell.RowSpan < 1 || cell.ColumnSpan < 1)
            {
                throw new ArgumentException($"「{Caption}」の{cell.Row + 1}行{cell.Column + 1}列の欄に、広さがありません。");
            }

            for (var row = cell.Row; row < cell.EndRow; row++)
            {
                for (var column = cell.Column; column < cell.EndColumn; column++)
                {
                    if (column >= ColumnWidths.Count || !taken.Add((row, column)))
                    {
                        throw new ArgumentException($"「{Caption}」の{row + 1}行{column + 1}列で、欄が重なるか、表からはみ出しています。");
                    }
                }
            }

            if (cell.Lines.Count == 0 || cell.Lines.Any(line => string.IsNullOrWhiteSpace(line.Text)))
            {
                throw new ArgumentException($"「{Caption}」の{cell.Row + 1}行{cell.Column + 1}列に、ことばがありません。");
            }
        }

        if (taken.Count != RowCount * ColumnWidths.Count)
        {
            throw new ArgumentException($"「{Caption}」に、欄のない所があります。");
        }
    }
}
