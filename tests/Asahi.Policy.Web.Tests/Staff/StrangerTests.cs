using System.Net;
using System.Security.Cryptography;
using System.Text;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Tries;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A stranger who tries somebody's password, from one network or from many: what it costs the stranger, and that the person comes in all the same.</summary>
public sealed class StrangerTests : IAsyncLifetime
{
    private const string Door = "/staff/sign-in";
    private const string Wrong = "ちがうパスワード";
    private const string Stranger = "203.0.113.9";
    private const string Elsewhere = "198.51.100.20";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerNetworkAndMinute"] = "30" } });

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AddAsync("officer2", Duty.Officer, "防災課");
    }

    [Theory]
    [InlineData(10, 9.1)] // ten within 91 seconds
    [InlineData(60, 12)] // five a minute
    [InlineData(30, 0)]
    [InlineData(120, 30)]
    public async Task The_only_administrator_comes_in_from_another_network_whatever_a_stranger_tries(int tries, double every)
    {
        for (var time = 0; time < tries; time++)
        {
            await TryAsync("kanri", Wrong, Stranger);
            _staff.Site.Clock.Advance(TimeSpan.FromSeconds(every));
        }

        using var visitor = await EnterAsync("kanri", Elsewhere);
        Assert.True(await visitor.IsInAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("kanri", StaffSite.Password, Stranger));
    }

    [Theory]
    [InlineData("198.51.{0}.7")]
    [InlineData("2001:db8:{0}::1")]
    [InlineData("2001:db8:7:{0}::1")]
    public async Task Nor_does_it_help_to_come_from_many(string networks)
    {
        var strangers = new List<Task<HttpStatusCode>>();

        for (var network = 0; network < 60; network++)
        {
            strangers.Add(TryAsync("officer2", Wrong, string.Format(System.Globalization.CultureInfo.InvariantCulture, networks, network)));
        }

        await Task.Delay(300);
        var entered = HttpStatusCode.TooManyRequests;

        // The person may be told to try again a few times, while so many are new at once.
        for (var time = 0; time < 4 && entered == HttpStatusCode.TooManyRequests; time++)
        {
            entered = await WhileTimeGoesByAsync(TryAsync("officer2", StaffSite.Password, "192.0.2.1"));
        }

        Assert.Equal(HttpStatusCode.Redirect, entered);

        // Those who wait are told to come again, or get their turn.
        for (var second = 0; second < 25; second++)
        {
            await Task.Delay(20);
            _staff.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.All(await Task.WhenAll(strangers), status => Assert.True(status is HttpStatusCode.TooManyRequests or HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task From_where_staff_sign_in_somebody_with_a_new_device_has_the_next_turn()
    {
        using var colleague = await EnterAsync("kanri", "192.0.2.1");
        var strangers = Enumerable.Range(0, 120).Select(network => TryAsync("officer2", Wrong, $"198.51.{network}.7")).ToList();
        await Task.Delay(400);

        Assert.Equal(HttpStatusCode.Redirect, await WhileTimeGoesByAsync(TryAsync("officer2", StaffSite.Password, "192.0.2.77")));

        while (!Task.WhenAll(strangers).IsCompleted)
        {
            await Task.Delay(20);
            _staff.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Whoever_has_come_from_a_device_before_is_not_counted_with_strangers_even_of_the_same_network()
    {
        using var known = await EnterAsync("kanri", Stranger);
        using var left = await known.PostAsync("/staff/account", "/staff/sign-out", []);

        for (var time = 0; time < 40; time++)
        {
            await TryAsync("kanri", Wrong, Stranger);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("kanri", StaffSite.Password, Stranger));
        await _staff.SignInAsync(known, "kanri");
        Assert.True(await known.IsInAsync());
    }

    [Theory]
    [InlineData("q37721")]
    [InlineData("q136497")]
    [InlineData(null)]
    public async Task No_login_is_taken_for_another(string? made)
    {
        made ??= Enumerable.Range(0, 2_000_000).Select(number => $"x{number}").First(login => Bucket($"login {login}") == Bucket("login officer2"));

        for (var time = 0; time < 8; time++)
        {
            await TryAsync(made, Wrong, Elsewhere);
        }

        Assert.Equal(HttpStatusCode.Redirect, await TryAsync("officer2", StaffSite.Password, Elsewhere));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-30)]
    [InlineData(-400)]
    [InlineData(1)]
    public async Task A_clock_that_is_set_shuts_nobody_out_for_more_than_a_minute(int days)
    {
        for (var time = 0; time < 6; time++)
        {
            await TryAsync("officer2", Wrong, Elsewhere);
        }

        for (var time = 0; time < 32; time++)
        {
            await TryAsync($"nobody{time}", Wrong, Elsewhere);
        }

        _staff.Site.Clock.Set(TimeSpan.FromDays(days));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("officer2", StaffSite.Password, Elsewhere)); // not let off either
        _staff.Site.Clock.Advance(TimeSpan.FromSeconds(62));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync("officer2", StaffSite.Password, Elsewhere));
    }

    [Fact]
    public async Task A_thief_of_a_sign_in_does_not_try_passwords_in_it_for_ever()
    {
        const string Page = "/staff/account/password";
        using var visitor = await EnterAsync("officer2", Elsewhere);
        var page = await visitor.OpenAsync(Page);
        var last = HttpStatusCode.OK;

        for (var time = 0; time < 30 && last != HttpStatusCode.Redirect; time++)
        {
            using var answer = await visitor.SendAsync(page, Page, new() { ["current"] = Wrong, ["password"] = "あたらしい十二文字より長い言葉" });
            last = answer.StatusCode;
            Assert.Equal(time is 5 or 7 or 9 or 11 or 13, last == HttpStatusCode.TooManyRequests);
            _staff.Site.Clock.Advance(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero);
            await visitor.IsInAsync(); // a sign-in ends by itself where nothing is asked for half an hour
        }

        Assert.Equal(HttpStatusCode.Redirect, last);
        Assert.False(await visitor.IsInAsync());
        Assert.Contains(_staff.Site.Log.Lines, line => line.Event == 1012);
    }

    [Theory]
    [InlineData(1, 10, 13)]
    [InlineData(30, 60, 230)]
    [InlineData(1_000, 60, 230)]
    public async Task An_hour_of_trying_is_so_many_passwords_whatever_the_number_of_networks(int networks, int least, int most)
    {
        var clock = new MovableClock();
        using var limits = new SignInLimits(new ConfigurationBuilder().Build(), clock);
        List<Task<Attempt>> waiting = [];
        var allowed = 0;

        for (var second = 0; second < 3_600; second += 4)
        {
            for (var time = 0; time < 6; time++)
            {
                var network = (second + time) % networks;
                waiting.Add(limits.BeginAsync(Trying.Of("login", 7, IPAddress.Parse($"10.{network / 250}.{network % 250}.1")), TestContext.Current.CancellationToken));
            }

            clock.Advance(TimeSpan.FromSeconds(4));

            if (waiting.Any(it => !it.IsCompleted))
            {
                await Task.Delay(2); // those who wake take their turns
            }

            foreach (var done in waiting.Where(it => it.IsCompletedSuccessfully).ToList())
            {
                using var attempt = await done;
                allowed += attempt.Wait is null ? 1 : 0;
                waiting.Remove(done);
            }
        }

        Assert.InRange(allowed, least, most);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    // The first sixteen bits of the hash, by which logins were once told apart.
    private static ushort Bucket(string text) => BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToUpperInvariant().Replace("LOGIN ", "login ", StringComparison.Ordinal))));

    // Nobody waits for more than 21 seconds of the site's time; a busy machine needs more of its own to answer.
    private async Task<HttpStatusCode> WhileTimeGoesByAsync(Task<HttpStatusCode> answer)
    {
        for (var second = 0; second < 25 && !answer.IsCompleted; second++)
        {
            await Task.Delay(60);
            _staff.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await answer.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private async Task<StaffVisitor> EnterAsync(string login, string network)
    {
        var visitor = _staff.Visitor();
        visitor.Client.DefaultRequestHeaders.Add(RemoteAddress.Header, network);
        await _staff.SignInAsync(visitor, login);

        return visitor;
    }

    private async Task<HttpStatusCode> TryAsync(string login, string password, string network)
    {
        using var visitor = _staff.Visitor();
        visitor.Client.DefaultRequestHeaders.Add(RemoteAddress.Header, network);
        using var answer = await visitor.PostAsync(Door, Door, new() { ["login"] = login, ["password"] = password });

        return answer.StatusCode;
    }
}
