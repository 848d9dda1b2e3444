using System.Text.Json;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Strategies and initiatives that the source never names, and items for which the ward prints no number: said, never left empty.</summary>
public sealed class NamelessTests(NamelessSite nameless) : IClassFixture<NamelessSite>
{
    private const string NotInSources = "名称は原資料に記載なし";

    [Fact]
    public void No_heading_link_header_or_title_is_empty()
    {
        var pages = nameless.Pages.Where(page => page.Document is not null && NamelessSite.Years.Any(year => page.Address.StartsWith(year, StringComparison.Ordinal))).ToList();

        Assert.True(pages.Count > 100, $"Only {pages.Count} pages were found.");
        Assert.All(nameless.Pages, page => Assert.True(page.Status == 200, $"{page.Address} answered {page.Status}."));
        Assert.All(pages, page =>
        {
            var document = page.Document!;
            Assert.All(document.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main a[href], main caption, main th"), it => Assert.True(Seen(it).Length > 0, $"{page.Address}: {it.OuterHtml}"));
            Assert.DoesNotMatch("^[｜0-9- ]*｜|  ", document.Title!);
            Assert.DoesNotContain("【】", document.Body!.TextContent, StringComparison.Ordinal);
        });
        // A moment between two publications shows the same page as the next.
        var same = pages.Where(page => !page.Address.Contains("at=", StringComparison.Ordinal)).GroupBy(page => page.Document!.Title).Where(it => it.Count() > 1).Select(it => $"{it.Key}: {string.Join(' ', it.Select(page => page.Address))}").ToList();
        Assert.True(same.Count == 0, string.Join('\n', same));
    }

    [Theory]
    [InlineData("/asahi/2022", NotInSources)]
    [InlineData("/asahi/2022/1", NotInSources)]
    [InlineData("/asahi/2022/1-1", NotInSources)]
    [InlineData("/asahi/2022/1-1-1", NotInSources)]
    [InlineData("/asahi/2022/results", NotInSources)]
    [InlineData("/asahi/2022/mismatches", NotInSources)]
    [InlineData("/asahi/2022/forms/1", "【1-1 （原資料に記載なし）】")]
    [InlineData("/asahi/2022/forms/2", "1-1 （原資料に記載なし）")]
    [InlineData("/asahi/2022/forms/5", "（原資料に記載なし）")]
    [InlineData("/mihon/2024/1", "名称は記入なし")]
    [InlineData("/mihon/2024/1-1", "名称は記入なし")]
    [InlineData("/mihon/2024/forms/policy", "【1-1 （記入なし）】")]
    [InlineData("/asahi/2014/1-2", NotInSources)]
    [InlineData("/asahi/2014/3-2", NotInSources)]
    public void That_there_is_no_name_is_said(string address, string words) =>
        Assert.Contains(words, nameless.Pages.Single(page => page.Address == address).Document!.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_way_back_from_an_initiative_names_the_level_that_has_no_name() => Assert.Contains(
        "戦略1-2（名称は原資料に記載なし）",
        nameless.Pages.Single(page => page.Address == "/asahi/2014/1-2-1").Document!.Body!.TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void What_has_neither_name_nor_number_is_told_by_its_address() =>
        Assert.StartsWith("3-2 名称は原資料に記載なし", nameless.Pages.Single(page => page.Address == "/asahi/2014/3-2").Document!.Title!, StringComparison.Ordinal);

    [Fact]
    public async Task Data_leave_it_blank_and_hold_all_else()
    {
        using var visitor = nameless.Site.Visitor();
        using var data = JsonDocument.Parse(await visitor.GetStringAsync("/asahi/2022/data.json"));
        var strategy = data.RootElement.GetProperty("issues")[0].GetProperty("strategies")[0];
        var rows = StrictCsv.Read(await visitor.GetByteArrayAsync("/asahi/2022/data/results.csv"));
        var (code, name) = (Array.IndexOf(rows[0], "戦略番号"), Array.IndexOf(rows[0], "戦略名"));
        var row = rows.First(it => it[code] == "1-1");

        Assert.Equal(("1-1", ""), (strategy.GetProperty("code").GetString(), strategy.GetProperty("name").GetString()));
        Assert.Equal("", row[name]);
        Assert.Contains("1-1-1", row);
        Assert.Contains("戦略 1-1,", await visitor.GetStringAsync("/asahi/2022/data.csv"), StringComparison.Ordinal);
    }

    // What a reader sees: the level that is only heard does not count.
    private static string Seen(IElement element)
    {
        var copy = (IElement)element.Clone();
        copy.QuerySelectorAll(element.LocalName == "th" ? ".visually-hidden" : ".visually-hidden, .code").ToList().ForEach(hidden => hidden.Remove());
        var seen = copy.TextContent.Trim();

        return seen.Length > 0 || copy.QuerySelector("img, svg") is not null ? seen + "." : element.QuerySelector("input, button, a") is not null ? "." : "";
    }
}

/// <summary>Years of all eras with items that have no name or no printed number.</summary>
public sealed class NamelessSite : IAsyncLifetime
{
    public static readonly string[] Years = ["/asahi/2014", "/asahi/2022", "/mihon/2024"];

    public TestSite Site { get; } = new() { Settings = { ["Seeds:Sample"] = "true" } };

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await OldYear.ImportAsync(Site.Services);
        await SecondEdition.PublishAsync(Site.Services, Unname);
        await SecondEdition.PublishAsync(Site.Services, Unname, "mihon", 2024);
        Pages = await Crawler.WalkAsync(Site, withFiles: false);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static PublishedPolicy Unname(PublishedPolicy policy) => policy with
    {
        Schema = EditionContent.Schema,
        Issues = [.. policy.Issues.Select(issue => (issue.Code.IssueNumber == 2 ? issue with { Printed = "" } : issue) with { Strategies = [.. issue.Strategies.Select(Unname)] })],
    };

    private static PublishedStrategy Unname(PublishedStrategy strategy) => strategy with
    {
        Plan = strategy.Code.StrategyNumber == 1 ? strategy.Plan with { Name = "" } : strategy.Plan,
        Printed = strategy.Code.IssueNumber == 2 ? "" : strategy.Printed,
        Initiatives = [.. strategy.Initiatives.Select(it => it.Code.InitiativeNumber == 1 ? it with { Plan = it.Plan with { Name = "" } } : it with { Printed = "" })],
    };
}
