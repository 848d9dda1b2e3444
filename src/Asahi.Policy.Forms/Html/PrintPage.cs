using System.Globalization;
using System.Reflection;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>印刷する文書の書き出し。Head, style and one part for each form, which has pages of its own kind.</summary>
internal sealed class PrintPage : IDisposable
{
    private static readonly string _style = ReadStyle();

    private readonly StringWriter _writer = new(CultureInfo.InvariantCulture);
    private readonly HtmlText _html;

    public PrintPage(string documentTitle, IReadOnlyList<Sheet> sheets)
    {
        _html = new HtmlText(_writer);
        _writer.Write("<!DOCTYPE html>\n");
        _html.Open("html", ("lang", "ja"));
        _html.Open("head");
        _html.Open("meta", ("charset", "utf-8"));
        _html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
        _html.Element("title", documentTitle);
        _writer.Write($"<style>{_style}\n{string.Join('\n', sheets.Select(PageRule))}</style>");
        _html.Close("head");
        _html.Open("body");
    }

    public HtmlText Html => _html;

    public void WriteForm(Sheet sheet, int at, SheetHtmlOptions options)
    {
        _html.Open("article", ("class", $"form {(sheet.IsLandscape ? "landscape" : "portrait")} {PageName(at)}"), ("id", $"{options.Prefix}form"));
        _html.Open("header");
        _html.Element(string.Create(CultureInfo.InvariantCulture, $"h{options.BaseLevel}"), sheet.Title, ("class", "title"));
        _html.Element("p", sheet.Subtitle, ("class", "subtitle"));
        _html.Close("header");
        WriteNotes(sheet.Head, "head");
        SheetHtml.WriteSections(sheet, _writer, options);
        WriteNotes(sheet.Foot, "foot");
        _html.Close("article");
    }

    public void WriteNotes(IReadOnlyList<string> notes, string name)
    {
        if (notes.Count == 0)
        {
            return;
        }

        _html.Open("div", ("class", name));

        foreach (var note in notes)
        {
            _html.Element("p", note);
        }

        _html.Close("div");
    }

    public string Finish()
    {
        _html.Close("body");
        _html.Close("html");

        return _writer.ToString();
    }

    public void Dispose() => _writer.Dispose();

    // Pages after the first say what they are a page of: they may come apart.
    private static string PageRule(Sheet sheet, int at)
    {
        var text = string.Join('　', [sheet.Name, sheet.Subtitle, .. sheet.Head.Take(1)]);
        var size = sheet.IsLandscape ? "landscape" : "portrait";

        return $".{PageName(at)} {{ page: {PageName(at)}; }} @page {PageName(at)} {{ size: A4 {size}; @top-right {{ content: {CssString(text)}; font: 7pt \"BIZ UDGothic\", sans-serif; }} }}"
            + (at == 0 ? $" @page {PageName(at)}:first {{ @top-right {{ content: none; }} }}" : "");
    }

    private static string PageName(int at) => string.Create(CultureInfo.InvariantCulture, $"form{at + 1}");

    // Every letter that could end the string, the rule or the element is written by its number.
    private static string CssString(string text) =>
        $"\"{string.Concat(text.EnumerateRunes().Select(rune => rune.Value < 0x80 && !char.IsAsciiLetterOrDigit((char)rune.Value) ? $"\\{rune.Value:x} " : rune.ToString()))}\"";

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Asahi.Policy.Forms.Html.print.css")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}
