using System.Diagnostics;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Two years of two hundred items, every text as long as it may be and of unlike letters: what each page costs that anybody may ask for,
/// when nothing is prepared. The built program, in a process of its own.</summary>
[Collection(StormCollection.Name)]
public sealed class LargestYearTests(ITestOutputHelper output) : IDisposable
{
    private const int Initiatives = 200;

    private static readonly string[] _addresses =
    [
        "/asahi/2022", "/asahi/2022/1-1-1", "/asahi/2022/results", "/asahi/2022/budget", "/asahi/2022/mismatches", "/asahi/2022/history",
        "/asahi/2022/history/2", "/asahi/2022/history/2-3", "/asahi/2022/history/1-3", "/asahi/compare/2021/2022", "/asahi/2022/easy", "/asahi/2022/forms",
        "/asahi/2022/forms/2", "/asahi/2022/forms/5", "/asahi/2022/data.json", "/asahi/2022/data.csv", "/asahi/2022/history/2/forms/2",
        "/asahi/2022/forms/2.xlsx", "/asahi/2022/forms.xlsx", "/search?q=%E9%98%B2%E7%81%BD", "/data", "/data/all.xlsx", "/verify?sha256=" + "0000000000000000000000000000000000000000000000000000000000000000",
        "/api/v1/policies/asahi/2022", "/feed.atom",
    ];

    private readonly VerbFolder _folder = new();

    [Fact]
    [Trait("Tier", "long")]
    public async Task Nothing_that_anybody_may_ask_for_keeps_the_others_waiting()
    {
        await PublishAsync();
        var (portal, address) = await Running.ServeAsync(_folder.Data, "--Files:Ahead=false", "--Replies:Megabytes=0");
        using var running = portal;
        _ = portal.ListenAsync();
        using var client = new HttpClient { BaseAddress = address };

        foreach (var warm in _addresses.Select(it => it.Replace("asahi/2022", "asahi/2021", StringComparison.Ordinal).Replace("history/1-3", "history/1-2", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(warm);
        }

        var slow = new List<string>();

        foreach (var asked in _addresses)
        {
            portal.Process.Refresh();
            var before = portal.Process.TotalProcessorTime;
            await using var live = new Probe(address, "/health/live");
            await Task.Delay(50);
            var clock = Stopwatch.StartNew();
            using var answer = await client.GetAsync(asked);
            var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
            var wall = clock.ElapsedMilliseconds;
            var longest = await live.LongestAsync();
            portal.Process.Refresh();
            output.WriteLine($"{asked}: {(int)answer.StatusCode}, {bytes / 1024} KB, {wall} ms, {(portal.Process.TotalProcessorTime - before).TotalMilliseconds:0} ms of the processor, live {longest:0} ms");

            if (longest > 500)
            {
                slow.Add($"{asked}: live {longest:0} ms");
            }
        }

        Assert.Empty(slow);
    }

    public void Dispose() => _folder.Dispose();

    private async Task PublishAsync()
    {
        _folder.Prepare();
        await using var provider = new ServiceCollection().AddScoped(_ => _folder.Open()).BuildServiceProvider();

        foreach (var (year, turn) in new[] { (2021, 1), (2022, 2), (2022, 3) })
        {
            await SecondEdition.PublishAsync(provider, policy => Rewritten.Of(Grown(policy, turn), seed => Rewritten.UnlikeLetters(seed, sentence: 30), turn), year: year);
        }

        SqliteConnection.ClearAllPools();
    }

    private static PublishedPolicy Grown(PublishedPolicy policy, int turn)
    {
        var some = policy.Issues.SelectMany(issue => issue.Strategies).SelectMany(strategy => strategy.Initiatives).First();
        var each = Initiatives / policy.Issues.Sum(issue => issue.Strategies.Count) + 1;

        return policy with
        {
            Issues =
            [
                .. policy.Issues.Select(issue => issue with
                {
                    Strategies =
                    [
                        .. issue.Strategies.Select(strategy => strategy with
                        {
                            Plan = strategy.Plan with { Text = Rewritten.UnlikeLetters((turn * 1_000) + strategy.Code.StrategyNumber, 2_000, 40) },
                            Initiatives =
                            [
                                .. Enumerable.Range(1, each).Select(number => some with
                                {
                                    Code = ItemCode.OfInitiative(strategy.Code.IssueNumber, strategy.Code.StrategyNumber, number),
                                    Key = $"{strategy.Key}-{number}",
                                    Plan = some.Plan with
                                    {
                                        Name = $"{Rewritten.UnlikeLetters((turn * 7) + number, 30)}事業{number}",
                                        Text = Rewritten.UnlikeLetters((turn * 100) + number, 2_000, 40),
                                    },
                                }),
                            ],
                        }),
                    ],
                }),
            ],
        };
    }
}
