using System.Net;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What is not there, and what cannot be asked.</summary>
[Collection(SiteCollection.Name)]
public sealed class ErrorTests(SharedSite shared)
{
    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/asahi/2020")]
    [InlineData("/asahi/1900")]
    [InlineData("/asahi/abcd")]
    [InlineData("/yokohama/2021")]
    [InlineData("/asahi/+2021")]
    [InlineData("/asahi/02021")]
    [InlineData("/asahi/%202021")]
    [InlineData("/asahi/２０２１")]
    [InlineData("/asahi/2021/9")]
    [InlineData("/asahi/2021/01")]
    [InlineData("/asahi/2021/1-2-1")]
    [InlineData("/asahi/2022/1-2-5")]
    [InlineData("/asahi/2021/1-2-5-1")]
    [InlineData("/asahi/2021/%E3%81%82")]
    [InlineData("/asahi/2021/results/x")]
    [InlineData("/asahi/2022/1%EF%BF%BE")]
    [InlineData("/asahi/2022/%EF%BF%BE")]
    [InlineData("/asahi/2022/1-2%EF%BF%BF")]
    [InlineData("/asahi/2022/%F0%9F%98%80")]
    [InlineData("/asahi/2022%EF%BF%BE/1")]
    [InlineData("/asahi/2022/history/1%EF%BF%BE")]
    [InlineData("/staff/asahi/2022/1%EF%BF%BE")]
    public async Task What_is_not_there_is_not_found_in_japanese(string address)
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.GetAsync(address);
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ページが見つかりません", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("エラー：", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(address.StartsWith("/staff", StringComparison.Ordinal) ? "main a[href='/staff']" : "main a[href='/']"));
    }

    [Theory]
    [InlineData("/ASAHI/2021", "/asahi/2021")]
    [InlineData("/asahi/2022/RESULTS", "/asahi/2022/results")]
    [InlineData("/asahi/2022/", "/asahi/2022")]
    [InlineData("/asahi/2022/forms/5.XLSX", "/asahi/2022/forms/5.xlsx")]
    [InlineData("/asahi/2022/forms/5.Pdf?x=1", "/asahi/2022/forms/5.pdf?x=1")]
    public async Task A_page_has_one_address_and_other_spellings_lead_there(string address, string proper)
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(proper, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("//example.com/")]
    [InlineData("///")]
    [InlineData("/%2Fexample.com/")]
    public async Task No_address_leads_off_the_site(string address)
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost" + address)));

        Assert.True(answer.Headers.Location is null || !answer.Headers.Location.OriginalString.StartsWith("//", StringComparison.Ordinal), answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_only_asks_whether_a_page_is_there_is_told()
    {
        using var visitor = shared.Site.Visitor();
        using var there = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/asahi/2021"));
        using var missing = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/asahi/2020"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (there.StatusCode, missing.StatusCode));
    }

    [Theory]
    [InlineData("POST", "/asahi/2021")]
    [InlineData("DELETE", "/asahi/2021/1")]
    [InlineData("PUT", "/")]
    public async Task Nothing_can_be_sent(string method, string address)
    {
        using var visitor = shared.Site.Visitor();
        using var answer = await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_safety_headers()
    {
        using var visitor = shared.Site.Visitor();

        foreach (var address in new[] { "/", "/asahi/2022/forms/5.xlsx", "/nothing-here", "/site.css", "/health/live" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Ready_says_what_works_only_in_part()
    {
        using var visitor = shared.Site.Visitor();
        using var live = await visitor.GetAsync("/health/live");
        using var ready = await visitor.GetAsync("/health/ready");
        var text = await ready.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"status\":\"Degraded\"", text, StringComparison.Ordinal);
        Assert.Contains("この環境にはPDFのための書体（BIZ UDGothic", text, StringComparison.Ordinal);
    }
}
