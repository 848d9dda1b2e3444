using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>The disk fills up, another program holds the database, the disk becomes read-only: the built program on a disk of its own. Nobody
/// waits longer than five seconds, what was typed is on the page that says so, and the public notices nothing.</summary>
[Collection(StormCollection.Name)]
public sealed class FaultyDiskTests(ITestOutputHelper output) : IAsyncDisposable
{
    private const string Item = "4-1-1";
    private const string Text = "備蓄品を点検し、足りないものを補った。";

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    private readonly SmallDisk _disk = new(24);
    private readonly Browser _browser = new();
    private StaffSite? _staff;
    private string? _token;
    private int _edits;
    private int _saved;

    [Fact]
    public Task Whoever_cannot_be_saved_is_told_soon_and_gets_the_words_back() => GoThroughAsync(TimeSpan.FromSeconds(4), writers: 8);

    [Fact]
    [Trait("Tier", "long")]
    public Task Whoever_cannot_be_saved_for_half_a_minute_is_told_soon_too() => GoThroughAsync(TimeSpan.FromSeconds(33), writers: 20);

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();

        if (_staff is not null)
        {
            await _staff.DisposeAsync();
        }

        _disk.Dispose();
    }

    private async Task GoThroughAsync(TimeSpan locked, int writers)
    {
        _staff = new StaffSite(new TestSite { IsQuiet = true, Folder = _disk.Data, UseHttps = true });
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課"); // without a second factor: the right password is written down at once
        await _staff.DisposeAsync();
        var (portal, address) = await StartAsync();

        using (portal)
        {
            await _staff.SignInAsync(_browser.Visit(address), "soumu");
            await SaveAsync(address);
            await HealthSaysAsync(address, "Healthy");

            _disk.Fill();
            await RefusedAsync(address, HttpStatusCode.InsufficientStorage);
            await HealthSaysAsync(address, "Degraded 書き込めません（空き容量がありません）");
            _disk.MakeRoom();
            await SaveAsync(address);
            await HealthSaysAsync(address, "Healthy");
            await HoldAsync(address, locked, writers);
            await SaveAsync(address);
            await HealthSaysAsync(address, "Healthy");
            await portal.KillAsync(); // what was saved last stands in the log alone
        }

        _disk.MakeReadOnly();
        await ReadOnlyAsync();
        _disk.MakeWritable();
        await using var mended = new StaffSite(new TestSite { IsQuiet = true, Folder = _disk.Data, UseHttps = true });
        await mended.AddAsync("kacho", Duty.SectionChief, "防災課"); // a write, in a portal that was started again
    }

    // A save, a sign-in: refused in words, in time, with what was typed.
    private async Task RefusedAsync(Uri portal, HttpStatusCode expected)
    {
        var clock = Stopwatch.StartNew();
        var answer = await SendAsync(portal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, _longest);
        Assert.True(answer.Status == expected, $"{(int)answer.Status}: {answer.Body}");
        Assert.Contains(Text, answer.Body, StringComparison.Ordinal);
        Assert.Contains("変更はありません", answer.Body, StringComparison.Ordinal);

        clock.Restart();
        using var stranger = new Browser();
        var visitor = stranger.Visit(portal);
        using var refused = await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "tantou", ["password"] = StaffSite.Password });
        var page = await refused.Content.ReadAsStringAsync();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, _longest);
        Assert.Equal(expected, refused.StatusCode);
        Assert.Contains("tantou", page, StringComparison.Ordinal);
        Assert.DoesNotContain(StaffSite.Password, page, StringComparison.Ordinal);

        using var anybody = new HttpClient { BaseAddress = portal };
        Assert.Contains("運営方針", await anybody.GetStringAsync("/asahi/2022/4-1-1"), StringComparison.Ordinal);
    }

    private async Task HoldAsync(Uri portal, TimeSpan time, int writers)
    {
        using var other = new SqliteConnection($"Data Source={Path.Combine(_disk.Data, "policy.db")};Pooling=False");
        other.Open();
        var clock = Stopwatch.StartNew();
        await using var live = new Probe(portal, "/health/live");
        await using var pages = new Probe(portal, "/asahi/2022");

        using (var transaction = other.BeginTransaction())
        {
            while (clock.Elapsed < time)
            {
                var sent = Stopwatch.StartNew();
                var answers = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => SendAsync(portal)));
                output.WriteLine($"{writers} writers while another program holds the database: answered within {sent.Elapsed.TotalSeconds:0.0} s");
                Assert.InRange(sent.Elapsed, TimeSpan.Zero, _longest);
                Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
                Assert.All(answers, answer => Assert.Contains(Text, answer.Body, StringComparison.Ordinal));
            }

            await HealthSaysAsync(portal, "Degraded 書き込めません（ほかのプログラムがデータベースを押さえています）");
        }

        var (longestLive, longestPage) = (await live.LongestAsync(), await pages.LongestAsync());
        output.WriteLine($"meanwhile live {longestLive:0} ms, pages {longestPage:0} ms at the longest");
        Assert.InRange(longestLive, 0, 2_000); // a hundred milliseconds on a machine that does nothing else
    }

    private async Task ReadOnlyAsync()
    {
        var (portal, address) = await StartAsync();
        using var running = portal;
        using var anybody = new HttpClient { BaseAddress = address };

        foreach (var page in new[] { "/", "/asahi/2022", "/asahi/2022/4-1-1", "/asahi/2022/results", "/search?q=防災", "/data", "/data/all.json", "/asahi/2022/history" })
        {
            using var answer = await anybody.GetAsync(page);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} answered {(int)answer.StatusCode}.");
        }

        await HealthSaysAsync(address, "Degraded 書き込めません（読み取り専用のディスクです）");
        var desk = await new Typist(_browser.Visit(address).Client, _token).ReadAsync(Typist.AddressOf(Item));
        Assert.Contains("いまは読むだけです", desk, StringComparison.Ordinal);
        Assert.Contains($"{Text}{_saved}回目。", desk, StringComparison.Ordinal); // the last save before the kill
        await RefusedAsync(address, HttpStatusCode.ServiceUnavailable);
    }

    // By itself, and soon.
    private static async Task HealthSaysAsync(Uri portal, string expected)
    {
        var said = "";

        for (var clock = Stopwatch.StartNew(); !said.StartsWith(expected, StringComparison.Ordinal); await Task.Delay(100))
        {
            Assert.True(clock.Elapsed < _longest, $"Health says: {said}");
            said = await WritingAsync(portal);
        }
    }

    private async Task<Answer> SendAsync(Uri portal)
    {
        var typist = new Typist(_browser.Visit(portal).Client, _token);
        var page = await typist.ReadAsync(Typist.AddressOf(Item));
        _token = typist.Token;

        return await typist.SaveAsync(
            Item,
            Typist.VersionIn(page)!.Value,
            new(Typed.Of(Item, $"{Text}{Interlocked.Increment(ref _edits)}回目。", 0)) { ["ticket"] = Typist.TicketIn(page, Typist.AddressOf(Item))! });
    }

    private async Task SaveAsync(Uri portal)
    {
        var answer = await SendAsync(portal);
        Assert.True(answer.IsSaved, $"{(int)answer.Status}: {answer.Body}");
        _saved = _edits;
    }

    private static async Task<string> WritingAsync(Uri portal)
    {
        using var client = new HttpClient { BaseAddress = portal };
        using var health = JsonDocument.Parse(await client.GetStringAsync("/health/ready"));
        var check = health.RootElement.GetProperty("checks").GetProperty("writing");

        return $"{check.GetProperty("status").GetString()} {check.GetProperty("description").GetString()}".Trim();
    }

    private async Task<(Running Portal, Uri Address)> StartAsync()
    {
        var (portal, address) = await Running.ServeAsync(_disk.Data, "--Site:RequiresHttps=false", "--SignIn:PerNetworkAndMinute=10000", "--Seeds:OnFirstStart=false", "--Files:Ahead=false");
        _ = portal.ListenAsync();

        return (portal, address);
    }
}
