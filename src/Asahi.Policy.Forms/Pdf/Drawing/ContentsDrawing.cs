using System.Globalization;
using Asahi.Policy.Forms.Pdf.Pages;
using Asahi.Policy.Forms.Pdf.Text;
using Asahi.Policy.Forms.Sheets;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Drawing;

/// <summary>冊子の目次。Its pages are kept free at the beginning and written at the end, when all pages are known.</summary>
internal sealed class ContentsDrawing
{
    /// <summary>What it is called.</summary>
    public const string Heading = "目次";

    private const double Indent = 5 * PdfCanvas.Millimetre;
    private const double NumberRoom = 16 * PdfCanvas.Millimetre;
    private const double Between = 0.6 * PdfCanvas.Millimetre;
    private const double BeforeForm = 1.5 * PdfCanvas.Millimetre;

    private static readonly TextStyle _form = new(9, IsBold: true);
    private static readonly TextStyle _item = new(9);

    private readonly PdfWriting _writing;
    private readonly PdfCanvas _canvas;
    private readonly string _title;
    private readonly Sheet _first;
    private readonly PdfDictionary _part;
    private readonly List<Entry> _entries;
    private readonly List<PdfPage> _pages = [];
    private readonly double _start;

    /// <summary>Keeps the pages free.</summary>
    /// <param name="writing">Where it is written.</param>
    /// <param name="title">冊子の題。</param>
    /// <param name="sheets">紙面。What they say of pages does not matter yet.</param>
    public ContentsDrawing(PdfWriting writing, string title, IReadOnlyList<Sheet> sheets)
    {
        (_writing, _canvas, _title, _first) = (writing, writing.Canvas, title, sheets[0]);
        _part = _canvas.Markup.Element("Art", _canvas.Markup.Top);
        _canvas.NewPage(isLandscape: false);
        _entries = [.. sheets.SelectMany((sheet, at) => Entries(sheet, at))];
        _pages.Add(_canvas.Page);
        _writing.Title(_part, 1, _title, _first.Subtitle);
        _writing.Notes(_part, _first.Head, TextStyle.Head, 1.5, isLandscape: false);
        _canvas.Y += 2.5 * PdfCanvas.Millimetre;
        WriteHeading();
        _start = _canvas.Y;
        Measure();
    }

    /// <summary>The name by which a form is found among the targets.</summary>
    public static string FormName(int at) => string.Create(CultureInfo.InvariantCulture, $"form {at + 1}");

    /// <summary>Writes the lines with their pages.</summary>
    public void Write()
    {
        _canvas.Open(_pages[0], 1);
        _canvas.Y = _start;
        var list = new Stack<PdfDictionary>([_canvas.Markup.Element("TOC", _part)]);
        var above = new Stack<PdfDictionary>();

        foreach (var entry in _entries)
        {
            while (list.Count > entry.Level + 1)
            {
                list.Pop();
            }

            if (list.Count < entry.Level + 1)
            {
                list.Push(_canvas.Markup.Element("TOC", above.Peek()));
            }

            if (entry.Page != _canvas.Number - 1)
            {
                _canvas.Open(_pages[entry.Page], entry.Page + 1);
            }

            var item = _canvas.Markup.Element("TOCI", list.Peek());
            above.Push(item);
            Write(entry, item);
        }

        _canvas.Y += 1 * PdfCanvas.Millimetre;
        _writing.Notes(_part, _first.Foot, TextStyle.Foot, 2.5, isLandscape: false);
    }

    private void Write(Entry entry, PdfDictionary item)
    {
        var target = _writing.Targets[entry.Target];
        var number = _writing.Breaker.Lines(target.Number.ToString(CultureInfo.InvariantCulture), entry.Style, NumberRoom)[0];
        var link = _canvas.Markup.Element("Link", _canvas.Markup.Element("Reference", item));
        var (top, x) = (_canvas.Y += entry.Before, PdfCanvas.Left + (entry.Level * Indent));
        _writing.Lines(_ => link, entry.Lines, x);
        var last = _canvas.Y - entry.Lines[^1].Height;
        _canvas.Part(link, () => _canvas.Write(number, _canvas.Right - number.Width, last));
        var (dots, end) = (x + entry.Lines[^1].Width + (2 * PdfCanvas.Millimetre), _canvas.Right - (8 * PdfCanvas.Millimetre));
        _canvas.Artifact(() => _canvas.Dots(dots, last + entry.Style.Baseline, end));
        _canvas.Link(link, new XRect(x, top, _canvas.Right - x, _canvas.Y - top), target, $"{entry.Text}（{target.Number}ページ）");
        _canvas.Y += Between;
    }

    private void WriteHeading()
    {
        var (top, lines) = (_canvas.Y, _writing.Breaker.Lines(Heading, TextStyle.Heading(1), _canvas.Across));
        _canvas.Artifact(() =>
        {
            _canvas.Shade(new XRect(PdfCanvas.Left, top, _canvas.Across, lines[0].Height + (1.6 * PdfCanvas.Millimetre)));
            _canvas.Fill(new XRect(PdfCanvas.Left, top, 1.6 * PdfCanvas.Millimetre, lines[0].Height + (1.6 * PdfCanvas.Millimetre)));
        });
        _writing.Outlines.Add(Heading, 2, _canvas.Here);
        _canvas.Y += 0.8 * PdfCanvas.Millimetre;
        _writing.Lines(markup => markup.Element("H2", _part), lines, PdfCanvas.Left + (2.8 * PdfCanvas.Millimetre));
        _canvas.Y += 2.8 * PdfCanvas.Millimetre;
    }

    private IEnumerable<Entry> Entries(Sheet sheet, int at)
    {
        yield return Of(sheet.Title, FormName(at), 0, _form);

        foreach (var mark in SheetMarks.Of(sheet).Where(mark => mark.Item is not null))
        {
            yield return Of(mark.Text, mark.Item!, mark.Level, _item);
        }
    }

    private Entry Of(string text, string target, int level, TextStyle style)
    {
        var lines = _writing.Breaker.Lines(text, style, _canvas.Across - (level * Indent) - NumberRoom, Breaking.Phrases);

        return new Entry(text, target, level, style, lines, level == 0 ? BeforeForm : 0);
    }

    private void Measure()
    {
        var (y, bottom) = (_start, _canvas.Bottom - NotesHeight());

        foreach (var entry in _entries)
        {
            y += entry.Before + entry.Lines.Sum(line => line.Height) + Between;

            if (y > bottom)
            {
                _canvas.NewPage(isLandscape: false);
                _pages.Add(_canvas.Page);
                y = PdfCanvas.Top + entry.Before + entry.Lines.Sum(line => line.Height) + Between;
            }

            entry.Page = _pages.Count - 1;
        }
    }

    // The notes stand below the last line, whichever page that is on.
    private double NotesHeight() =>
        _writing.Height(_first.Foot, TextStyle.Foot, 4);

    private sealed record Entry(string Text, string Target, int Level, TextStyle Style, IReadOnlyList<TextLine> Lines, double Before)
    {
        /// <summary>Which page of the contents it stands on, from 0.</summary>
        public int Page { get; set; }
    }
}
