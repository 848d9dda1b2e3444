using System.Reflection;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>印刷する文書。A whole HTML page that needs nothing from outside: no script, no network, its own style.</summary>
public static class PrintDocument
{
    private static readonly string _style = ReadStyle();

    /// <summary>紙面を一つの HTML 文書に描く。</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="documentTitle">文書の題。Shown by PDF readers.</param>
    public static string Of(Sheet sheet, string documentTitle)
    {
        using var writer = new StringWriter();
        var html = new HtmlText(writer);
        writer.Write("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "ja"));
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
        html.Element("title", documentTitle);
        writer.Write($"<style>{_style}\n{RunningHead(sheet)}</style>");
        html.Close("head");
        html.Open("body", ("class", sheet.IsLandscape ? "landscape" : "portrait"));
        html.Open("header");
        html.Element("h1", sheet.Title);
        html.Element("p", sheet.Subtitle, ("class", "subtitle"));
        html.Close("header");
        WriteNotes(html, sheet.Head, "head");
        SheetHtml.WriteTable(sheet, writer, "caption");
        WriteNotes(html, sheet.Foot, "foot");
        html.Close("body");
        html.Close("html");

        return writer.ToString();
    }

    // Pages after the first say what they are a page of: they may come apart.
    private static string RunningHead(Sheet sheet)
    {
        var text = string.Join('　', [sheet.Name, sheet.Subtitle, .. sheet.Head.Take(1)]);

        return $"@page {{ @top-right {{ content: {CssString(text)}; font: 7pt \"BIZ UDGothic\", sans-serif; }} }} @page :first {{ @top-right {{ content: none; }} }}";
    }

    // Every letter that could end the string, the rule or the element is written by its number.
    private static string CssString(string text) =>
        $"\"{string.Concat(text.EnumerateRunes().Select(rune => rune.Value < 0x80 && !char.IsAsciiLetterOrDigit((char)rune.Value) ? $"\\{rune.Value:x} " : rune.ToString()))}\"";

    private static void WriteNotes(HtmlText html, IReadOnlyList<string> notes, string name)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Open("div", ("class", name));

        foreach (var note in notes)
        {
            html.Element("p", note);
        }

        html.Close("div");
    }

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Asahi.Policy.Forms.Html.print.css")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}
