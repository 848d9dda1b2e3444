using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>行の高さ。Excel does not fit merged cells by itself, so heights are
/// reckoned from the letters: two places for a full-width one.</summary>
internal static class RowHeights
{
    /// <summary>Excel's limit, in points.</summary>
    public const double Highest = 409;

    /// <summary>A line's.</summary>
    public const double Least = LineHeight + Padding;

    private const double LineHeight = SheetStyle.FontSize * 1.3; // points
    private const double Padding = 4;

    // A part of a long text has room for a line that another program breaks elsewhere.
    private const double Spare = LineHeight;

    /// <summary>The heights of rows that stand on every page, in points. What a cell over several of them lacks is shared.</summary>
    /// <param name="cells">Their cells.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="widths">The widths of the columns, in places.</param>
    public static double[] Shared(IEnumerable<SheetCell> cells, int count, IReadOnlyList<double> widths)
    {
        var heights = new double[count];

        foreach (var cell in cells.OrderBy(cell => cell.RowSpan))
        {
            var lacking = OfText(cell.ToText(), WidthOf(cell, widths)) - heights.Skip(cell.Row).Take(cell.RowSpan).Sum();

            for (var row = cell.Row; lacking > 0 && row < cell.EndRow; row++)
            {
                heights[row] += lacking / cell.RowSpan;
            }
        }

        return heights;
    }

    /// <summary>The parts of a cell's text, each to stand in one row.</summary>
    public static IReadOnlyList<string> PartsOf(SheetCell cell, IReadOnlyList<double> widths) =>
        cell.Placement == CellPlacement.Edge ? [cell.ToText()] : TextParts.Of(cell.ToText(), WidthOf(cell, widths));

    /// <summary>The height that a part of a cell's text needs, in points.</summary>
    public static double OfPart(SheetCell cell, IReadOnlyList<string> parts, int at, IReadOnlyList<double> widths) =>
        cell.Placement == CellPlacement.Edge
            ? (parts[at].Length * LineHeight) + Padding
            : OfText(parts[at], WidthOf(cell, widths)) + (parts.Count > 1 ? Spare : 0);

    /// <summary>The height of a text over a width, in points.</summary>
    public static double OfText(string text, double width) => (TextParts.Lines(text, width) * LineHeight) + Padding;

    private static double WidthOf(SheetCell cell, IReadOnlyList<double> widths) => widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - 1;
}
