using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>A year before any form that is drawn: read as pages, text and data, and nothing leads to what is not there.</summary>
public sealed partial class OldYearTests(OldYearSite old) : IClassFixture<OldYearSite>
{
    private const string Root = "/asahi/2014";

    private List<(string Address, IDocument Document)> Pages =>
        [.. old.Pages.Where(page => page.Document is not null && Below(page.Address)).Select(page => (page.Address, page.Document!))];

    [Fact]
    public void Every_link_of_the_whole_portal_leads_to_something()
    {
        string[] expected = ["", "/budget", "/forms", "/sources", "/history", "/history/1", "/1", "/2", "/3", "/1-1", "/1-2", "/3-1", "/3-2", "/1-1-1", "/1-1-2", "/1-2-1", "/data.json", "/data.csv", "/data/budgets.csv"];

        Assert.All(old.Pages, page => Assert.True(page.Status == 200, $"{page.Address} answered {page.Status}."));
        Assert.Empty(expected.Select(page => Root + page).Except(old.Pages.Select(page => page.Address)));
        Assert.Contains("/asahi/compare/2014/2021", old.Pages.Select(page => page.Address));
    }

    [Fact]
    public void No_page_of_the_year_leads_to_forms_or_to_results()
    {
        var links = Pages.SelectMany(page => page.Document.QuerySelectorAll("main a[href]"))
            .Where(link => Below(link.GetAttribute("href")!))
            .ToList();

        Assert.True(links.Count > 50);
        Assert.All(links, link => Assert.DoesNotMatch(Undrawn(), link.GetAttribute("href")!));
        Assert.All(links, link => Assert.DoesNotContain("様式", link.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/results")]
    [InlineData("/mismatches")]
    [InlineData("/forms.pdf")]
    [InlineData("/forms.xlsx")]
    [InlineData("/forms/1")]
    [InlineData("/forms/policy")]
    [InlineData("/forms/1.pdf")]
    [InlineData("/history/1/forms/1")]
    [InlineData("/history/1/forms.xlsx")]
    public async Task What_is_not_there_says_so_in_words(string address)
    {
        var page = await old.Site.GetAsync(Root + address, HttpStatusCode.NotFound);

        Assert.Equal("ページが見つかりません", page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main a[href]"));
    }

    [Fact]
    public void The_page_of_forms_says_that_there_are_none_and_offers_text_and_data()
    {
        var page = Pages.Single(it => it.Address == Root + "/forms").Document;
        var links = page.QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains("様式は、このサイトでは作っていません", page.QuerySelector(".title__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Root + "/history/1", links);
        Assert.Contains(Root + "/data.json", links);
        Assert.Contains(Root + "/data/budgets.csv", links);
    }

    [Fact]
    public void Texts_and_amounts_are_read_as_they_were_written()
    {
        Assert.Contains(OldYear.Lead, Text(""), StringComparison.Ordinal);
        Assert.Contains("年度全体の自己評価", Text(""), StringComparison.Ordinal);
        Assert.Contains("方策の二", Text(""), StringComparison.Ordinal);
        Assert.Contains("69,000", Text("/1-1-1"), StringComparison.Ordinal);
        Assert.Contains("原資料では「6千9百万円」", Text("/1-1-1"), StringComparison.Ordinal);
        Assert.Contains("訓練を3回行った", Text("/1-1-1"), StringComparison.Ordinal);
        Assert.Contains("令和元年度までの様式", Text("/history/1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_keep_to_the_rules_of_all_pages() => Assert.All(Pages, page =>
    {
        var (address, document) = page;
        var levels = document.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5").Select(heading => heading.TagName[1] - '0').ToList();
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(System.Text.Encoding.UTF8.GetString(old.Pages.Single(it => it.Address == address).Bytes));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{address}: h{pair.First} is followed by h{pair.Second}."));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.QuerySelectorAll("[aria-labelledby]").SelectMany(it => it.GetAttribute("aria-labelledby")!.Split(' ')), id => Assert.Contains(id, ids));
    });

    [Fact]
    public async Task Data_hold_the_year()
    {
        using var visitor = old.Site.Visitor();
        using var data = JsonDocument.Parse(await visitor.GetStringAsync(Root + "/data.json"));
        var year = data.RootElement;
        var initiative = year.GetProperty("issues")[0].GetProperty("strategies")[0].GetProperty("initiatives")[0];

        Assert.Equal((OldYear.Lead, "令和元年度までの様式", 0), (year.GetProperty("lead").GetString(), year.GetProperty("era").GetProperty("name").GetString(), year.GetProperty("codeSets").GetArrayLength()));
        Assert.Equal(("6千9百万円", 69_000), (initiative.GetProperty("budgets")[0].GetProperty("written").GetString(), initiative.GetProperty("budgets")[0].GetProperty("amountThousandYen").GetInt32()));
        Assert.Contains(OldYear.Lead, await visitor.GetStringAsync(Root + "/data.csv"), StringComparison.Ordinal);
        Assert.Contains("69000", await visitor.GetStringAsync(Root + "/data/budgets.csv"), StringComparison.Ordinal);
        Assert.Contains(OldYear.Lead, await visitor.GetStringAsync("/data/all.json"), StringComparison.Ordinal);

        using var catalog = JsonDocument.Parse(await visitor.GetStringAsync("/data/catalog.jsonld"));
        Assert.DoesNotContain(Root + "/forms.xlsx", catalog.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("/asahi/2021/forms.xlsx", catalog.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_for_search_engines_names_every_page_and_no_other()
    {
        using var visitor = old.Site.Visitor();
        var listed = XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml")).Descendants().Where(it => it.Name.LocalName == "loc").Select(it => new Uri(it.Value).AbsolutePath).Where(Below).ToList();

        Assert.Equal(Pages.Where(page => page.Document.QuerySelector("meta[name=robots][content=noindex]") is null && !page.Address.Contains('?', StringComparison.Ordinal)).Select(page => page.Address).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Screens_of_staff_show_it_without_forms()
    {
        using var visitor = await old.Staff.SignInAsync("soumu-old");
        const string Year = "/staff/asahi/2014";

        foreach (var address in new[] { "", "/preview", "/preview/text", "/preview/whole", "/preview/1-1-1", "/publication", "/stages", "/structure", "/1-1-1/plan", "/1-1-1/evaluation", "/1-2/plan", "/policy/plan" })
        {
            Assert.NotNull(await visitor.OpenAsync(Year + address));
        }

        var preview = await visitor.OpenAsync(Year + "/preview");
        Assert.Contains("平成26年度の様式は作っていません", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(preview.QuerySelectorAll("main a[href]"), link => Undrawn().IsMatch(link.GetAttribute("href")!));

        foreach (var address in new[] { "/preview/forms.pdf", "/preview/forms/1", "/preview/results" })
        {
            using var answer = await visitor.GetAsync(Year + address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address} answered {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task No_such_year_can_be_begun()
    {
        const string Begin = "/staff/asahi/next-year";
        using var visitor = await old.Staff.SignInAsync("soumu-old");
        var page = await visitor.OpenAsync(Begin + "?year=2019");

        Assert.All(page.QuerySelectorAll("#year option"), it => Assert.True(string.CompareOrdinal(it.GetAttribute("value"), "2020") >= 0));
        Assert.DoesNotContain("令和元年度までの様式", page.QuerySelector("form")!.TextContent, StringComparison.Ordinal);

        foreach (var (year, era) in new[] { ("2019", ""), ("2019", "Reiwa3"), ("2023", "Heisei") })
        {
            using var answer = await visitor.PostAsync(Begin, Begin, new() { ["year"] = year, ["era"] = era });
            Assert.Contains("始める年度を選び直してください", (await TestSite.ParseAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static bool Below(string address) => address == Root || address.StartsWith(Root + "/", StringComparison.Ordinal);

    private string Text(string page) => Pages.Single(it => it.Address == Root + page).Document.QuerySelector("main")!.TextContent;

    [GeneratedRegex(@"(?<!/data)/(results|mismatches)\b|/forms/|/forms\.")]
    private static partial Regex Undrawn();
}

/// <summary>The portal with a year before any form that is drawn.</summary>
public sealed class OldYearSite : IAsyncLifetime
{
    public StaffSite Staff { get; } = new(new TestSite { UseHttps = true });

    public TestSite Site => Staff.Site;

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Staff.AddAsync("soumu-old", Duty.GeneralAffairs);
        await OldYear.ImportAsync(Staff.Services);
        using var visitor = Site.Visitor();
        Pages = await Crawler.WalkAsync(visitor, address => !Crawler.IsFile(address) || address.StartsWith("/asahi/2014", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => Staff.DisposeAsync();
}
