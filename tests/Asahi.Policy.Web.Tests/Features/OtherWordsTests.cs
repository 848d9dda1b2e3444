using System.Text.Json;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What only some wards write: something before the goal, an overview, strategies as a text without numbers or names.</summary>
public sealed class OtherWordsTests(OtherWordsSite other) : IClassFixture<OtherWordsSite>
{
    [Theory]
    [InlineData("/mihon/2024")]
    [InlineData("/asahi/2022")]
    public async Task The_year_says_what_stands_before_its_goal(string address)
    {
        var section = (await other.Site.GetAsync(address)).QuerySelector("section[aria-labelledby=statements]")!;

        Assert.Equal(["運営方針とは、一年の取組の計画です。"], section.QuerySelector("h2 + .prose")!.QuerySelectorAll("p").Select(it => it.TextContent));
        Assert.Equal(["つながり", "安心"], section.QuerySelectorAll("h2 + .prose li").Select(it => it.TextContent));
    }

    [Fact]
    public async Task An_issue_whose_strategies_are_a_text_is_not_empty()
    {
        var year = await other.Site.GetAsync("/mihon/2024");
        Assert.Contains("相談の窓口を一つにする", year.QuerySelector("#issue-1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("文章で記載", year.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("戦略0", (await other.Site.GetAsync("/mihon")).Body!.TextContent, StringComparison.Ordinal);

        var issue = await other.Site.GetAsync("/mihon/2024/1");
        Assert.Equal(["概要"], issue.QuerySelectorAll("h2").Select(it => it.TextContent.Trim()).Where(it => it is "概要" or "課題認識"));
        Assert.Equal(["相談の窓口を一つにする"], issue.QuerySelectorAll("section[aria-labelledby=strategies] li").Select(it => it.TextContent));
        Assert.Empty(issue.QuerySelectorAll("section:not([aria-labelledby=years]) .absent"));
    }

    [Fact]
    public async Task Data_and_the_difference_say_it()
    {
        using var visitor = other.Site.Visitor();
        using var data = JsonDocument.Parse(await visitor.GetStringAsync("/mihon/2024/data.json"));
        var issue = data.RootElement.GetProperty("issues")[0];

        Assert.Equal(OtherWordsSite.Lead, data.RootElement.GetProperty("lead").GetString());
        Assert.Equal(("概要の文", "・相談の窓口を一つにする"), (issue.GetProperty("overview").GetString(), issue.GetProperty("measures").GetString()));

        var history = await other.Site.GetAsync("/mihon/2024/history");
        var difference = await other.Site.GetAsync(history.QuerySelectorAll("main a[href]").Select(it => it.GetAttribute("href")!).First(it => System.Text.RegularExpressions.Regex.IsMatch(it, @"/history/\d+-\d+$")));
        Assert.Contains("前書き", difference.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("主な戦略（課題解決の方策）", difference.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}

/// <summary>A year of either form that says what only some wards write.</summary>
public sealed class OtherWordsSite : IAsyncLifetime
{
    public const string Lead = "運営方針とは、一年の取組の計画です。\n・つながり\n・安心";

    public TestSite Site { get; } = new() { Settings = { ["Seeds:Sample"] = "true" } };

    public async ValueTask InitializeAsync()
    {
        await SecondEdition.PublishAsync(Site.Services, policy => Led(policy) with { Issues = [.. policy.Issues.Select(Written)] }, "mihon", 2024);
        await SecondEdition.PublishAsync(Site.Services, Led);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static PublishedPolicy Led(PublishedPolicy policy) => policy with { Schema = EditionContent.Schema, Statement = policy.Statement with { Lead = Lead } };

    private static PublishedIssue Written(PublishedIssue issue) => issue with
    {
        Plan = issue.Plan with { Overview = "概要の文", Recognition = null, Measures = "・相談の窓口を一つにする" },
        Strategies = [],
    };
}
