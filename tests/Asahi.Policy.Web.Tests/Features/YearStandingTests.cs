using AngleSharp.Dom;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>How the whole is doing comes first, in words and numbers that lead to lists.</summary>
[Collection(SampleCollection.Name)]
public sealed class YearStandingTests(SampleSite sample)
{
    [Fact]
    public async Task The_first_thing_said_of_a_year_is_how_it_went()
    {
        var first = (await OpenAsync("/asahi/2022")).QuerySelector("main #glance + *")!;

        Assert.Equal("8戦略のうち順調6、順調でない2", Words(first));
        Assert.Equal("/asahi/2022/results#tally-OutcomeStatus", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["/asahi/2022/3-1", "/asahi/2022/3-2"], first.NextElementSibling!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_home_page_says_it_of_each_year_and_what_changed_last()
    {
        var page = await OpenAsync("/");
        var updates = page.QuerySelectorAll("[aria-labelledby=updates] li");

        Assert.Contains("8戦略のうち順調6、順調でない2", page.QuerySelectorAll(".standing").Select(Words));
        Assert.Equal(5, updates.Length);
        Assert.Contains("/asahi/", updates[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_change_and_the_next_update_are_told()
    {
        var facts = (await OpenAsync("/mihon/2021")).QuerySelector("[aria-labelledby=glance] .facts")!;

        Assert.Contains("第5版（訂正）", facts.TextContent, StringComparison.Ordinal);
        Assert.Equal("/mihon/2021/history/4-5", facts.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("前の版から2か所が変わりました", facts.TextContent, StringComparison.Ordinal);
        Assert.Contains("この年度の予定はありません", facts.TextContent, StringComparison.Ordinal);
        Assert.Contains("原資料に、予定の記載はありません", (await OpenAsync("/asahi/2021")).QuerySelector("[aria-labelledby=glance]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_counted_as_without_an_answer_can_be_found()
    {
        var results = await OpenAsync("/mihon/2021/results");
        var none = results.QuerySelector("#tally-ProcessTarget .absent")!.Closest("div")!;

        Assert.Equal("2", none.QuerySelector(".tally__n")!.TextContent);
        Assert.Equal(["/mihon/2021/1-3-1", "/mihon/2021/2-2-1"], none.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("評価の対象外", results.QuerySelector(".only-narrow .initiative:has(a[href='/mihon/2021/2-2-1'])")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_evaluations_there_is_nothing_to_sort_by() =>
        Assert.DoesNotContain("順調でないものから", (await OpenAsync("/asahi/2021?order=concern")).Title, StringComparison.Ordinal);

    [Fact]
    public async Task The_official_order_is_the_first_and_the_other_one_link_away()
    {
        var official = await OpenAsync("/asahi/2022");
        var link = official.QuerySelectorAll(".order a").Single(it => it.TextContent == "順調でないものから").GetAttribute("href")!;
        var other = await OpenAsync(link);

        Assert.Equal("1-1", Codes(official)[0]);
        Assert.Equal(["3-1", "3-2", "4-1", "1-1"], Codes(other)[..4]);
        Assert.Equal(Codes(official).Order(), Codes(other).Order());
        Assert.Equal("/asahi/2022", new Uri(other.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "http://localhost/asahi/2022").PathAndQuery);
    }

    private static List<string> Codes(IDocument page) => [.. page.QuerySelectorAll(".strategy > .mark--2 .code").Select(code => code.TextContent)];

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<IDocument> OpenAsync(string address) => sample.Site.GetAsync(address);
}
