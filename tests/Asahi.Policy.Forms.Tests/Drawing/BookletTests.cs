using System.Globalization;
using System.Text.Json;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Page numbers that forms print: those of the contents page and of 総括表 are where the items really are.</summary>
[Collection(DrawnCollection.Name)]
public sealed class BookletTests(DrawnYears years)
{
    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void The_contents_name_the_page_on_which_each_item_begins(string year)
    {
        var pages = Pages(years[year].File("forms.pdf"));
        var lines = SheetMarks.Of(years[year].Sheets["2"]).Where(mark => mark.Item is not null).Select(mark => Words.Of(mark.Text)).ToList();
        var contents = Contents(pages);

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            var number = contents.Where(it => it.StartsWith(line, StringComparison.Ordinal)).Select(it => int.Parse(it[line.Length..], CultureInfo.InvariantCulture)).First();
            Assert.True(StartsThere(pages[number - 1], line), $"「{line}」 does not begin on page {number}.");
        });
    }

    [Fact]
    public void The_results_name_the_page_of_form_2_on_which_each_item_begins()
    {
        var year = years["mihon-2021"];
        var pages = Pages(year.File("2.pdf"));

        Assert.Equal(9 + 20 + 4, year.Context.Pages!.Count);
        Assert.All(SheetMarks.Of(year.Sheets["2"]), mark => Assert.True(StartsThere(pages[year.Context.Pages[ItemCode.Parse(mark.Item!)] - 1], Words.Of(mark.Text)), mark.Text));
        Assert.All(
            year.Cells("5").Where(cell => cell.Points is not null && cell.ToText().StartsWith("p.", StringComparison.Ordinal)),
            cell => Assert.Equal($"p.{year.Context.Pages[ItemCode.Parse(cell.Points!)]}", cell.ToText()));
        Assert.Equal(29, year.Cells("5").Count(cell => cell.ToText().StartsWith("p.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_results_of_an_imported_year_keep_the_pages_of_their_source() =>
        Assert.Equal(23, years["asahi-2022"].Cells("5").Count(cell => cell.ToText().StartsWith("p.", StringComparison.Ordinal)));

    [Fact]
    public void Contents_and_results_lead_to_the_items()
    {
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json=2", "--json-key=qpdf", years["mihon-2021"].File("forms.pdf")));
        var links = json.RootElement.GetProperty("qpdf")[1].EnumerateObject()
            .Select(it => it.Value).Where(it => it.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("/Subtype", out var kind) && kind.GetString() == "/Link")
            .Select(it => it.GetProperty("value")).ToList();

        // 4 forms and 33 items in the contents, code and page of 29 items in 総括表.
        Assert.True(links.Count >= 4 + 33 + (2 * 29), $"{links.Count} links");
        Assert.All(links, link => Assert.True(link.TryGetProperty("/Dest", out _), link.ToString())); // none leads out of the booklet
    }

    [Fact]
    public void Pages_are_read_again_from_a_file_that_is_kept()
    {
        Assert.Throws<PdfFailedException>(() => PdfPages.Of("%PDF-1.7\nnothing"u8.ToArray()));
        Assert.Equal(years["mihon-2021"].Context.Pages, FormSet.ItemPages(years["mihon-2021"].Context, File.ReadAllBytes(years["mihon-2021"].File("2.pdf"))));
    }

    [Fact]
    public void Pages_are_not_read_from_the_form_of_another_year() =>
        Assert.Contains("見出しと合いません", Assert.Throws<PdfFailedException>(() => FormSet.ItemPages(years["mihon-2021"].Context, File.ReadAllBytes(years["asahi-2022"].File("2.pdf")))).Message, StringComparison.Ordinal);

    private static string[] Pages(string file) => [.. Tool.Run("pdftotext", "-raw", file, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries)];

    // A long name takes two lines on the page, so all lines are joined and cut behind the numbers.
    private static List<string> Contents(string[] pages)
    {
        var (lines, line) = (new List<string>(), "");

        foreach (var part in pages[0].Split('\n').Concat(pages[1].Split('\n')).Select(Words.Of))
        {
            line += part;

            if (line.Length > 0 && char.IsAsciiDigit(line[^1]))
            {
                lines.Add(line);
                line = "";
            }
        }

        return lines;
    }

    private static bool StartsThere(string page, string heading) => Words.Of(page).Contains(heading, StringComparison.Ordinal);
}
