using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>紙面を HTML の表に描く。Every value names its headers by id, so that a screen reader says them in any cell.</summary>
public static class SheetHtml
{
    /// <summary>すべての部分を書く。For a page that brings its own title.</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="writer">書き出し先。</param>
    /// <param name="options">決めごと。</param>
    public static void WriteSections(Sheet sheet, TextWriter writer, SheetHtmlOptions options)
    {
        for (var at = 0; at < sheet.Sections.Count; at++)
        {
            WriteSection(
                new HtmlText(writer),
                sheet.Sections[at],
                string.Create(CultureInfo.InvariantCulture, $"{options.Prefix}s{at + 1}"),
                options);
        }
    }

    private static void WriteSection(HtmlText html, SheetSection section, string id, SheetHtmlOptions options)
    {
        var (grid, name) = (section.Grid, $"{id}-name");
        html.Open(
            "section",
            ("class", section.StartsPage ? "sheet-section sheet-section--page" : "sheet-section"),
            ("id", section.Item is { } item ? options.Anchor(item) : null));

        if (section.Heading is not null)
        {
            html.Element(
                string.Create(CultureInfo.InvariantCulture, $"h{options.BaseLevel + section.Level}"),
                section.Heading,
                ("id", name),
                ("class", "sheet-heading"));
        }

        html.Open("table", ("class", "sheet"), ("aria-labelledby", section.Heading is null ? null : name));

        if (section.Heading is null)
        {
            html.Element("caption", grid.Caption, ("id", name));
        }

        new TableHtml(html, grid, id, options).Write();
        html.Close("table");
        html.Close("section");
        html.Line();
    }
}
