using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Tests.Eras;

public sealed class SheetGridTests
{
    [Fact]
    public void Cells_that_fill_the_grid_are_taken() => Assert.Equal(2, Grid(Cell(0, 0) with { ColumnSpan = 2 }, Cell(1, 0), Cell(1, 1)).RowCount);

    [Fact]
    public void A_gap_is_refused() => Refused("欄のない所", Cell(0, 0), Cell(0, 1), Cell(1, 0));

    [Fact]
    public void Cells_that_overlap_are_refused() => Refused("重なるか", Cell(0, 0) with { ColumnSpan = 2 }, Cell(0, 1));

    [Fact]
    public void A_cell_that_leaves_the_grid_is_refused() => Refused("はみ出して", Cell(0, 0), Cell(0, 1) with { ColumnSpan = 2 });

    [Fact]
    public void A_cell_without_extent_is_refused() => Refused("広さがありません", Cell(0, 0), Cell(0, 1) with { RowSpan = 0 });

    [Fact]
    public void A_cell_without_words_is_refused() =>
        Refused("ことばがありません", Cell(0, 0), new SheetCell(0, 1, CellRole.Value, [new CellLine(LineKind.Text, " ")]));

    private static void Refused(string reason, params SheetCell[] cells) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Grid(cells)).Message, StringComparison.Ordinal);

    private static SheetGrid Grid(params SheetCell[] cells) => new("表", [1, 1], 1, cells);

    private static SheetCell Cell(int row, int column) => new(row, column, CellRole.Value, [new CellLine(LineKind.Text, $"{row}-{column}")]);
}
