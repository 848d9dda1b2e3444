using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Forms.Pdf.Text;

/// <summary>行に分ける。Fills lines as far as they go and ends them where Japanese type does.</summary>
internal sealed class LineBreaker(PdfFonts fonts)
{
    private const double Tolerance = 0.01;

    public IReadOnlyList<TextLine> Lines(string text, TextStyle style, double width, Breaking breaking = Breaking.Letters)
    {
        var lines = new List<TextLine>();

        foreach (var paragraph in text.Split('\n'))
        {
            Add(lines, fonts.Letters(style.IsBold).Letters(paragraph.TrimEnd('\r')), style, width, breaking);
        }

        return lines;
    }

    private static void Add(List<TextLine> lines, IReadOnlyList<Letter> letters, TextStyle style, double width, Breaking breaking)
    {
        var (start, used) = (0, 0.0);

        for (var at = 0; at < letters.Count; at++)
        {
            var wide = letters[at].Width * style.Size;

            // A blank that no longer fits hangs over the edge.
            if (used + wide > width + Tolerance && at > start && !letters[at].IsBlank)
            {
                var end = End(letters, start, at, breaking);
                lines.Add(Line(letters, start, end, style));
                start = end;
                used = Width(letters, start, at, style);
            }

            used += wide;
        }

        lines.Add(Line(letters, start, letters.Count, style));
    }

    // The last place before the letter that does not fit. A word or phrase longer than the line is torn.
    private static int End(IReadOnlyList<Letter> letters, int start, int at, Breaking breaking) => breaking switch
    {
        Breaking.Anywhere => at,
        Breaking.Phrases => Last(letters, start, at, Kinsoku.EndsPhrase)
            ?? Last(letters, start, at, Kinsoku.ChangesScript)
            ?? Last(letters, start, at, Kinsoku.MayBreak)
            ?? at,
        _ => Last(letters, start, at, Kinsoku.MayBreak) ?? at,
    };

    private static int? Last(IReadOnlyList<Letter> letters, int start, int at, Func<Letter, Letter, bool> may)
    {
        for (var end = at; end > start; end--)
        {
            if (may(letters[end - 1], letters[end]))
            {
                return end;
            }
        }

        return null;
    }

    private static TextLine Line(IReadOnlyList<Letter> letters, int start, int end, TextStyle style) =>
        new([.. letters.Skip(start).Take(end - start)], style);

    private static double Width(IReadOnlyList<Letter> letters, int start, int end, TextStyle style)
    {
        var width = 0.0;

        for (var at = start; at < end; at++)
        {
            width += letters[at].Width * style.Size;
        }

        return width;
    }
}
