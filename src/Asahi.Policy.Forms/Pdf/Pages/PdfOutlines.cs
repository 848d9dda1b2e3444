using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>しおり。Headings as they nest.</summary>
internal sealed class PdfOutlines
{
    private readonly List<(string Text, int Level, PdfPlace Place)> _marks = [];

    /// <param name="level">Depth, from 1.</param>
    public void Add(string text, int level, PdfPlace place) => _marks.Add((text, level, place));

    /// <summary>Puts them into the document, in the order of pages.</summary>
    public void Write(PdfDocument document)
    {
        var open = new Stack<(PdfOutline Mark, int Level)>();

        foreach (var (text, level, place) in _marks)
        {
            while (open.TryPeek(out var top) && top.Level >= level)
            {
                open.Pop();
            }

            var mark = new PdfOutline(text, place.Page, open.Count < 2)
            {
                PageDestinationType = PdfPageDestinationType.Xyz,
                Top = place.FromBelow,
            };
            (open.TryPeek(out var above) ? above.Mark.Outlines : document.Outlines).Add(mark);
            open.Push((mark, level));
        }
    }
}
