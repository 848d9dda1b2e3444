using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>Style sheets, scripts and pictures in development: what a browser has already is not sent again, and what was edited is seen at once.</summary>
public sealed class AssetTests : IAsyncDisposable
{
    private const string Sheet = "site.css";

    private readonly DirectoryInfo _edited = Directory.CreateTempSubdirectory("asahi-policy-assets-");
    private readonly TestSite _site = new();
    private readonly HttpClient _visitor;

    public AssetTests()
    {
        _visitor = _site.Visitor();
        var environment = _site.Services.GetRequiredService<IWebHostEnvironment>();
        environment.WebRootFileProvider = new CompositeFileProvider(new PhysicalFileProvider(_edited.FullName), environment.WebRootFileProvider);
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again_whatever_it_is_and_however_it_is_packed()
    {
        var routes = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        Assert.All([".css", ".js", ".png", ".svg"], ending => Assert.True(routes.Count(route => route.EndsWith(ending, StringComparison.Ordinal)) > 1, $"{ending} has no address of its own and one with a fingerprint."));

        foreach (var route in routes)
        {
            foreach (var packing in new[] { "identity", "gzip, deflate, br" })
            {
                using var first = await AskAsync(route, packing);
                var (tag, time) = (first.Headers.ETag!, first.Content.Headers.LastModified);
                Assert.Equal(HttpStatusCode.OK, first.StatusCode);
                Assert.NotEmpty(await first.Content.ReadAsByteArrayAsync());
                await AssertKnownAsync(route, packing, request => request.IfNoneMatch.Add(tag));
                await AssertKnownAsync(route, packing, request => request.IfNoneMatch.Add(EntityTagHeaderValue.Any));
                await AssertKnownAsync(route, packing, request => request.IfModifiedSince = time);
                using var other = await AskAsync(route, packing, request => request.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
                Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip, deflate, br")]
    public async Task What_was_edited_is_seen_at_once_and_then_known_as_well(string packing)
    {
        using var before = await AskAsync("/" + Sheet, packing);
        var (tag, time) = (before.Headers.ETag!, before.Content.Headers.LastModified);
        Edit("body { color: red }", 5);
        await AssertReadAsync("body { color: red }", packing, request => request.IfNoneMatch.Add(tag));
        await AssertReadAsync("body { color: red }", packing, request => request.IfModifiedSince = time);

        using var edited = await AskAsync("/" + Sheet, packing);
        var (next, later) = (edited.Headers.ETag!, edited.Content.Headers.LastModified);
        await AssertKnownAsync("/" + Sheet, packing, request => request.IfNoneMatch.Add(next));
        await AssertKnownAsync("/" + Sheet, packing, request => request.IfModifiedSince = later);

        Edit("body { color: tan }", 10);
        await AssertReadAsync("body { color: tan }", packing, request => (request.IfModifiedSince, _) = (later, request.IfNoneMatch.TryParseAdd(next.ToString())));
    }

    [Theory]
    [InlineData("/asahi/2022", "/site.")]
    [InlineData("/staff/sign-in", "/staff.")]
    public async Task A_page_asks_for_one_sheet_that_is_kept_for_good(string page, string start)
    {
        await using var site = new TestSite { Settings = { ["environment"] = "Production" } };
        var address = Assert.Single((await site.GetAsync(page)).QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href")!;
        Assert.StartsWith(start, address, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        using var sheet = await visitor.GetAsync(address);

        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("--blue-900", await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_stand_where_browsers_look_for_them_unasked()
    {
        foreach (var (address, type) in new[] { ("/favicon.ico", "image/x-icon"), ("/apple-touch-icon.png", "image/png") })
        {
            using var answer = await AskAsync(address, "identity");
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
        _edited.Delete(recursive: true);
    }

    private void Edit(string text, int secondsLater)
    {
        var file = Path.Combine(_edited.FullName, Sheet);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(secondsLater)); // headers count in seconds, and tests do not wait
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string packing, Action<HttpRequestHeaders>? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", packing);
        known?.Invoke(request.Headers);

        return await _visitor.SendAsync(request);
    }

    private async Task AssertKnownAsync(string address, string packing, Action<HttpRequestHeaders> known)
    {
        using var answer = await AskAsync(address, packing, known);
        Assert.True(answer.StatusCode == HttpStatusCode.NotModified, $"{address} ({packing}) answered {(int)answer.StatusCode}.");
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.NotNull(answer.Headers.ETag);
    }

    private async Task AssertReadAsync(string expected, string packing, Action<HttpRequestHeaders> known)
    {
        using var answer = await AskAsync("/" + Sheet, packing, known);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var isPacked = answer.Content.Headers.ContentEncoding.Contains("gzip");
        await using var plain = isPacked ? new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress) : body;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        Assert.Equal(packing != "identity", isPacked);
        Assert.Equal(expected, await reader.ReadToEndAsync());
    }
}
