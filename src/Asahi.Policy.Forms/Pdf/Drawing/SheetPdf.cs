using System.Globalization;
using Asahi.Policy.Forms.Pdf.Finish;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Pdf.Text;
using Asahi.Policy.Forms.Sheets;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Drawing;

/// <summary>紙面を PDF に描く。Tagged, in Japanese, with bookmarks and links; the same content gives the same bytes.</summary>
public static class SheetPdf
{
    /// <summary>紙面を一つ描く。</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="about">文書について。</param>
    /// <param name="fonts">書体。</param>
    /// <param name="beat">Called at every row: throws to end the work.</param>
    /// <exception cref="PdfFailedException">The fonts are not there or cannot be read.</exception>
    public static PdfDrawn Draw(Sheet sheet, PdfAbout about, PdfFonts fonts, Action? beat = null) => Draw(about, fonts, [sheet], writing =>
    {
        new SheetDrawing(writing, sheet, 1, beat ?? Nothing).Draw(ContentsDrawing.FormName(0));
    });

    /// <summary>冊子を描く。A contents page, then all forms, with one page numbering.</summary>
    /// <param name="sheets">紙面。Asked of one after the other, with the pages on which the items of those before begin: a form that prints
    /// pages comes after the form that has them.</param>
    /// <param name="about">文書について。The title is that of the booklet.</param>
    /// <param name="fonts">書体。</param>
    /// <param name="beat">Called at every row: throws to end the work.</param>
    /// <exception cref="PdfFailedException">The fonts are not there or cannot be read.</exception>
    public static PdfDrawn Booklet(
        IReadOnlyList<Func<IReadOnlyDictionary<string, int>, Sheet>> sheets,
        PdfAbout about,
        PdfFonts fonts,
        Action? beat = null)
    {
        List<Sheet> all = [.. sheets.Select(sheet => sheet(new Dictionary<string, int>()))];

        return Draw(about, fonts, all, writing =>
        {
            var contents = new ContentsDrawing(writing, about.Title, all);

            for (var at = 0; at < sheets.Count; at++)
            {
                all[at] = sheets[at](Pages(writing, all));
                new SheetDrawing(writing, all[at], 2, beat ?? Nothing).Draw(ContentsDrawing.FormName(at));
            }

            contents.Write();
        });
    }

    private static PdfDrawn Draw(PdfAbout about, PdfFonts fonts, IReadOnlyList<Sheet> sheets, Action<PdfWriting> draw)
    {
        using var document = new PdfDocument();
        using var canvas = new PdfCanvas(document);
        var writing = new PdfWriting(canvas, fonts);
        draw(writing);
        Surround(canvas, writing, sheets);
        canvas.Markup.Finish();
        writing.Outlines.Write(document);

        return new PdfDrawn(PdfFile.Of(document, about, canvas.Pen.Letters), Pages(writing, sheets));
    }

    // Each page says its number and, but for the first, what it is a page of: pages may come apart. Of a draft the first says it, too.
    private static void Surround(PdfCanvas canvas, PdfWriting writing, IReadOnlyList<Sheet> sheets)
    {
        var begins = sheets.Select((sheet, at) => (Sheet: sheet, writing.Targets[ContentsDrawing.FormName(at)].Number)).ToList();
        var count = canvas.Document.PageCount;

        for (var number = 1; number <= count; number++)
        {
            canvas.Open(canvas.Document.Pages[number - 1], number);
            var own = begins.LastOrDefault(it => it.Number <= number).Sheet;
            var page = Line(writing, string.Create(CultureInfo.InvariantCulture, $"{number} / {count}"), TextStyle.Head);
            var middle = PdfCanvas.Left + ((canvas.Across - page.Width) / 2);
            canvas.Artifact(() => canvas.Write(page, middle, canvas.Bottom + (4 * PdfCanvas.Millimetre)));

            if (number > 1 || sheets[0].Mark is not null)
            {
                var words = own is null ? RunningHead.Of(sheets[0], ContentsDrawing.Heading) : RunningHead.Of(own);
                var head = Line(writing, words, TextStyle.Foot);
                canvas.Artifact(() => canvas.Write(head, canvas.Right - head.Width, 4 * PdfCanvas.Millimetre));
            }
        }
    }

    private static TextLine Line(PdfWriting writing, string text, TextStyle style) =>
        writing.Breaker.Lines(text, style, writing.Canvas.Across)[0];

    private static Dictionary<string, int> Pages(PdfWriting writing, IEnumerable<Sheet> sheets) => sheets
        .SelectMany(sheet => sheet.Sections).Select(section => section.Item).OfType<string>()
        .Where(writing.Targets.ContainsKey).ToDictionary(item => item, item => writing.Targets[item].Number);

    private static void Nothing()
    {
    }
}
