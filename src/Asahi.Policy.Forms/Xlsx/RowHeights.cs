using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>行の高さ。Excel does not fit merged cells by itself, so heights are
/// reckoned from the letters: two places for a full-width one.</summary>
internal static class RowHeights
{
    /// <summary>Excel's limit, in points.</summary>
    public const double Highest = 409;

    private const double LineHeight = SheetStyle.FontSize * 1.3; // points
    private const double Padding = 4;

    /// <summary>The height of each row of a grid, in points, without a limit.</summary>
    /// <param name="grid">表。</param>
    /// <param name="widths">The widths of its columns, in places.</param>
    public static double[] Of(SheetGrid grid, IReadOnlyList<double> widths)
    {
        var heights = new double[grid.RowCount];

        // Small spans first: what a wide cell still lacks is then shared by its rows.
        foreach (var cell in grid.Cells.OrderBy(cell => cell.RowSpan))
        {
            var lacking = Needed(cell, widths) - heights.Skip(cell.Row).Take(cell.RowSpan).Sum();

            for (var row = cell.Row; lacking > 0 && row < cell.EndRow; row++)
            {
                heights[row] += lacking / cell.RowSpan;
            }
        }

        return heights;
    }

    /// <summary>The height of a text over a width, in points.</summary>
    public static double OfText(string text, double width) =>
        (text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(Places(line) / width))) * LineHeight) + Padding;

    private static double Needed(SheetCell cell, IReadOnlyList<double> widths) => cell.Placement == CellPlacement.Edge
        ? (cell.ToText().Length * LineHeight) + Padding
        : OfText(cell.ToText(), widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - 1);

    private static double Places(string text) =>
        text.EnumerateRunes().Sum(rune => rune.Value < 0x80 || IsHalfWidthKana(rune.Value) ? 1 : 2);

    private static bool IsHalfWidthKana(int letter) => letter is >= 0xFF61 and <= 0xFF9F;
}
