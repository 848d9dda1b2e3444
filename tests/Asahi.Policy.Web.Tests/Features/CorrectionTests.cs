using System.Net;
using System.Xml.Linq;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What was corrected stands where it is read: on the page of the item, in lists, in feeds, with the old value and the reason.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Reason = "件数を誤っていたため";
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    private readonly TestSite _site = new();
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _client = _site.CreateClient(new() { AllowAutoRedirect = false });
        await SecondEdition.PublishAsync(_site.Services, SecondEdition.Rewrite);
        await SecondEdition.PublishAsync(_site.Services, Renamed, note: Reason, kind: EditionKind.Correction);
    }

    [Theory]
    [InlineData("/asahi/2022/corrections")]
    [InlineData("/asahi/corrections")]
    public async Task A_list_says_what_was_wrong_what_is_right_and_why(string address)
    {
        var text = (await OpenAsync(address)).QuerySelector("main")!.TextContent;

        Assert.Contains(Reason, text, StringComparison.Ordinal);
        Assert.Contains("→ 正しい名", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SecondEdition.Challenge, text, StringComparison.Ordinal); // an evaluation corrects nothing
    }

    [Fact]
    public async Task It_stands_on_the_page_of_the_item_and_of_no_other()
    {
        var own = (await OpenAsync("/asahi/2022/4-1-1")).QuerySelector("[aria-labelledby=corrected]")!.TextContent;

        Assert.Contains(Reason, own, StringComparison.Ordinal);
        Assert.Contains("→ 正しい名", own, StringComparison.Ordinal);
        Assert.Null((await OpenAsync("/asahi/2022/1-1-1")).QuerySelector("[aria-labelledby=corrected]"));
    }

    [Fact]
    public async Task A_year_without_corrections_says_so() =>
        Assert.Contains("訂正はありません", (await OpenAsync("/asahi/2021/corrections")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_feed_of_an_item_tells_of_it_alone()
    {
        var (corrected, evaluated) = (await FeedAsync("/asahi/2022/4-1-1/feed.atom"), await FeedAsync("/asahi/2022/1-1-1/feed.atom"));
        var newest = corrected.Elements(_atom + "entry").First();

        Assert.Contains("正しい名", newest.Element(_atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Contains($"訂正。理由：{Reason}", newest.Element(_atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("/asahi/2022/4-1-1", newest.Element(_atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(evaluated.Descendants(_atom + "summary"), it => it.Value.Contains(Reason, StringComparison.Ordinal));
        Assert.Contains(evaluated.Descendants(_atom + "summary"), it => it.Value.Contains('→', StringComparison.Ordinal));
        Assert.NotEqual(corrected.Element(_atom + "id")!.Value, evaluated.Element(_atom + "id")!.Value);
        Assert.Equal(corrected.Elements(_atom + "entry").Count(), corrected.Elements(_atom + "entry").Select(it => it.Element(_atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_feed_of_a_ward_is_of_that_ward()
    {
        var feed = await FeedAsync("/asahi/feed.atom");

        Assert.Contains("旭区", feed.Element(_atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal(4, feed.Elements(_atom + "entry").Count());
        Assert.EndsWith("/asahi/feed.atom", feed.Elements(_atom + "link").First(it => it.Attribute("rel")!.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/feed.atom")]
    [InlineData("/nowhere/corrections")]
    [InlineData("/asahi/1999/corrections")]
    [InlineData("/asahi/2022/9-9-9/feed.atom")]
    public async Task Of_what_is_not_there_there_is_none(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(address)).StatusCode);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();

        return _site.DisposeAsync();
    }

    private static PublishedPolicy Renamed(PublishedPolicy policy) => policy with
    {
        Schema = EditionContent.Schema,
        Issues =
        [
            .. policy.Issues.Select(issue => issue with
            {
                Strategies =
                [
                    .. issue.Strategies.Select(strategy => strategy with
                    {
                        Initiatives = [.. strategy.Initiatives.Select(it => it.Code.ToString() == "4-1-1" ? it with { Plan = it.Plan with { Name = "正しい名" } } : it)],
                    }),
                ],
            }),
        ],
    };

    private async Task<AngleSharp.Dom.IDocument> OpenAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");

        return await TestSite.ParseAsync(answer);
    }

    private async Task<XElement> FeedAsync(string address) => XDocument.Parse(await _client.GetStringAsync(address)).Root!;
}
