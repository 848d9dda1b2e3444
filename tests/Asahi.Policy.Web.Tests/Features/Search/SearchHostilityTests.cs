using System.Net;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Search;

[Collection(SearchCollection.Name)]
public sealed class SearchHostilityTests(SearchSite site)
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("防災\"><script>alert(1)</script>")]
    [InlineData("</title><mark onmouseover=alert(1)>")]
    [InlineData("&lt;b&gt; & &#x3C;")]
    public async Task What_is_typed_stays_text(string words)
    {
        var page = await site.AskAsync(words);

        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), [onmouseover]"));
        Assert.All(page.QuerySelectorAll("script"), data => Assert.DoesNotContain("<", data.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("h1 *"));
        Assert.Contains(words, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words, page.GetElementById("q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("q=.*%2B%3F%5B%5D%28%29%7C%5E%24%7B%7D%5C")]
    [InlineData("q=(a%2B)%2B%24")]
    [InlineData("q=%00%01%7F%E2%80%8B%EF%BF%BE")]
    [InlineData("q=%ED%A0%80")]
    [InlineData("q=%FF%FE%C0%AF")]
    [InlineData("q=%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7")]
    [InlineData("q=%CC%81%CC%81%CC%81%CC%81")]
    [InlineData("q=%EF%B7%BA%EF%B7%BA%EF%B7%BA")]
    [InlineData("q=%22%22%22")]
    [InlineData("q=%25%27%3B--")]
    [InlineData("q=a&q=b&q=c")]
    [InlineData("q[]=a&Q=b")]
    [InlineData("q=a&ward[0]=x&year=%00&status=%ED%B0%80&from=%ED%A0%80&to=%EF%BF%BE&page=%00")]
    [InlineData("q=a&from=-1&to=-5&page=1e3")]
    [InlineData("page=2")]
    [InlineData("nothing=else")]
    public async Task Whatever_is_sent_is_answered_in_words(string query)
    {
        using var visitor = site.Site.Visitor();
        using var answer = await visitor.GetAsync($"/search?{query}");

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{query}: {(int)answer.StatusCode}");
    }

    [Theory]
    [InlineData(101)]
    [InlineData(5000)]
    public async Task What_is_too_long_is_refused_in_words_and_kept(int length)
    {
        using var visitor = site.Site.Visitor();
        using var answer = await visitor.GetAsync($"/search?q={new string('a', length)}");
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"検索することばは100文字までにしてください。いまは{length}文字です", page.GetElementById("q-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(length, page.GetElementById("q")!.GetAttribute("value")!.Length);
        Assert.Null(page.QuerySelector("ol.hits"));
    }

    [Fact]
    public async Task Half_a_letter_in_the_address_does_no_harm() =>
        Assert.Equal("/asahi/2022/2-1", Assert.Single(await site.FindAsync("百歳体操\uFFFD")));

    [Fact]
    public async Task Who_only_asks_whether_it_is_there_is_told()
    {
        using var visitor = site.Site.Visitor();
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/search?q=a"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
