using System.Net;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>How much, and how slowly, anybody may send.</summary>
public sealed class RequestLimitTests : IDisposable
{
    private readonly VerbFolder _folder = new();

    [Fact]
    public void The_server_waits_for_nobody_long()
    {
        using var site = new TestSite();
        var limits = site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((256 * 1024, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), 10_000), (limits.MaxRequestBodySize, limits.RequestHeadersTimeout, limits.KeepAliveTimeout, limits.MaxConcurrentConnections));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_answered_in_words_whether_or_not_it_says_its_length(bool chunked)
    {
        _folder.Prepare();
        using var portal = await ServingPortal.StartAsync(_folder.Data, "--Site:RequiresHttps=false");
        using var client = new HttpClient { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.TransferEncodingChunked = chunked;
        client.DefaultRequestHeaders.ExpectContinue = true; // asks before it sends: the server closes on who does not listen
        using var answer = await client.PostAsync("/staff/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("password", new string('x', 300 * 1024))]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("送られた内容が大きすぎます", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
