using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Where a sign-in leads: to pages for staff of this site, whatever was asked for. And where staff may come from: encrypted connections.</summary>
public sealed class AddressTests : IAsyncDisposable
{
    private const string Door = "/staff/sign-in";
    private const string Proxy = "192.0.2.1";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerAccountAndMinute"] = "1000" } });

    private static readonly string[] _elsewhere =
    [
        "https://evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "https:evil.example", "javascript:alert(1)", "@evil.example",
        "/staff/../..", "/staff/../asahi", "/staff/..%2f..", "/staff/%2e%2e/asahi", "/staff/%2f%2fevil.example", "/staff//evil.example", "/staff\\..\\..", "/staff/\\evil.example", "/staffx", "/staff.evil.example",
        "/staff@evil.example", "/asahi/2022", "/", " /staff", "/staff/people\r\nLocation: https://evil.example", "/staff/\u2028", "/%2f%2fevil.example", "/error/500", "~/staff", "/staff?x=\\", "/staff/#//evil.example", "\uFFFE",
    ];

    [Fact]
    public async Task Nobody_is_led_elsewhere()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);

        foreach (var next in _elsewhere)
        {
            Assert.Equal((next, "/staff"), (next, (await SignInAsync("tantou", next, inAddress: false)).Headers.Location?.OriginalString));
            Assert.Equal((next, "/staff"), (next, (await SignInAsync("tantou", next, inAddress: true)).Headers.Location?.OriginalString));
            Assert.Equal((next, "/staff/sign-in/code"), (next, (await SignInAsync("soumu", next, inAddress: false)).Headers.Location?.OriginalString));
        }
    }

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/asahi/2022/4-1-1")]
    [InlineData("/staff/asahi/2022?state=Returned&section=own&late=true&q=%E9%98%B2%E7%81%BD")]
    public async Task Whoever_wanted_a_page_for_staff_gets_it_also_after_the_second_step(string next)
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        Assert.Equal(next, (await SignInAsync("tantou", next, inAddress: true)).Headers.Location?.OriginalString);

        using var visitor = _staff.Visitor();
        using var begun = await visitor.PostAsync($"{Door}?next={Uri.EscapeDataString(next)}", Door, new() { ["login"] = "soumu", ["password"] = StaffSite.Password });
        using var entered = await visitor.PostAsync(begun.Headers.Location!.OriginalString, Door + "/code", new() { ["code"] = _staff.NextCode("soumu") });
        Assert.Equal(next, entered.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Without_encryption_pages_for_staff_answer_in_words_and_set_no_cookie()
    {
        foreach (var address in new[] { "/staff", "/staff/sign-in", "/staff/setup?code=x", "/staff/nowhere" })
        {
            using var answer = await PlainAsync(address);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
            Assert.Contains("https で始まるアドレスで開いてください", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }

        using var open = await PlainAsync("/asahi/2022");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.False(open.Headers.Contains("Strict-Transport-Security"));
        using var secure = await _staff.Visitor().GetAsync("/asahi/2022");
        Assert.Equal("max-age=31536000", secure.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData(Proxy, Proxy, true)]
    [InlineData(Proxy, "::ffff:" + Proxy, true)]
    [InlineData(Proxy, "198.51.100.7", false)]
    [InlineData("192.0.2.9; " + Proxy, Proxy, true)]
    [InlineData("", "198.51.100.7", false)]
    [InlineData("", "127.0.0.1", false)]
    public async Task Only_a_proxy_that_is_named_may_say_that_it_came_encrypted(string proxies, string from, bool counts)
    {
        await using var site = new TestSite { UseHttps = true, Settings = new() { ["Site:Proxies"] = proxies } };
        using var answer = await PlainAsync(Door, site, from, "https");

        Assert.Equal(counts ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal(counts, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Behind_the_proxy_tries_are_counted_by_visitor_and_a_visitor_cannot_invent_an_address()
    {
        await using var site = new TestSite { UseHttps = true, Settings = new() { ["Site:Proxies"] = Proxy, ["SignIn:PerNetworkAndMinute"] = "1" } };
        var statuses = new List<HttpStatusCode>();

        foreach (var forwarded in new[] { "203.0.113.1", "203.0.113.2", "1.1.1.1, 203.0.113.2", "2.2.2.2, 203.0.113.2" })
        {
            using var client = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
            client.DefaultRequestHeaders.Add(RemoteAddress.Header, Proxy);
            client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            using var visitor = new StaffVisitor(client);
            statuses.Add((await visitor.PostAsync(Door, Door, new() { ["login"] = $"x{statuses.Count}", ["password"] = "y" })).StatusCode);
        }

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task<HttpResponseMessage> SignInAsync(string login, string next, bool inAddress)
    {
        using var visitor = _staff.Visitor();
        Dictionary<string, string> typed = new() { ["login"] = login, ["password"] = StaffSite.Password };

        return inAddress
            ? await visitor.PostAsync($"{Door}?next={Uri.EscapeDataString(next)}", Door, typed)
            : await visitor.PostAsync(Door, Door, new(typed) { ["next"] = next });
    }

    private async Task<HttpResponseMessage> PlainAsync(string address, TestSite? site = null, string? from = null, string? proto = null)
    {
        using var client = (site ?? _staff.Site).CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        client.DefaultRequestHeaders.Add(RemoteAddress.Header, from ?? "203.0.113.1");

        if (proto is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", proto);
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        }

        return await client.GetAsync(address);
    }
}
