using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Pdf.Text;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>書き進める。Paragraphs, headings and notes down the page.</summary>
internal sealed class PdfWriting(PdfCanvas canvas, PdfFonts fonts)
{
    public PdfCanvas Canvas => canvas;

    public LineBreaker Breaker { get; } = new(fonts);

    public PdfOutlines Outlines { get; } = new();

    /// <summary>Items and forms that links lead to.</summary>
    public Dictionary<string, PdfPlace> Targets { get; } = [];

    /// <summary>The running number of tables, for names of header cells.</summary>
    public int Tables { get; set; }

    /// <summary>Title at the left, subtitle at the right, a line below.</summary>
    public void Title(PdfDictionary part, int level, string title, string subtitle)
    {
        var right = Breaker.Lines(subtitle, TextStyle.Subtitle, canvas.Across / 2);
        var room = canvas.Across - right.Max(line => line.Width) - (6 * PdfCanvas.Millimetre);
        var left = Breaker.Lines(title, TextStyle.Title, room, Breaking.Phrases);
        var (top, drop) = (canvas.Y, TextStyle.Title.Baseline - TextStyle.Subtitle.Baseline);
        Outlines.Add(title, level, canvas.Here);
        Lines(markup => markup.Element(PdfHeadings.Tag(level), part), left, PdfCanvas.Left);
        var below = canvas.Y;
        canvas.Y = top + drop;
        canvas.Part(canvas.Markup.Element("P", part), () => canvas.Y = Draw(right, line => canvas.Right - line.Width));
        canvas.Y = Math.Max(below, canvas.Y) + PdfCanvas.Millimetre;
        canvas.Artifact(() => canvas.Line(PdfCanvas.Left, canvas.Y, canvas.Right, 0.6 * PdfCanvas.Millimetre));
    }

    /// <summary>Short lines that stay together.</summary>
    /// <param name="before">Millimetres above them.</param>
    /// <param name="over">How far they may reach into the margin, so that they do not take a page for themselves.</param>
    public void Notes(PdfDictionary part, IReadOnlyList<string> notes, TextStyle style, double before, bool isLandscape, double over = 0)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var lines = notes.Select(note => Breaker.Lines(note, style, canvas.Across)).ToList();
        canvas.Y += before * PdfCanvas.Millimetre;

        if (canvas.Y + lines.Sum(of => of.Sum(line => line.Height)) > canvas.Bottom + over && canvas.Y > PdfCanvas.Top)
        {
            canvas.NewPage(isLandscape);
        }

        foreach (var of in lines)
        {
            Lines(markup => markup.Element("P", part), of, PdfCanvas.Left);
        }
    }

    /// <summary>The height of notes.</summary>
    public double Height(IReadOnlyList<string> notes, TextStyle style, double before) =>
        (before * PdfCanvas.Millimetre) + notes.Sum(note => Breaker.Lines(note, style, canvas.Across).Sum(line => line.Height));

    /// <summary>Lines of one element, below each other.</summary>
    public void Lines(Func<PdfMarkup, PdfDictionary> element, IReadOnlyList<TextLine> lines, double x) =>
        canvas.Part(element(canvas.Markup), () => canvas.Y = Draw(lines, _ => x));

    private double Draw(IReadOnlyList<TextLine> lines, Func<TextLine, double> x)
    {
        var y = canvas.Y;

        foreach (var line in lines)
        {
            canvas.Write(line, x(line), y);
            y += line.Height;
        }

        return y;
    }
}
