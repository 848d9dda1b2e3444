using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

[Collection(Form5Collection.Name)]
public sealed class HtmlTests(Form5Files files)
{
    [Fact]
    public void It_carries_the_words_of_every_cell_in_their_places()
    {
        var rows = Parse(files.Html).QuerySelectorAll("table tr").ToList();
        var grid = files.Grid;

        Assert.Equal(grid.RowCount, rows.Count);

        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var expected = grid.Cells.Where(cell => cell.Row == index).ToList();
            Assert.Equal(expected.Select(Words.Of), row.Children.Select(cell => Words.Of(cell.TextContent)));
            Assert.Equal(expected.Select(cell => cell.Role == CellRole.Value ? "TD" : "TH"), row.Children.Select(cell => cell.TagName));
        }
    }

    [Fact]
    public void Every_value_names_headers_that_are_there()
    {
        var document = Parse(files.Html);
        var headers = document.QuerySelectorAll("th").Select(header => header.Id).ToHashSet();

        Assert.DoesNotContain("", headers);
        Assert.All(document.QuerySelectorAll("td"), cell => Assert.All(cell.GetAttribute("headers")!.Split(' '), id => Assert.Contains(id, headers)));
    }

    [Fact]
    public void Lists_are_lists() => Assert.Equal(17, Parse(files.Html).QuerySelectorAll("td ul li").Length);

    [Fact]
    public void What_looks_like_markup_is_text()
    {
        const string text = "<script>alert('x')</script>&amp;\"";
        var grid = new SheetGrid(text, [1], 1, [new(0, 0, CellRole.ColumnHeader, [new CellLine(LineKind.Name, text)])]);
        var document = Parse(HtmlPage.Of(new Sheet(text, text, text, [text], [new SheetSection(text, 1, grid)], [text], IsLandscape: true)));

        Assert.Empty(document.QuerySelectorAll("script"));
        Assert.Equal(text, document.QuerySelector("th")!.TextContent);
        Assert.Equal(text, document.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public void It_needs_nothing_from_outside() => Assert.Empty(Parse(files.Html).QuerySelectorAll("[src], [href], script, link, iframe"));

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
