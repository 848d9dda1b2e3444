using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>行の高さ。Excel does not fit merged cells by itself, so heights are reckoned from the letters: two places for a full-width one.</summary>
internal static class RowHeights
{
    private const double LineHeight = SheetStyle.FontSize * 1.3; // points
    private const double Padding = 4;
    private const double Highest = 409; // Excel's limit

    public static void Apply(IXLWorksheet worksheet, SheetGrid grid, int top)
    {
        var heights = new double[grid.RowCount];

        // Small spans first: what a wide cell still lacks is then shared by its rows.
        foreach (var cell in grid.Cells.OrderBy(cell => cell.RowSpan))
        {
            var lacking = Needed(worksheet, cell) - heights.Skip(cell.Row).Take(cell.RowSpan).Sum();

            for (var row = cell.Row; lacking > 0 && row < cell.EndRow; row++)
            {
                heights[row] += lacking / cell.RowSpan;
            }
        }

        for (var row = 0; row < heights.Length; row++)
        {
            worksheet.Row(top + row).Height = Math.Min(Highest, Math.Ceiling(heights[row]));
        }
    }

    private static double Needed(IXLWorksheet worksheet, SheetCell cell)
    {
        var width = Enumerable.Range(cell.Column + 1, cell.ColumnSpan).Sum(column => worksheet.Column(column).Width) - 1;
        var lines = cell.ToText().Split('\n').Sum(line => Math.Max(1, Math.Ceiling(Places(line) / width)));

        return (lines * LineHeight) + Padding;
    }

    private static double Places(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x80 || IsHalfWidthKana(rune.Value) ? 1 : 2);

    private static bool IsHalfWidthKana(int letter) => letter is >= 0xFF61 and <= 0xFF9F;
}
