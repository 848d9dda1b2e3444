using System.Text.Json;
using AngleSharp.Dom;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>What pages tell machines of themselves: it parses, it is what the page shows, and it claims no more than is known.</summary>
[Collection(OpenCollection.Name)]
public sealed class StructuredDataTests(OpenSite open)
{
    [Theory]
    [InlineData("/asahi")]
    [InlineData("/asahi/2021")]
    [InlineData("/asahi/2022/1-1-1")]
    [InlineData("/mihon/2021/results")]
    [InlineData("/asahi/2022/history/1")]
    [InlineData("/data")]
    [InlineData("/verify")]
    public async Task A_page_with_a_way_to_it_says_it_as_a_list(string address)
    {
        var page = await open.Site.GetAsync(address);
        var list = Graph(page).Single(it => it.GetProperty("@type").GetString() == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
        var shown = page.QuerySelectorAll(".breadcrumbs li").ToList();

        Assert.Equal(Enumerable.Range(1, list.Count), list.Select(item => item.GetProperty("position").GetInt32()));
        Assert.Equal(shown.Select(crumb => (crumb.QuerySelector("a") ?? crumb).TextContent.Trim()), list.Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(shown.Select(crumb => OpenSite.Root + (crumb.QuerySelector("a")?.GetAttribute("href") ?? address)), list.Select(item => item.GetProperty("item").GetString()));
    }

    [Fact]
    public async Task The_first_page_is_the_site()
    {
        var site = Assert.Single(Graph(await open.Site.GetAsync("/")));

        Assert.Equal(("WebSite", $"{OpenSite.Root}/"), (site.GetProperty("@type").GetString(), site.GetProperty("url").GetString()));
        Assert.Contains("市の公式サイトではありません", site.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("区が運営しています")]
    public async Task The_site_says_of_itself_what_its_owner_says(string notice)
    {
        await using var other = new TestSite { Settings = { ["Site:Notice"] = notice } };
        var site = Assert.Single(Graph(await other.GetAsync("/")));

        Assert.EndsWith($"読めるサイト。{notice}", site.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/asahi/2021", true)]
    [InlineData("/asahi/2022", false)]
    [InlineData("/mihon/2022", true)]
    public async Task A_year_is_a_report_that_claims_no_more_than_is_known(string address, bool hasLicence)
    {
        var report = Graph(await open.Site.GetAsync(address)).Single(it => it.GetProperty("@type").GetString() == "Report");

        Assert.Equal(hasLicence, report.TryGetProperty("license", out _));
        Assert.Equal(hasLicence, report.TryGetProperty("temporalCoverage", out _));
        Assert.Equal(hasLicence, report.TryGetProperty("spatialCoverage", out _));
        Assert.Equal(!hasLicence, report.GetProperty("name").GetString()!.Contains("区の名と年度は推定", StringComparison.Ordinal));
        Assert.Equal(address.StartsWith("/asahi", StringComparison.Ordinal), report.TryGetProperty("creditText", out _));
        Assert.Equal(address.StartsWith("/mihon", StringComparison.Ordinal), report.GetProperty("description").GetString()!.StartsWith("見本データ（架空）", StringComparison.Ordinal));
        Assert.Equal(!hasLicence, report.GetProperty("description").GetString()!.Contains("推定", StringComparison.Ordinal));
        Assert.DoesNotContain("publisher", report.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("/data", 12)]
    [InlineData("/asahi/2021/forms", 11)]
    [InlineData("/mihon/2020/forms", 11)]
    public async Task A_set_of_data_has_what_search_engines_ask_for(string address, int files)
    {
        var set = Graph(await open.Site.GetAsync(address)).Single(it => it.GetProperty("@type").GetString() == "Dataset");
        var downloads = set.GetProperty("distribution").EnumerateArray().ToList();

        Assert.InRange(set.GetProperty("description").GetString()!.Length, 50, 5000);
        Assert.NotEmpty(set.GetProperty("name").GetString()!);
        Assert.Matches(@"^\d{4}-04-01/\d{4}-03-31$", set.GetProperty("temporalCoverage").GetString()!);
        Assert.Equal(files, downloads.Count);

        foreach (var download in downloads)
        {
            var bytes = await open.BytesAsync(OpenSite.Within(download.GetProperty("contentUrl").GetString()!));
            Assert.Equal(Asahi.Policy.Web.Site.Components.Words.FileSize.Text(bytes.Length), download.GetProperty("contentSize").GetString());
        }
    }

    [Fact]
    public async Task Data_of_an_inferred_year_claim_neither_year_nor_ward()
    {
        var year = Graph(await open.Site.GetAsync("/asahi/2022/forms")).Single(it => it.GetProperty("@type").GetString() == "Dataset");
        var data = await open.JsonAsync("/asahi/2022/data.json");

        Assert.False(year.TryGetProperty("temporalCoverage", out _) || year.TryGetProperty("spatialCoverage", out _));
        Assert.True(data.GetProperty("ward").GetProperty("isInferred").GetBoolean());
        Assert.False((await open.JsonAsync("/asahi/2021/data.json")).GetProperty("ward").GetProperty("isInferred").GetBoolean());
        Assert.Contains("令和2年度の可能性もあります", data.GetProperty("notices")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/asahi/2022/1-1-1")]
    [InlineData("/data/dictionary")]
    public async Task A_page_says_how_a_link_to_it_is_shown(string address)
    {
        var page = await open.Site.GetAsync(address);

        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Shown(page, "og:url"));
        Assert.Equal((OpenSite.Root + "/card.png", "ja_JP"), (Shown(page, "og:image"), Shown(page, "og:locale")));
        Assert.All(["og:title", "og:description", "og:type", "og:site_name", "og:image:alt"], name => Assert.NotEmpty(Shown(page, name)!));
        Assert.Equal(Shown(page, "og:description"), page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("/feed.atom", page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Notices_go_with_every_link()
    {
        Assert.Contains("令和4年度と推定", Shown(await open.Site.GetAsync("/asahi/2022/results"), "og:description"), StringComparison.Ordinal);
        Assert.Contains("見本データ（架空）", Shown(await open.Site.GetAsync("/mihon/2021/1"), "og:description"), StringComparison.Ordinal);
        Assert.Contains("見本データ（架空）", Shown(await open.Site.GetAsync("/mihon"), "og:description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_small_and_of_the_size_that_is_said()
    {
        var picture = await open.BytesAsync("/card.png");

        Assert.InRange(picture.Length, 5_000, 60_000);
        Assert.Equal((1200, 630), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
    }

    [Fact]
    public async Task A_page_for_an_error_tells_machines_nothing()
    {
        using var answer = await open.Visitor.GetAsync("/nothing-here");
        var page = await TestSite.ParseAsync(answer);

        Assert.Empty(page.QuerySelectorAll("script, meta[property]"));
    }

    [Fact]
    public async Task A_site_that_does_not_know_its_address_names_none()
    {
        await using var site = new TestSite();
        var page = await site.GetAsync("/asahi/2021");

        Assert.Empty(page.QuerySelectorAll("[property='og:url'], [property='og:image'], link[rel=canonical]"));
        Assert.Equal("/asahi/2021", Graph(page).Single(it => it.GetProperty("@type").GetString() == "Report").GetProperty("url").GetString());
    }

    private static List<JsonElement> Graph(IDocument page)
    {
        var data = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));

        return [.. JsonDocument.Parse(data.TextContent).RootElement.GetProperty("@graph").EnumerateArray()];
    }

    private static string? Shown(IDocument page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
}
