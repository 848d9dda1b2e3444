using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>The feed is one that readers accept (RFC 4287), and its entries keep their names.</summary>
[Collection(OpenCollection.Name)]
public sealed class FeedTests(OpenSite open)
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_has_all_that_a_feed_must_have()
    {
        var feed = await FeedAsync();

        Assert.Equal(_atom + "feed", feed.Name);
        Assert.All(feed.Elements(_atom + "entry").Prepend(feed), it =>
        {
            Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", it.Element(_atom + "id")!.Value);
            Assert.NotEmpty(it.Element(_atom + "title")!.Value);
            Assert.Equal(DateTimeKind.Utc, Time(it, "updated").Kind);
        });
        Assert.NotEmpty(feed.Element(_atom + "author")!.Element(_atom + "name")!.Value);
        Assert.Equal($"{OpenSite.Root}/feed.atom", feed.Elements(_atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal(Time(feed, "updated"), feed.Elements(_atom + "entry").Max(entry => Time(entry, "updated")));
    }

    [Fact]
    public async Task There_is_one_entry_for_each_edition_of_each_year_newest_first()
    {
        var entries = (await FeedAsync()).Elements(_atom + "entry").ToList();
        var times = entries.Select(entry => Time(entry, "updated")).ToList();
        var addresses = entries.Select(entry => OpenSite.Within(entry.Element(_atom + "link")!.Attribute("href")!.Value)).ToList();
        var expected = new List<string>();

        foreach (var (ward, year) in OpenSite.Years)
        {
            var history = await open.Site.GetAsync($"/{ward}/{year}/history");
            expected.AddRange(history.QuerySelectorAll(".editions__ways a:first-child").Select(link => link.GetAttribute("href")!));
        }

        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal(expected.Order(), addresses.Order());
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(_atom + "id")!.Value).Distinct().Count());

        foreach (var address in addresses)
        {
            await open.BytesAsync(address);
        }
    }

    [Fact]
    public async Task The_feed_can_be_read_by_a_reader_that_is_not_ours()
    {
        using var reader = XmlReader.Create(new MemoryStream(await open.BytesAsync("/feed.atom")));
        var read = SyndicationFeed.Load(reader);
        var entries = (await FeedAsync()).Elements(_atom + "entry").ToList();

        Assert.Equal(entries.Select(entry => entry.Element(_atom + "id")!.Value), read.Items.Select(item => item.Id));
        Assert.Equal(entries.Select(entry => entry.Element(_atom + "title")!.Value), read.Items.Select(item => item.Title.Text));
        Assert.Equal(entries.Select(entry => entry.Element(_atom + "summary")!.Value), read.Items.Select(item => item.Summary.Text));
        Assert.Equal(entries.Select(entry => Time(entry, "updated")), read.Items.Select(item => item.LastUpdatedTime.UtcDateTime));
        Assert.Equal(entries.Select(entry => entry.Element(_atom + "link")!.Attribute("href")!.Value), read.Items.Select(item => item.Links[0].Uri.ToString()));
        Assert.NotEmpty(read.Authors);
    }

    [Fact]
    public async Task An_entry_says_what_changed_and_what_must_be_said()
    {
        var entries = (await FeedAsync()).Elements(_atom + "entry").ToDictionary(entry => OpenSite.Within(entry.Element(_atom + "link")!.Attribute("href")!.Value), entry => (Title: entry.Element(_atom + "title")!.Value, Summary: entry.Element(_atom + "summary")!.Value));

        Assert.Equal("区の名と年度は推定です（旭区、令和4年度と推定。令和2年度の可能性もあります。原資料に、区の名、年度、資料の種類、利用条件の記載がありません）。自己評価に課題と改善策を加えました。第1版から4か所が変わりました。", entries["/asahi/2022/history/2"].Summary);
        Assert.Equal("大阪市旭区（推定） 令和4年度（2022年度・推定） 運営方針　第2版（自己評価）", entries["/asahi/2022/history/2"].Title);
        Assert.Equal("公開資料から取り込みました。この日は、資料をこのサイトに取り込んだ日です。区の運営方針がこの日に変わったのではありません。", entries["/asahi/2021/history/1"].Summary);
        Assert.All(entries.Where(entry => entry.Key.StartsWith("/mihon", StringComparison.Ordinal)), entry => Assert.StartsWith("【見本データ（架空）】", entry.Value.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_is_said_also_when_the_edition_before_is_damaged_by_now()
    {
        await using var site = new TestSite();
        using var visitor = site.Visitor();
        await visitor.GetAsync("/");
        await SecondEdition.PublishAsync(site.Services);
        site.Tamper("UPDATE editions SET Content = x'7B7D' WHERE FiscalYear = 2022 AND Number = 1");

        Assert.Contains("第1版から4か所が変わりました", await visitor.GetStringAsync("/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_of_entries_stay_when_the_site_moves()
    {
        await using var moved = new TestSite { Settings = { ["Site:BaseAddress"] = "https://elsewhere.example" } };
        using var visitor = moved.Visitor();
        var there = XDocument.Parse(await visitor.GetStringAsync("/feed.atom")).Root!;
        var here = await FeedAsync();

        Assert.Equal(here.Element(_atom + "id")!.Value, there.Element(_atom + "id")!.Value);
        Assert.Equal(2, there.Elements(_atom + "entry").Count());
        Assert.Subset(here.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "id")!.Value).ToHashSet(), there.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "id")!.Value).ToHashSet());
    }

    private async Task<XElement> FeedAsync()
    {
        using var answer = await open.Visitor.GetAsync("/feed.atom");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);

        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }

    private static DateTime Time(XElement of, string name) =>
        DateTime.ParseExact(of.Element(_atom + name)!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
