using System.Globalization;
using System.Xml.Linq;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>Search engines are told of every page that is for them, and of no other.</summary>
[Collection(OpenCollection.Name)]
public sealed class SitemapTests(OpenSite open)
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Every_page_that_is_linked_and_not_withheld_is_listed_and_every_listed_page_is_there()
    {
        var listed = (await ListedAsync()).Select(it => OpenSite.Within(it.Address)).ToList();
        var pages = (await Crawler.WalkAsync(open.Visitor, withFiles: false)).Where(page => page.Document is not null && !page.Address.Contains('?', StringComparison.Ordinal)).ToList();
        var forEngines = pages.Where(page => page.Status == 200 && page.Document!.QuerySelector("meta[name=robots][content=noindex]") is null).Select(page => page.Address).ToHashSet();

        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Empty(forEngines.Except(listed));
        Assert.Empty(listed.Except(forEngines));
        Assert.True(listed.Count > 150);
        Assert.DoesNotContain(listed, Crawler.IsFile);
        Assert.DoesNotContain(listed, address => address.StartsWith("/staff", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_a_year_say_when_they_changed()
    {
        var listed = (await ListedAsync()).ToDictionary(it => OpenSite.Within(it.Address), it => it.Changed);

        Assert.All(listed.Where(it => it.Key.Contains("/20", StringComparison.Ordinal)), it => Assert.NotNull(it.Value));
        Assert.Equal("2022-06-24", listed["/mihon/2021"]![..10]);
        Assert.All(listed.Values.OfType<string>(), day => DateTime.ParseExact(day, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Robots_are_kept_from_the_door_for_staff_and_led_to_the_list()
    {
        var text = await open.Visitor.GetStringAsync("/robots.txt");

        Assert.Equal(["User-agent: *", "Disallow: /staff", "", $"Sitemap: {OpenSite.Root}/sitemap.xml", ""], text.Split('\n'));
    }

    [Fact]
    public async Task A_site_that_does_not_know_its_address_takes_that_by_which_it_was_asked()
    {
        await using var site = new TestSite();
        using var visitor = site.Visitor();

        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await visitor.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.StartsWith("http://localhost/", XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml")).Descendants(_sitemap + "loc").First().Value, StringComparison.Ordinal);
    }

    private async Task<List<(string Address, string? Changed)>> ListedAsync()
    {
        using var answer = await open.Visitor.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);

        return [.. XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Elements(_sitemap + "url").Select(url => (url.Element(_sitemap + "loc")!.Value, url.Element(_sitemap + "lastmod")?.Value))];
    }
}
