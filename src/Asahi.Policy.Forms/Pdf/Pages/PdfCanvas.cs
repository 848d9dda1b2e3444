using System.Globalization;
using System.Text;
using Asahi.Policy.Forms.Pdf.Text;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>ページに描く。Pages of A4, one after the other, and what is drawn on them: each as a part of an element of the structure, or
/// around the text as an artifact.</summary>
internal sealed class PdfCanvas : IDisposable
{
    public const double Millimetre = 72 / 25.4;

    private const double Side = 11 * Millimetre;
    private const double Foot = 14 * Millimetre;

    private static readonly XBrush _grey = new XSolidBrush(XColor.FromArgb(0x4d, 0x4d, 0x4d));
    private static readonly XBrush _shade = new XSolidBrush(XColor.FromArgb(0xe6, 0xe6, 0xe6));

    private static readonly XPen _dots = new(XColor.FromArgb(0x4d, 0x4d, 0x4d), 0.6) { DashPattern = [1, 3] };

    private readonly GlyphPen _pen;
    private XGraphics? _graphics;

    public PdfCanvas(PdfDocument document)
    {
        (Document, Markup) = (document, new PdfMarkup(document));
        _pen = new GlyphPen(document);
    }

    public PdfDocument Document { get; }

    public PdfMarkup Markup { get; }

    /// <summary>What the glyphs of this document say that no letter alone says.</summary>
    public GlyphPen Pen => _pen;

    public PdfPage Page { get; private set; } = null!;

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Where the next thing is drawn, from above.</summary>
    public double Y { get; set; }

    public static double Left => Side;

    public static double Top => Side;

    public double Right => Page.Width.Point - Side;

    public double Across => Right - Left;

    public double Bottom => Page.Height.Point - Foot;

    public PdfPlace Here => new(Page, Number, Y);

    public void NewPage(bool isLandscape)
    {
        var page = Document.AddPage();
        (page.Size, page.Orientation) = (PageSize.A4, isLandscape ? PageOrientation.Landscape : PageOrientation.Portrait);
        Open(page, Document.PageCount);
    }

    /// <summary>Goes on with a page that is there already.</summary>
    public void Open(PdfPage page, int number)
    {
        _graphics?.Dispose();
        (Page, Number, Y) = (page, number, Top);
        _graphics = XGraphics.FromPdfPage(page);
    }

    /// <summary>Draws a part of an element.</summary>
    public void Part(PdfDictionary element, Action draw) =>
        Marked(
            $"{element.Elements.GetName("/S")} <</MCID {Markup.Mark(element, Page).ToString(CultureInfo.InvariantCulture)}>> BDC\n",
            draw);

    /// <summary>Draws what is no part of the text.</summary>
    public void Artifact(Action draw) => Marked("/Artifact BMC\n", draw);

    /// <summary>Draws a line of text with its top at a height.</summary>
    public void Write(TextLine line, double x, double top)
    {
        var (y, brush) = (top + line.Style.Baseline, line.Style.IsGrey ? _grey : XBrushes.Black);

        for (var at = 0; at < line.Letters.Count;)
        {
            var letter = line.Letters[at];

            if (letter.Glyphs is [])
            {
                at++; // nothing that is seen
                continue;
            }

            if (letter.Glyphs is { } glyphs)
            {
                var start = x;
                var actual = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.Text));
                Marked(
                    $"/Span <</ActualText <FEFF{actual}>>> BDC\n",
                    () => _pen.Draw(_graphics!, letter.Face, glyphs, line.Style.Size, brush, start, y));
                (x, at) = (x + (letter.Width * line.Style.Size), at + 1);
                continue;
            }

            var (run, width) = (new StringBuilder(), 0.0);

            for (; at < line.Letters.Count && line.Letters[at] is { Glyphs: null } next && next.Face == letter.Face; at++)
            {
                run.Append(next.Text);
                width += next.Width;
            }

            _pen.Draw(_graphics!, letter.Face, run.ToString(), line.Style.Size, brush, x, y);
            x += width * line.Style.Size;
        }
    }

    public void Shade(XRect box) => _graphics!.DrawRectangle(_shade, box);

    public void Fill(XRect box) => _graphics!.DrawRectangle(XBrushes.Black, box);

    public void Rule(XRect box, double width) => _graphics!.DrawRectangle(new XPen(XColors.Black, width), box);

    public void Line(double x, double y, double end, double width) => _graphics!.DrawLine(new XPen(XColors.Black, width), x, y, end, y);

    public void Dots(double x, double y, double end) => _graphics!.DrawLine(_dots, x, y, end, y);

    /// <summary>Makes an area a link to a place of this document.</summary>
    public void Link(PdfDictionary element, XRect area, PdfPlace target, string words)
    {
        var link = new PdfDictionary(Document);
        Document.Internals.AddObject(link);
        link.Elements.SetName("/Type", "/Annot");
        link.Elements.SetName("/Subtype", "/Link");
        link.Elements.SetInteger("/F", 4); // printed, too
        link.Elements["/Rect"] = Numbers(area.Left, Page.Height.Point - area.Bottom, area.Right, Page.Height.Point - area.Top);
        link.Elements["/Border"] = Numbers(0, 0, 0);
        link.Elements.SetString("/Contents", words);
        link.Elements["/Dest"] = target.Destination(Document);

        if (Page.Elements["/Annots"] is not PdfArray annotations)
        {
            Page.Elements["/Annots"] = annotations = new PdfArray(Document);
        }

        annotations.Elements.Add(link.Reference!);
        Markup.Hang(element, link, Page);
    }

    public void Dispose() => _graphics?.Dispose();

    // Text objects and marks must nest: both begin and end outside of text.
    private void Marked(string mark, Action draw)
    {
        PdfRendererExtensions.BeginGraphicMode(_graphics!);
        _graphics!.Internals.ContentStringBuilder!.Append(mark);
        draw();
        PdfRendererExtensions.BeginGraphicMode(_graphics!);
        _graphics!.Internals.ContentStringBuilder!.Append("EMC\n");
    }

    private PdfArray Numbers(params double[] numbers) => new(Document, [.. numbers.Select(number => new PdfReal(Math.Round(number, 2)))]);
}
