using System.Net;
using System.Net.Sockets;
using System.Text;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Site.Requests;

/// <summary>Requests that no browser sends, and what is in every answer.</summary>
public sealed class OddRequestTests : IDisposable
{
    private readonly TestSite _site = new();
    private readonly VerbFolder _folder = new();

    [Theory]
    [InlineData("/api/v1/policies/asahi/2022/items/1%EF%BF%BE")]
    [InlineData("/api/v1/policies/asahi/2022/items/%EF%BF%BE")]
    [InlineData("/api/v1/policies/asahi/2022%EF%BF%BE")]
    [InlineData("/api/v1/policies/%EF%BF%BE/2022")]
    public async Task Programs_are_told_that_it_is_not_there(string address)
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("a[b=1")]
    [InlineData("a[=1")]
    [InlineData("[=")]
    [InlineData("ok=1&a[b]c[d=1")]
    [InlineData("%5B=1&x=2")]
    [InlineData("key[=1")]
    public async Task A_field_with_an_open_bracket_is_refused_in_words(string body)
    {
        using var visitor = _site.Visitor();

        foreach (var (method, address) in new[] { ("GET", "/search?q=x"), ("GET", "/verify"), ("GET", "/staff/sign-in"), ("POST", "/staff/sign-in"), ("POST", "/staff/setup"), ("GET", "/asahi/2022/forms/5.xlsx") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
            using var answer = await visitor.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{method} {address} answered {(int)answer.StatusCode}.");
            Assert.Contains("受け付けられない内容です", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("203.0.113.5")]
    [InlineData("asahi.localhost.evil.example")]
    public async Task No_cache_may_keep_a_name_that_a_visitor_made_up(string host)
    {
        using var visitor = _site.Visitor();

        foreach (var address in new[] { "/feed.atom", "/sitemap.xml", "/robots.txt", "/data/catalog.jsonld", "/api/openapi.json", "/", "/asahi/2022", "/data/schema.json", "/data", "/asahi/2022/data.json", "/asahi/2022/forms", "/staff" })
        {
            using var answer = await AskAsync(visitor, address, host);
            var head = string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
            Assert.DoesNotContain(host, head, StringComparison.Ordinal);

            if ((await answer.Content.ReadAsStringAsync()).Contains(host, StringComparison.Ordinal))
            {
                Assert.True(answer.Headers.CacheControl is { NoStore: true, Public: false }, $"{address} prints {host} and says {answer.Headers.CacheControl}.");
            }
        }
    }

    [Fact]
    public async Task Where_the_names_are_settled_they_are_printed_and_kept()
    {
        using var site = new TestSite { Settings = { ["AllowedHosts"] = "localhost;policy.example" } };
        using var visitor = site.Visitor();
        using var known = await AskAsync(visitor, "/feed.atom", "policy.example");
        using var made = await AskAsync(visitor, "/feed.atom", "evil.example");

        Assert.Contains("http://policy.example/", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(known.Headers.CacheControl?.Public);
        Assert.Equal(HttpStatusCode.BadRequest, made.StatusCode);
    }

    [Theory]
    [InlineData("javascript")]
    [InlineData("HTTPS,javascript")]
    [InlineData("data")]
    public async Task A_proxy_says_whether_it_came_encrypted_and_nothing_else(string scheme)
    {
        using var visitor = _site.Visitor();

        foreach (var address in new[] { "/feed.atom", "/sitemap.xml", "/api/openapi.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add(RemoteAddress.Header, "127.0.0.1");
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7");
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", scheme);
            using var answer = await visitor.SendAsync(request);
            Assert.DoesNotContain("javascript:", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("data://", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Every_answer_asks_for_no_device_and_says_who_may_embed_it()
    {
        using var visitor = _site.Visitor();

        foreach (var (address, policy) in new[] { ("/", "cross-origin"), ("/data/all.json", "cross-origin"), ("/nothing", "cross-origin"), ("/staff/sign-in", "same-origin"), ("/staff/nothing", "same-origin") })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(policy, answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Contains("geolocation=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("false", "max-age=31536000")]
    [InlineData("true", "max-age=31536000; includeSubDomains")]
    public async Task Encryption_is_remembered_for_a_year_and_for_the_hosts_below_where_it_is_said(string setting, string expected)
    {
        using var site = new TestSite { UseHttps = true, Settings = { ["Site:SecureSubdomains"] = setting } };
        using var visitor = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var answer = await visitor.GetAsync("/");

        Assert.Equal(expected, answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task No_address_begins_a_line_of_the_log_and_no_head_is_read_in_two_ways()
    {
        _folder.Prepare();
        using var portal = await ServingPortal.StartAsync(_folder.Data, "--Site:RequiresHttps=false", "--environment=Development", "--Seeds:Sample=false", "--EnableStaticAssetsDevelopmentCaching=true");

        foreach (var odd in new[] { "%0a", "%0d%0a", "%0d", "%c2%85", "%e2%80%a8", "%1b[31m" })
        {
            await RawAsync(portal.Address, $"GET /x{odd}99:99:99%20INF%20FAKE{odd} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }

        await RawAsync(portal.Address, "GET /last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await portal.FindAsync(new System.Text.RegularExpressions.Regex("GET .*/last"));
        var lines = portal.Lines.Where(line => line.Contains("FAKE", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, lines.Count);
        Assert.All(lines, line => Assert.Matches(@"^\d\d:\d\d:\d\d INF \S*GET", line));
        Assert.All(lines, line => Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter == '\u2028'));

        // Another server in front may take a bare LF for a blank, and see one request where we see two.
        Assert.StartsWith("HTTP/1.1 400", await RawAsync(portal.Address, "GET / HTTP/1.1\r\nHost: localhost\nX: 1\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await RawAsync(portal.Address, "GET / HTTP/1.1\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await RawAsync(portal.Address, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient visitor, string address, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;

        return await visitor.SendAsync(request);
    }

    private static async Task<string> RawAsync(Uri portal, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(portal.Host, portal.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());

        return await reader.ReadToEndAsync();
    }
}
