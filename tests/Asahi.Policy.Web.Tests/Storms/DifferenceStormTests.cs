using System.Diagnostics;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>A year is written anew from the first letter to the last, and many read at once what changed: the built program, in a process of its own.</summary>
[Collection(StormCollection.Name)]
public sealed class DifferenceStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Readers = 50;

    private readonly VerbFolder _folder = new();

    [Fact]
    public async Task Whoever_asks_is_answered_and_nobody_else_waits()
    {
        await PublishAsync();
        var (portal, address) = await Running.ServeAsync(_folder.Data, "--Files:Ahead=false", "--Replies:Megabytes=0"); // each reader gets a page of his own
        using var running = portal;
        _ = portal.ListenAsync();
        await WarmAsync(address);

        foreach (var (what, pair) in new[] { ("sentences", "2-3"), ("unlike letters", "4-5") })
        {
            await using var live = new Probe(address, "/health/live");
            await using var page = new Probe(address, "/asahi/2021");
            var (asked, first) = await StormAsync(portal, address, pair);
            var (again, written) = await StormAsync(portal, address, pair);
            var (liveLongest, pageLongest) = (await live.LongestAsync(), await page.LongestAsync());
            output.WriteLine($"{what}: {Readers} readers in {asked:0} ms, {first.TotalMilliseconds:0} ms of the processor; the same again {again:0} ms, "
                + $"{written.TotalMilliseconds:0} ms; other pages {pageLongest:0} ms, live {liveLongest:0} ms at the longest");

            // Compared once and written for each. Against the same pages written again, when nothing is left to compare: compared
            // for each it would be ten times as much, and more, whatever else the machine is doing.
            Assert.InRange(first / written, 0, 4);
            Assert.InRange(liveLongest, 0, 2_000); // a hundred milliseconds on a machine that does nothing else
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(double Longest, TimeSpan Spent)> StormAsync(Running portal, Uri address, string pair)
    {
        portal.Process.Refresh();
        var (before, clock) = (portal.Process.TotalProcessorTime, Stopwatch.StartNew());
        var times = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => ReadAsync(address, $"/asahi/2022/history/{pair}", clock)));
        portal.Process.Refresh();

        return (times.Max(), portal.Process.TotalProcessorTime - before);
    }

    private static async Task<double> ReadAsync(Uri portal, string address, Stopwatch clock)
    {
        using var client = new HttpClient { BaseAddress = portal };
        using var answer = await client.GetAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("追加ここまで", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        return clock.Elapsed.TotalMilliseconds;
    }

    private async Task PublishAsync()
    {
        _folder.Prepare();
        var services = new ServiceCollection()
            .AddScoped(_ => _folder.Open())
            .AddSingleton(TimeProvider.System)
            .AddScoped<PublicPointers>()
            .BuildServiceProvider();
        await using var provider = services;

        foreach (var text in new Func<int, string>[] { seed => Rewritten.Sentences(seed), seed => Rewritten.UnlikeLetters(seed, sentence: 20) })
        {
            await SecondEdition.PublishAsync(provider, policy => Rewritten.Of(policy, text, 1));
            await SecondEdition.PublishAsync(provider, policy => Rewritten.Of(policy, text, 2));
        }

        SqliteConnection.ClearAllPools();
    }

    // What has to be compiled is compiled by then: that is another matter.
    private static async Task WarmAsync(Uri portal)
    {
        using var client = new HttpClient { BaseAddress = portal };

        foreach (var address in new[] { "/health/live", "/asahi/2021", "/asahi/2022", "/asahi/2022/history/1-2" })
        {
            await client.GetStringAsync(address);
        }
    }
}
