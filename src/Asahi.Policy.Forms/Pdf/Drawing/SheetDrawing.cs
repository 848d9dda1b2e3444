using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Pdf.Tables;
using Asahi.Policy.Forms.Pdf.Text;
using Asahi.Policy.Forms.Sheets;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Drawing;

/// <summary>紙面を一つ描く。Title and notes, then each part with its heading and its table.</summary>
/// <param name="writing">Where it is written.</param>
/// <param name="sheet">紙面。</param>
/// <param name="baseLevel">題の見出しの深さ。</param>
/// <param name="beat">Called often: it ends the work when it has to end.</param>
internal sealed class SheetDrawing(PdfWriting writing, Sheet sheet, int baseLevel, Action beat)
{
    private const double BetweenParts = 3.5 * PdfCanvas.Millimetre;
    private const double BeforeFoot = 2.5; // millimetres
    private const double IntoMargin = 3.5 * PdfCanvas.Millimetre;

    private readonly PdfCanvas _canvas = writing.Canvas;

    public void Draw(string name)
    {
        _canvas.NewPage(sheet.IsLandscape);
        writing.Targets[name] = _canvas.Here;
        var part = _canvas.Markup.Element("Art", _canvas.Markup.Top);
        writing.Title(part, baseLevel, sheet.Title, sheet.Subtitle);
        writing.Notes(part, sheet.Head, TextStyle.Head, 1.5, sheet.IsLandscape);
        _canvas.Y += 2.5 * PdfCanvas.Millimetre;

        foreach (var (section, at) in sheet.Sections.Select((section, at) => (section, at)))
        {
            Section(section, _canvas.Markup.Element("Sect", part), at == 0);
        }

        writing.Notes(part, sheet.Foot, TextStyle.Foot, BeforeFoot, sheet.IsLandscape, IntoMargin);
    }

    private void Section(SheetSection section, PdfDictionary part, bool isFirst)
    {
        beat();
        _canvas.Y += isFirst ? 0 : BetweenParts;
        var style = section.Heading is null ? TextStyle.Caption : TextStyle.Heading(section.Level);
        var room = _canvas.Across - (3 * PdfCanvas.Millimetre);
        var lines = writing.Breaker.Lines(section.Heading ?? section.Grid.Caption, style, room, Breaking.Phrases);
        var height = lines.Sum(line => line.Height) + ((section is { Heading: not null, Level: 1 } ? 2.6 : 1) * PdfCanvas.Millimetre);
        var heading = section.Heading is null ? null : _canvas.Markup.Element(PdfHeadings.Tag(baseLevel + section.Level), part);
        var table = _canvas.Markup.Element("Table", part);
        var flow = Table(section, table, heading is null ? _canvas.Markup.Element("Caption", table) : null, out var caption);

        if (_canvas.Y > PdfCanvas.Top && ((section.StartsPage && !isFirst) || _canvas.Y + height + flow.First > _canvas.Bottom))
        {
            _canvas.NewPage(sheet.IsLandscape);
        }

        if (section.Item is { } item)
        {
            writing.Targets[item] = _canvas.Here;
        }

        Heading(section, heading ?? caption!, lines, height);
        flow.Draw(
            sheet.IsLandscape,
            section == sheet.Sections[^1] ? writing.Height(sheet.Foot, TextStyle.Foot, BeforeFoot) - IntoMargin : 0);
    }

    private TableFlow Table(SheetSection section, PdfDictionary table, PdfDictionary? captionElement, out PdfDictionary? caption)
    {
        caption = captionElement;
        var grid = section.Grid;
        var unit = _canvas.Across / grid.ColumnWidths.Sum();
        var lefts = grid.ColumnWidths.Aggregate(new List<double> { PdfCanvas.Left }, (list, width) => [.. list, list[^1] + (width * unit)]);

        // A link to an item within the form that has it would lead from a heading to itself.
        var isTarget = sheet.Sections.Any(it => it.Item is not null);
        PdfPlace? Find(string item) => isTarget ? null : writing.Targets.GetValueOrDefault(item);
        var layout = new CellLayout(writing.Breaker, _canvas.Markup, baseLevel, Find);
        var cells = new TableMarkup(_canvas.Markup, grid, writing.Tables++).Cells(table)
            .Select(it => layout.Place(it.Cell, lefts[it.Cell.Column], lefts[it.Cell.EndColumn], it.Element)).ToList();

        return new TableFlow(_canvas, grid, cells, writing.Outlines, baseLevel, beat);
    }

    // A grey band for the first level, a broad bar for the second, a narrow one for the third. A table without a heading has its name above
    // it.
    private void Heading(SheetSection section, PdfDictionary element, IReadOnlyList<TextLine> lines, double height)
    {
        var (top, isBand) = (_canvas.Y, section is { Heading: not null, Level: 1 });
        var band = height - PdfCanvas.Millimetre;
        _canvas.Artifact(() => Decorate(section, top, band, isBand));

        if (section.Heading is { } heading)
        {
            writing.Outlines.Add(heading, baseLevel + section.Level, _canvas.Here);
        }

        _canvas.Y = top + (isBand ? 0.8 * PdfCanvas.Millimetre : 0);
        var indent = section.Heading is null ? 0 : (Bar(section.Level) + 1.2) * PdfCanvas.Millimetre;
        writing.Lines(_ => element, lines, PdfCanvas.Left + indent);
        _canvas.Y = top + height;
    }

    private void Decorate(SheetSection section, double top, double band, bool isBand)
    {
        if (isBand)
        {
            _canvas.Shade(new XRect(PdfCanvas.Left, top, _canvas.Across, band));
        }

        if (section.Heading is not null)
        {
            _canvas.Fill(new XRect(PdfCanvas.Left, top, Bar(section.Level) * PdfCanvas.Millimetre, band));
        }
    }

    private static double Bar(int level) => level <= 2 ? 1.6 : 0.6;
}
