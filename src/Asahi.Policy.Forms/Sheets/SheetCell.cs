namespace Asahi.Policy.Forms.Sheets;

/// <summary>欄。A ruled rectangle of the grid.</summary>
/// <param name="Row">上端の行。0 から。</param>
/// <param name="Column">左端の列。0 から。</param>
/// <param name="Role">役目。</param>
/// <param name="Lines">行。At least one: no cell of a form is left without a word.</param>
public sealed record SheetCell(int Row, int Column, CellRole Role, IReadOnlyList<CellLine> Lines)
{
    /// <summary>またがる行の数。</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>またがる列の数。</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>見出しの深さ。2 to 6 makes its <see cref="LineKind.Name"/> line a heading and a bookmark; 0 does not.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>置き方。</summary>
    public CellPlacement Placement { get; init; } = CellPlacement.Top;

    /// <summary>どの項目を指す欄か。The name of a <see cref="SheetSection.Item"/>;
    /// drawings that hold it elsewhere make it a link. Null: none.</summary>
    public string? Points { get; init; }

    /// <summary>下端の次の行。</summary>
    public int EndRow => Row + RowSpan;

    /// <summary>右端の次の列。</summary>
    public int EndColumn => Column + ColumnSpan;

    /// <summary>ほかの欄と行を共にするかどうか。</summary>
    public bool SharesRows(SheetCell other) => Row < other.EndRow && other.Row < EndRow;

    /// <summary>ほかの欄と列を共にするかどうか。</summary>
    public bool SharesColumns(SheetCell other) => Column < other.EndColumn && other.Column < EndColumn;

    /// <summary>文だけを一つにする。Items behind 「・」, lines below each other.</summary>
    public string ToText() => string.Join('\n', Lines.Select(line => line.Kind == LineKind.Item ? $"・{line.Text}" : line.Text));
}
