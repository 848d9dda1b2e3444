using System.Net;
using Asahi.Policy.Web.Site.Slow;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What takes longer than a visitor should wait: said in words, with the time after which to ask again, and there when somebody does.</summary>
public sealed class BeingPreparedTests : IAsyncLifetime
{
    private const string Difference = "/asahi/2022/history/2-3";

    private readonly TestSite _site = new();

    public async ValueTask InitializeAsync()
    {
        await SecondEdition.PublishAsync(_site.Services, policy => Rewritten.Of(policy, seed => Rewritten.Sentences(seed), 1));
        await SecondEdition.PublishAsync(_site.Services, policy => Rewritten.Of(policy, seed => Rewritten.Sentences(seed), 2));
    }

    [Fact]
    public async Task Who_asks_while_the_worker_is_busy_is_asked_to_come_again_and_others_are_answered()
    {
        using var visitor = _site.Visitor();
        var slow = _site.Services.GetRequiredService<SlowWork>();
        var addresses = new[] { Difference, "/data", "/verify?sha256=" + new string('0', 64) };

        using (await slow.TakeTurnAsync())
        {
            var asked = visitor.GetAsync(Difference);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/history/2")).StatusCode);
            Assert.False(asked.IsCompleted);
            using var answer = await asked;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
            var page = await TestSite.ParseAsync(answer);
            Assert.Equal("いま用意しています", page.QuerySelector("h1")!.TextContent);
            Assert.Equal(Difference, page.QuerySelector("main a")!.GetAttribute("href"));
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        foreach (var address in addresses)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}.");
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
