using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Pdf.Tables;

/// <summary>置いた欄。A cell with its lines, and how far it has been drawn: the rest goes on on the next page.</summary>
internal sealed class PlacedCell
{
    private readonly double[] _heights;

    public PlacedCell(SheetCell cell, double left, double right, double padX, double padY, IReadOnlyList<PlacedLine> lines)
    {
        (Cell, Left, Right, PadX, PadY, Lines) = (cell, left, right, padX, padY, lines);
        _heights = new double[lines.Count + 1];

        for (var at = 0; at < lines.Count; at++)
        {
            _heights[at + 1] = _heights[at] + lines[at].Text.Height;
        }
    }

    public SheetCell Cell { get; }

    public double Left { get; }

    public double Right { get; }

    public double PadX { get; }

    public double PadY { get; }

    public IReadOnlyList<PlacedLine> Lines { get; }

    /// <summary>Where its words lead. Null: nowhere.</summary>
    public PdfPlace? Target { get; init; }

    /// <summary>How many lines have been drawn on former pages.</summary>
    public int Drawn { get; set; }

    public bool IsDone => Drawn == Lines.Count;

    public int LastRow => Cell.EndRow - 1;

    /// <summary>The height of all lines.</summary>
    public double Whole => _heights[^1] + (2 * PadY);

    /// <summary>The height of the lines that are left, with the room around them.</summary>
    public double Rest => _heights[^1] - _heights[Drawn] + (2 * PadY);

    /// <summary>How many of the lines that are left go into a height. No single line is left alone on either side, no name without what it
    /// names.</summary>
    public int Fit(double height)
    {
        var end = Drawn;

        while (end < Lines.Count && _heights[end + 1] - _heights[Drawn] + (2 * PadY) <= height + 0.01)
        {
            end++;
        }

        if (end == Lines.Count)
        {
            return end - Drawn;
        }

        end -= Lines.Count - end == 1 && end - Drawn > 2 ? 1 : 0;

        while (end > Drawn && (Lines[end - 1].KeepsWithNext || (end - Drawn == 1 && Lines.Count - end > 1)))
        {
            end--;
        }

        return end - Drawn;
    }
}
