using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Sheets;
using PdfSharp.Drawing;

namespace Asahi.Policy.Forms.Pdf.Tables;

/// <summary>表のうち一ページにある部分。Rows with their heights; when the page is full, their cells are drawn, each as far as it
/// goes.</summary>
internal sealed class PagePart(PdfCanvas canvas, PdfOutlines? outlines, int baseLevel)
{
    private const double Thin = 0.2 * PdfCanvas.Millimetre;
    private const double Thick = 0.5 * PdfCanvas.Millimetre;

    private readonly List<(int Row, double Top, double Bottom)> _rows = [];

    /// <summary>Header rows that have been read once are drawn again around the text.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Where the part begins. Null: nothing is placed yet.</summary>
    public double? First => _rows.Count == 0 ? null : _rows[0].Top;

    public void Add(int row, double top, double bottom) => _rows.Add((row, top, bottom));

    public void Clear() => _rows.Clear();

    /// <summary>Where a row begins. Null: it is not in this part.</summary>
    public double? TopOf(int row) => _rows.Count > 0 && row >= _rows[0].Row && row <= _rows[^1].Row ? _rows[row - _rows[0].Row].Top : null;

    /// <param name="isCut">The last row goes on on the next page.</param>
    public void Draw(IReadOnlyList<PlacedCell> cells, bool isCut)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        var (first, last) = (_rows[0].Row, _rows[^1].Row);
        var here = cells
            .Where(cell => cell.Cell.Row <= last && cell.LastRow >= first)
            .Select(cell => (Cell: cell, Box: Box(cell, first, last)))
            .ToList();
        canvas.Artifact(() => here.ForEach(it => Frame(it.Cell, it.Box, first)));

        foreach (var (cell, box) in here)
        {
            var isLast = cell.LastRow < last || (cell.LastRow == last && !isCut);

            if (IsAgain)
            {
                canvas.Artifact(() => Write(cell, box, 0, cell.Lines.Count, isWhole: true));
            }
            else if (cell.IsDone)
            {
                Repeat(cell, box);
            }
            else
            {
                WriteRest(cell, box, isLast);
            }
        }
    }

    private XRect Box(PlacedCell cell, int first, int last)
    {
        var (top, bottom) = (_rows[Math.Max(cell.Cell.Row, first) - first].Top, _rows[Math.Min(cell.LastRow, last) - first].Bottom);

        return new XRect(cell.Left, top, cell.Right - cell.Left, bottom - top);
    }

    private void Frame(PlacedCell cell, XRect box, int first)
    {
        if (cell.Cell.Role == CellRole.ColumnHeader)
        {
            canvas.Shade(box);
        }

        canvas.Rule(box, Thin);

        // The rows of each header at the left edge are set off from those above.
        if (cell.Cell.Column == 0 && cell.Cell.Role != CellRole.ColumnHeader && cell.Cell.Row >= first)
        {
            canvas.Line(PdfCanvas.Left, box.Top, canvas.Right, Thick);
        }
    }

    // What its rows are called stands on each page that they go on to.
    private void Repeat(PlacedCell cell, XRect box)
    {
        if (cell.Cell.Role == CellRole.RowHeader && cell.Whole <= box.Height)
        {
            canvas.Artifact(() => Write(cell, box, 0, cell.Lines.Count, isWhole: true));
        }
    }

    private void WriteRest(PlacedCell cell, XRect box, bool isLast)
    {
        var (from, isWhole) = (cell.Drawn, cell.Drawn == 0 && cell.Whole <= box.Height + 0.01);
        var end = isLast ? cell.Lines.Count : from + cell.Fit(box.Height);
        cell.Drawn = end;
        Write(cell, box, from, end, isWhole, isTagged: true);
    }

    private void Write(PlacedCell cell, XRect box, int from, int end, bool isWhole, bool isTagged = false)
    {
        var isMiddle = isWhole && cell.Cell.Placement is CellPlacement.Center or CellPlacement.Middle;
        var y = box.Top + cell.PadY + (isMiddle ? Math.Max(0, (box.Height - cell.Whole) / 2) : 0);

        for (var at = from; at < end;)
        {
            var (start, element) = (at, cell.Lines[at].Element);

            while (at < end && cell.Lines[at].Element == element)
            {
                at++;
            }

            y = WritePart(cell, start, at, y, isTagged);
        }
    }

    // Lines of one element.
    private double WritePart(PlacedCell cell, int from, int end, double y, bool isTagged)
    {
        var first = cell.Lines[from];
        var below = y;

        if (isTagged && first.Mark is { } mark && outlines is not null)
        {
            outlines.Add(mark.Text, baseLevel + mark.Level, new PdfPlace(canvas.Page, canvas.Number, y));
        }

        if (first.Label is { } label)
        {
            Draw(label.Element, isTagged, () => canvas.Write(label.Sign, cell.Left + cell.PadX, y));
        }

        Draw(first.Element, isTagged, () =>
        {
            for (var at = from; at < end; at++)
            {
                canvas.Write(cell.Lines[at].Text, Start(cell, cell.Lines[at]), below);
                below += cell.Lines[at].Text.Height;
            }
        });

        if (isTagged && cell.Target is { } target && first.Element.Elements.GetName("/S") == "/Link")
        {
            Underline(cell, from, end, y);
            var area = new XRect(cell.Left + cell.PadX, y, Room(cell), below - y);
            canvas.Link(
                first.Element,
                area,
                target,
                $"{string.Concat(first.Text.Letters.Select(letter => letter.Text))}（{target.Number}ページ）");
        }

        return below;
    }

    private void Underline(PlacedCell cell, int from, int end, double y) => canvas.Artifact(() =>
    {
        foreach (var line in cell.Lines.Skip(from).Take(end - from))
        {
            var x = Start(cell, line);
            canvas.Line(x, y + line.Text.Style.Baseline + 1.2, x + line.Text.Width, 0.4);
            y += line.Text.Height;
        }
    });

    private static double Room(PlacedCell cell) => cell.Right - cell.Left - (2 * cell.PadX);

    private static double Start(PlacedCell cell, PlacedLine line)
    {
        var isCentred = cell.Cell.Placement is CellPlacement.Center or CellPlacement.Edge;

        return cell.Left + cell.PadX + line.Indent + (isCentred ? Math.Max(0, (Room(cell) - line.Text.Width) / 2) : 0);
    }

    private void Draw(PdfSharp.Pdf.PdfDictionary element, bool isTagged, Action draw)
    {
        if (isTagged)
        {
            canvas.Part(element, draw);
        }
        else
        {
            draw(); // within an artifact
        }
    }
}
