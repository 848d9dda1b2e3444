using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>HTML, PDF and XLSX say the same, cell by cell, as read from the finished files.</summary>
[Collection(DrawnCollection.Name)]
public sealed class SameWordsTests(DrawnYears years)
{
    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void The_page_says_every_cell_in_its_place(string year, string form)
    {
        var cells = Parse(years[year].File($"{form}.html")).QuerySelectorAll("th, td").Where(cell => cell.QuerySelector("table") is null).ToList();
        var expected = years[year].Cells(form).ToList();

        Assert.Equal(expected.Select(Words.Of), cells.Select(cell => Words.Of(cell.TextContent)));
        Assert.Equal(expected.Select(cell => cell.Role == CellRole.Value ? "TD" : "TH"), cells.Select(cell => cell.TagName));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void The_pdf_says_every_cell_in_its_place(string year, string form)
    {
        var cells = PdfTable.Cells(years[year].Structure($"{form}.pdf"));
        var expected = years[year].Cells(form).ToList();

        Assert.Equal(expected.Count, cells.Count);
        Assert.All(expected.Zip(cells), pair =>
        {
            Assert.Equal(pair.First.Role == CellRole.Value ? "TD" : "TH", pair.Second.Tag);
            Assert.True(pair.Second.Says(Words.Of(pair.First)), $"expected 「{Words.Of(pair.First)}」, found 「{pair.Second.Words}」");
            Assert.Contains(pair.Second.Attributes, it => it.StartsWith(pair.First.Role == CellRole.Value ? "/Headers [" : "/Scope /", StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void The_workbook_says_every_cell_in_its_place(string year, string form)
    {
        using var book = new XlsxBook(years[year].File($"{form}.xlsx"));
        var sheet = years[year].Sheets[form];

        AssertSays(sheet, book);
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void The_workbook_of_all_forms_says_what_each_of_them_says(string year)
    {
        using var book = new XlsxBook(years[year].File("forms.xlsx"));

        Assert.All(years[year].Sheets.Values, sheet => AssertSays(sheet, book));
    }

    [Theory]
    [InlineData("asahi-2021")]
    [InlineData("asahi-2022")]
    public void The_booklet_says_what_each_form_says_but_for_the_pages(string year) => AssertSame(year);

    // The structure of the longest booklet keeps poppler busy for half a minute.
    [Fact]
    [Trait("Tier", "long")]
    public void The_longest_booklet_says_what_each_form_says_but_for_the_pages() => AssertSame("mihon-2021");

    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void Every_value_of_the_page_names_headers_that_are_there(string year, string form)
    {
        var document = Parse(years[year].File($"{form}.html"));
        var headers = document.QuerySelectorAll("th").Select(header => header.Id).ToList();

        Assert.Equal(headers.Count, headers.Distinct().Count());
        Assert.All(document.QuerySelectorAll("td"), cell => Assert.All(cell.GetAttribute("headers")!.Split(' '), id => Assert.Contains(id, headers)));
        Assert.All(document.QuerySelectorAll("table"), table => Assert.True(table.HasAttribute("aria-labelledby") || table.QuerySelector("caption") is not null));
    }

    private void AssertSame(string year)
    {
        var cells = PdfTable.Cells(years[year].Structure("forms.pdf"));
        var expected = years[year].Sheets.OrderBy(sheet => sheet.Key, StringComparer.Ordinal).SelectMany(sheet => sheet.Value.Sections).SelectMany(section => section.Grid.Cells).ToList();

        Assert.Equal(expected.Count, cells.Count);
        Assert.All(expected.Zip(cells).Where(pair => !IsPage(pair.First)), pair => Assert.True(pair.Second.Says(Words.Of(pair.First)), $"expected 「{Words.Of(pair.First)}」, found 「{pair.Second.Words}」"));
    }

    private static void AssertSays(Sheet sheet, XlsxBook book) => Assert.All(SpokenSheet.Of(sheet, book), it => Assert.Equal(it.Expected, it.Said));

    private static bool IsPage(SheetCell cell) => cell.Points is not null && cell.ToText().StartsWith("p.", StringComparison.Ordinal);

    private static IDocument Parse(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));
}
