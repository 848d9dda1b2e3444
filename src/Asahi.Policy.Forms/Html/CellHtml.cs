using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>欄の中を HTML に描く。</summary>
internal static class CellHtml
{
    public static void Write(HtmlText html, SheetCell cell, SheetHtmlOptions options)
    {
        var address = cell.Points is { } item ? options.AddressOf(item) : null;

        for (var at = 0; at < cell.Lines.Count; at++)
        {
            var line = cell.Lines[at];

            if (line.Kind != LineKind.Item)
            {
                WriteLine(html, cell, line, address, options.BaseLevel);
                continue;
            }

            html.Open("ul");

            for (; at < cell.Lines.Count && cell.Lines[at].Kind == LineKind.Item; at++)
            {
                html.Element("li", cell.Lines[at].Text);
            }

            html.Close("ul");
            at--;
        }
    }

    private static void WriteLine(HtmlText html, SheetCell cell, CellLine line, string? address, int baseLevel)
    {
        switch (line.Kind)
        {
            case LineKind.Name when cell.HeadingLevel > 0:
                html.Element(string.Create(CultureInfo.InvariantCulture, $"h{baseLevel + cell.HeadingLevel}"), line.Text);
                break;
            case LineKind.Name:
                html.Element("p", line.Text, ("class", "sheet__name"));
                break;
            case LineKind.Absent:
                html.Element("span", line.Text, ("class", "sheet__absent"));
                break;
            case LineKind.Note:
                html.Element("small", line.Text);
                break;
            case LineKind.Text when address is not null:
                html.Element("a", line.Text, ("href", address));
                break;
            case LineKind.Text when cell.Lines.Count > 1:
                html.Element("p", line.Text);
                break;
            default:
                html.Text(line.Text);
                break;
        }
    }
}
