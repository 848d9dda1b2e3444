using System.Net;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Past;

/// <summary>Any page of a year, as it was public at a moment: the words of then, links that stay there, and the way to today's.</summary>
public sealed class PastPageTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private HttpClient _client = null!;
    private string _then = "";

    public async ValueTask InitializeAsync()
    {
        _client = _site.CreateClient(new() { AllowAutoRedirect = false });
        await _client.GetAsync("/asahi/2022"); // the present is kept before anybody asks for the past
        _then = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await SecondEdition.PublishAsync(_site.Services);
    }

    [Theory]
    [InlineData("/asahi/2022/1-1-1")]
    [InlineData("/asahi/2022/results")]
    [InlineData("/asahi/2022/forms/5")]
    [InlineData("/asahi/2022/history")]
    [InlineData("/asahi/2022")]
    public async Task A_page_of_the_past_is_the_page_of_then(string address)
    {
        var (now, past) = (await OpenAsync(address), await OpenAsync($"{address}?at={_then}"));

        Assert.Contains("過去のページです", past.QuerySelector("[aria-label=過去のページ]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第1版を公開していた", past.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(now.QuerySelector("[aria-label=過去のページ]"));
        Assert.Equal("noindex", past.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(address, past.QuerySelector("a[data-now]")!.GetAttribute("href"));
        Assert.All(
            past.QuerySelectorAll("main a[href^='/asahi/2022']:not([data-now])").Select(it => it.GetAttribute("href")!),
            href => Assert.Matches("^/asahi/2022[^?#]*[?][^#]*at=", href));
        Assert.DoesNotContain(now.QuerySelectorAll("a:not([data-now])"), it => it.GetAttribute("href")!.Contains("at=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_what_was_said_then_and_nothing_of_later()
    {
        Assert.Contains(SecondEdition.Challenge, await TextAsync("/asahi/2022/1-1-1"), StringComparison.Ordinal);
        Assert.DoesNotContain(SecondEdition.Challenge, await TextAsync($"/asahi/2022/1-1-1?at={_then}"), StringComparison.Ordinal);
        Assert.DoesNotContain("第2版", await TextAsync($"/asahi/2022/history?at={_then}"), StringComparison.Ordinal);
        Assert.Contains("いまと同じ版", await TextAsync($"/asahi/2022/1-1-1?at={TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(9):yyyy-MM-dd}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/asahi/2022/history/2?at={_then}")).StatusCode);
    }

    [Fact]
    public async Task Moments_of_one_line_are_one_page_and_it_says_of_when_it_is()
    {
        using var first = await _client.GetAsync($"/asahi/2022/1-1-1?at={_then}");
        using var again = await _client.GetAsync($"/asahi/2022/1-1-1?at={_then}");
        var since = await LineAsync(2022, 1);

        Assert.Equal(since.ToString("R", System.Globalization.CultureInfo.InvariantCulture), first.Headers.GetValues("Memento-Datetime").Single());
        Assert.Equal("</asahi/2022/1-1-1>; rel=\"original\"", first.Headers.GetValues("Link").Single());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Memento-Datetime", (await _client.GetAsync("/asahi/2022/1-1-1")).Headers.Select(it => it.Key));
    }

    [Theory]
    [InlineData("きのう", HttpStatusCode.UnprocessableEntity, "2022-06-10 か")]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "2022-06-10 か")]
    [InlineData("2022-02-30", HttpStatusCode.UnprocessableEntity, "2022-06-10 か")]
    [InlineData("2999-01-01", HttpStatusCode.UnprocessableEntity, "まだ来ていない日時です")]
    [InlineData("0001-01-01T00:00Z", HttpStatusCode.UnprocessableEntity, "2022-06-10 か")]
    [InlineData("2001-01-01", HttpStatusCode.NotFound, "初めて公開したのは")]
    [InlineData("令和4年6月10日", HttpStatusCode.NotFound, "初めて公開したのは")]
    [InlineData("2001-01-01T10:00%2B09:00", HttpStatusCode.NotFound, "初めて公開したのは")]
    public async Task A_moment_that_shows_nothing_says_why(string at, HttpStatusCode status, string words)
    {
        using var answer = await _client.GetAsync($"/asahi/2022/1-1-1?at={at}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, (await TestSite.ParseAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_data_are_those_of_then()
    {
        var (now, past) = (await _client.GetByteArrayAsync("/asahi/2022/data.json"), await _client.GetByteArrayAsync($"/asahi/2022/data.json?at={_then}"));

        Assert.NotEqual(now, past);
        Assert.Equal(await _client.GetByteArrayAsync("/asahi/2022/history/1/forms/5.xlsx"), await _client.GetByteArrayAsync($"/asahi/2022/forms/5.xlsx?at={_then}"));
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();

        return _site.DisposeAsync();
    }

    private async Task<AngleSharp.Dom.IDocument> OpenAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");

        return await TestSite.ParseAsync(answer);
    }

    private async Task<string> TextAsync(string address) => (await OpenAsync(address)).Body!.TextContent;

    private async Task<DateTime> LineAsync(int year, int edition)
    {
        await using var scope = _site.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<PolicyDbContext>().Ledger.Where(it => it.FiscalYear == year && it.Edition == edition).Select(it => it.At).SingleAsync();
    }
}
