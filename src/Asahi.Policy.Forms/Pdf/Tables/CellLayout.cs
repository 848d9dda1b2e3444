using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Pdf.Text;
using Asahi.Policy.Forms.Sheets;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Tables;

/// <summary>欄の中を組む。Breaks the lines of a cell for its width and gives each its element in the structure.</summary>
internal sealed class CellLayout(LineBreaker breaker, PdfMarkup markup, int baseLevel, Func<string, PdfPlace?> find)
{
    private const double Side = 1.2 * PdfCanvas.Millimetre;
    private const double RoomForPhrases = 10 * 8.25;
    private const double Above = 1 * PdfCanvas.Millimetre;

    public PlacedCell Place(SheetCell cell, double left, double right, PdfDictionary element)
    {
        var isEdge = cell.Placement == CellPlacement.Edge;
        var (padX, padY) = isEdge ? (0.5 * PdfCanvas.Millimetre, 1.5 * PdfCanvas.Millimetre) : (Side, Above);
        var link = cell.Points is { } item ? find(item) : null;

        var lines = Lines(cell, element, right - left - (2 * padX), link is not null);

        return new PlacedCell(cell, left, right, padX, padY, [.. lines]) { Target = link };
    }

    private IEnumerable<PlacedLine> Lines(SheetCell cell, PdfDictionary element, double width, bool isLink)
    {
        PdfDictionary? list = null;

        foreach (var line in cell.Lines)
        {
            list = line.Kind == LineKind.Item ? list ?? markup.Element("L", element) : null;

            foreach (var placed in list is null ? Plain(cell, line, element, width, isLink) : Item(cell, line, list, width))
            {
                yield return placed;
            }
        }
    }

    private IEnumerable<PlacedLine> Plain(SheetCell cell, CellLine line, PdfDictionary element, double width, bool isLink)
    {
        var isHeading = line.Kind == LineKind.Name && cell.HeadingLevel > 0;
        var tag = line.Kind switch
        {
            LineKind.Name when isHeading => PdfHeadings.Tag(baseLevel + cell.HeadingLevel),
            LineKind.Text when isLink => "Link",
            LineKind.Text or LineKind.Name => cell.Lines.Count > 1 ? "P" : null,
            _ => "Span",
        };
        var part = tag is null ? element : markup.Element(tag, element);
        var lines = breaker.Lines(line.Text, Style(cell, line), width, How(cell, width));

        return lines.Select((text, at) => new PlacedLine(text, 0, part)
        {
            Mark = isHeading && at == 0 ? (line.Text, cell.HeadingLevel) : null,
            KeepsWithNext = line.Kind == LineKind.Name || line.Text.TrimStart() is ['【', .., '】'], // the ward heads parts of its texts so
        });
    }

    private IEnumerable<PlacedLine> Item(SheetCell cell, CellLine line, PdfDictionary list, double width)
    {
        var style = Style(cell, line);
        var item = markup.Element("LI", list);
        var (label, body) = (markup.Element("Lbl", item), markup.Element("LBody", item));
        var sign = breaker.Lines("・", style, width)[0];

        return breaker.Lines(line.Text, style, width - sign.Width, How(cell, width))
            .Select((text, at) => new PlacedLine(text, sign.Width, body) { Label = at == 0 ? (sign, label) : null });
    }

    private static TextStyle Style(SheetCell cell, CellLine line) => line.Kind switch
    {
        LineKind.Absent => TextStyle.Absent,
        LineKind.Note => TextStyle.Note,
        LineKind.Name => TextStyle.Strong,
        _ when cell.Role == CellRole.ColumnHeader => TextStyle.Column,
        _ when cell.Placement == CellPlacement.Edge => TextStyle.Stage,
        _ => cell.Role == CellRole.Value ? TextStyle.Body : TextStyle.Strong,
    };

    // A row header in a narrow column has no room for phrases.
    private static Breaking How(SheetCell cell, double width) => cell switch
    {
        { Placement: CellPlacement.Edge } => Breaking.Anywhere,
        { Placement: CellPlacement.Center } or { Role: CellRole.ColumnHeader } => Breaking.Phrases,
        { Role: CellRole.RowHeader } when width >= RoomForPhrases => Breaking.Phrases,
        _ => Breaking.Letters,
    };
}
