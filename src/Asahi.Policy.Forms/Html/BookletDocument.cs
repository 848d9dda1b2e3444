using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Html;

/// <summary>冊子。All forms of an edition in one document: a contents page with links, and page numbers that go through.</summary>
public static class BookletDocument
{
    private const string Contents = "目次";

    /// <summary>冊子を描く。</summary>
    /// <param name="title">冊子の題。</param>
    /// <param name="sheets">紙面。様式の番号の順。</param>
    /// <param name="pages">しおりのページ番号（<see cref="MarkCount"/> だけ）。Empty on the first printing, from which they are read.</param>
    /// <param name="linksTo">どの紙面に項目の部分があるか。Its place among the sheets.</param>
    public static string Of(string title, IReadOnlyList<Sheet> sheets, IReadOnlyList<int> pages, int linksTo)
    {
        using var page = new PrintPage(title, sheets);
        var html = page.Html;
        html.Open("main", ("class", "booklet"));
        html.Open("article", ("class", "contents-page"));
        html.Open("header");
        html.Element("h1", title, ("class", "title"));
        html.Element("p", sheets[0].Subtitle, ("class", "subtitle"));
        html.Close("header");
        page.WriteNotes(sheets[0].Head, "head");
        html.Element("h2", Contents, ("class", "sheet-heading"));
        WriteContents(html, sheets, pages);
        page.WriteNotes(sheets[0].Foot, "foot");
        html.Close("article");

        for (var at = 0; at < sheets.Count; at++)
        {
            page.WriteForm(sheets[at], at, Options(at, linksTo));
        }

        html.Close("main");

        return page.Finish();
    }

    /// <summary>しおりの数。The title and the contents, then each form with its headings.</summary>
    public static int MarkCount(IReadOnlyList<Sheet> sheets) => 2 + sheets.Sum(sheet => 1 + SheetMarks.Of(sheet).Count);

    /// <summary>ある紙面のしおりのページ番号。From the title of the form on.</summary>
    public static IReadOnlyList<int> PagesOf(IReadOnlyList<Sheet> sheets, int at, IReadOnlyList<int> pages) =>
        [.. pages.Skip(MarkCount([.. sheets.Take(at)])).Take(1 + SheetMarks.Of(sheets[at]).Count)];

    private static SheetHtmlOptions Options(int at, int linksTo)
    {
        var target = Prefix(linksTo);

        return new SheetHtmlOptions(Prefix(at), 2, item => at == linksTo ? null : $"#{target}item-{item}");
    }

    private static string Prefix(int at) => string.Create(CultureInfo.InvariantCulture, $"f{at + 1}-");

    private static void WriteContents(HtmlText html, IReadOnlyList<Sheet> sheets, IReadOnlyList<int> pages)
    {
        html.Open("ol", ("class", "contents"));

        for (var at = 0; at < sheets.Count; at++)
        {
            var own = PagesOf(sheets, at, pages);
            html.Open("li");
            WriteLine(html, $"#{Prefix(at)}form", sheets[at].Title, own.Count > 0 ? own[0] : 0);
            var items = SheetMarks.Of(sheets[at]).Select((mark, index) => (Mark: mark, Page: own.Count > index + 1 ? own[index + 1] : 0)).Where(it => it.Mark.Item is not null).ToList();
            WriteItems(html, items, Options(at, at), 1);
            html.Close("li");
        }

        html.Close("ol");
    }

    // Items nest as their headings do.
    private static void WriteItems(HtmlText html, List<(SheetMark Mark, int Page)> items, SheetHtmlOptions options, int level)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Open("ol");

        for (var at = 0; at < items.Count;)
        {
            var below = items.Skip(at + 1).TakeWhile(it => it.Mark.Level > level).ToList();
            html.Open("li");
            WriteLine(html, $"#{options.Anchor(items[at].Mark.Item!)}", items[at].Mark.Text, items[at].Page);
            WriteItems(html, below, options, level + 1);
            html.Close("li");
            at += 1 + below.Count;
        }

        html.Close("ol");
    }

    private static void WriteLine(HtmlText html, string address, string text, int page)
    {
        html.Open("a", ("href", address));
        html.Element("span", text);
        html.Element("span", page == 0 ? "000" : page.ToString(CultureInfo.InvariantCulture), ("class", "page"));
        html.Close("a");
    }
}
