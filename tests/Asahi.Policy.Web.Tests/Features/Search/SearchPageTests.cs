using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Search;

[Collection(SearchCollection.Name)]
public sealed class SearchPageTests(SearchSite site)
{
    [Fact]
    public async Task Heading_and_title_say_what_was_asked_and_how_much_there_is()
    {
        var page = await site.AskAsync("百歳体操");

        Assert.Equal("「百歳体操」の検索結果 1件", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("「百歳体操」の検索結果 1件｜", page.Title, StringComparison.Ordinal);
        Assert.Equal("百歳体操", page.QuerySelector("input#q")!.GetAttribute("value"));
        Assert.Equal("運営方針を検索", page.QuerySelector("label[for=q]")!.TextContent);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_result_says_what_it_is_where_it_stands_and_what_was_found()
    {
        var hit = (await site.AskAsync("百歳体操")).QuerySelector("ol.hits > li")!;

        Assert.Equal("戦略 2-1 人生百年時代の健康づくり", Words(hit.QuerySelector("h2")!));
        Assert.Equal("旭区 令和4年度（2022年度・推定） 戦略", string.Join(' ', hit.QuerySelectorAll(".hit__where > span").Select(Words)));
        Assert.Equal("戦略の内容", hit.QuerySelector("dt")!.TextContent);
        Assert.Equal("百歳体操", hit.QuerySelector("dd mark")!.TextContent);
        Assert.Contains("介護予防のため、「いきいき百歳体操」の新規立ち上げなど", hit.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["アウトカム指標の達成状況、成果 順調", "戦略のアウトカム指標に対する有効性 有効であり、継続して推進"], hit.QuerySelectorAll(".axes > div").Select(axis => $"{Words(axis.QuerySelector("dt")!)} {Words(axis.QuerySelector("dd")!)}"));
    }

    [Fact]
    public async Task What_is_inferred_or_invented_says_so_and_texts_carry_their_credits()
    {
        var inferred = (await site.AskAsync("百歳体操")).QuerySelector("main")!.TextContent;
        var sample = await site.AskAsync("みほん子育てひろば");

        Assert.Contains("区の名と年度は推定です（旭区、令和4年度と推定。令和2年度の可能性もあります。原資料に、区の名、年度、資料の種類、利用条件の記載がありません）", inferred, StringComparison.Ordinal);
        Assert.Contains("出典：大阪市旭区（推定）", inferred, StringComparison.Ordinal);
        Assert.All(sample.QuerySelectorAll("ol.hits > li"), hit => Assert.Contains("見本データ（架空）", hit.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_come_in_pages_of_twenty_that_can_be_kept()
    {
        var first = await site.AskAsync("地域");
        var second = await site.Site.GetAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(20, SearchSite.Hits(first).Count());
        Assert.Equal($"/search?q={Uri.EscapeDataString("地域")}&page=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal($"/search?q={Uri.EscapeDataString("地域")}", second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Empty(SearchSite.Hits(first).Intersect(SearchSite.Hits(second)));
        Assert.Equal("21", second.QuerySelector("ol.hits")!.GetAttribute("start"));
        Assert.Contains("（2ページ目）", second.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999", true)]
    [InlineData("99999999999999999999", true)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("abc", false)]
    public async Task Behind_the_last_page_stands_the_last_and_what_is_no_number_is_the_first(string asked, bool isLast)
    {
        var page = await site.AskAsync("地域", $"&page={asked}");

        Assert.Equal(isLast, page.QuerySelector("a[rel=next]") is null);
        Assert.Equal(isLast, page.QuerySelector("a[rel=prev]") is not null);
    }

    [Fact]
    public async Task Nothing_asked_explains_how_to_ask_and_every_example_finds_something()
    {
        var page = await site.Site.GetAsync("/search");
        var examples = page.QuerySelectorAll("section[aria-labelledby=examples] a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal("運営方針を検索", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Null(page.QuerySelector("ol.hits"));
        Assert.InRange(examples.Count, 4, 8);

        foreach (var example in examples)
        {
            Assert.NotEmpty(SearchSite.Hits(await site.Site.GetAsync(example)));
        }
    }

    [Fact]
    public async Task Nothing_found_tells_what_each_word_alone_would_find_and_offers_others()
    {
        var page = await site.AskAsync("百歳体操 防災訓練士");
        var main = Words(page.QuerySelector("main")!);
        var links = page.QuerySelectorAll("main .links a").ToDictionary(Words, link => link.GetAttribute("href")!);

        Assert.Equal("「百歳体操 防災訓練士」の検索結果 0件", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("「百歳体操」と「防災訓練士」のすべてを含む項目を探しました", main, StringComparison.Ordinal);
        Assert.Equal($"/search?q={Uri.EscapeDataString("百歳体操")}", links["百歳体操（1件）"]);
        Assert.Contains("防災訓練士（0件）", main, StringComparison.Ordinal);
        Assert.Contains(links.Keys, word => word.StartsWith("防災訓練（", StringComparison.Ordinal));
        Assert.Contains("/asahi/2022#issues", page.QuerySelectorAll("section[aria-labelledby=lists] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_can_be_dropped()
    {
        var page = await site.AskAsync("百歳体操", "&year=2021");

        Assert.Contains(page.QuerySelectorAll("main section a"), link => (link.TextContent, link.GetAttribute("href")) == ("条件をすべて外す（1件あります）", $"/search?q={Uri.EscapeDataString("百歳体操")}"));
        Assert.Contains("年度：令和3年度（2021年度）", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_fields_of_a_form_lead_to_the_address_without_them()
    {
        using var visitor = site.Site.Visitor();
        using var answer = await visitor.GetAsync("/search?q=%E9%98%B2%E7%81%BD&ward=&year=2022&kind=&status=&from=&to=");
        using var empty = await visitor.GetAsync("/search?q=%E3%80%80");

        Assert.Equal((HttpStatusCode.Redirect, "/search?q=%E9%98%B2%E7%81%BD&year=2022"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.Redirect, "/search"), (empty.StatusCode, empty.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/", 1)]
    [InlineData("/asahi/2022/4-1", 1)]
    [InlineData("/mihon/2021/forms", 1)]
    [InlineData("/search", 1)]
    [InlineData("/search?q=%E9%98%B2%E7%81%BD", 1)]
    public async Task Every_page_has_one_search(string address, int count)
    {
        var page = await site.Site.GetAsync(address);

        Assert.Equal(count, page.QuerySelectorAll("[role=search]").Length);
        Assert.Equal(count, page.QuerySelectorAll("form[action='/search'] input[name=q]").Length);
        Assert.Equal("本文へ移動", page.QuerySelector("a")!.TextContent);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
