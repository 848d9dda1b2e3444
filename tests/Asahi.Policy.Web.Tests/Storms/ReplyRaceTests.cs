using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>A thousand publications while others read: every reply is wholly of one edition, and none is of an older one than was public a second ago.</summary>
[Collection(StormCollection.Name)]
public sealed partial class ReplyRaceTests(ITestOutputHelper output)
{
    private const int Readers = 4;

    private static readonly string[] _addresses = ["/asahi/2022", "/asahi/2022/1-1", "/asahi/2022/results", "/asahi/2022/data.json", "/search?q=防災&ward=asahi&year=2022"];

    // When the publication of an edition had been answered; the number is its place.
    private readonly ConcurrentDictionary<int, long> _publishedAt = new();

    private int _replies;

    [Fact]
    public async Task No_reply_mixes_two_editions_or_is_older_than_a_second()
    {
        await using var site = new TestSite { IsQuiet = true };
        using var visitor = site.Visitor();
        await visitor.GetAsync("/asahi/2022");
        await PublishAsync(site, 2);
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(visitor, over.Token))).ToList();

        for (var number = 3; number <= 1_002; number++)
        {
            var before = Volatile.Read(ref _replies);
            await PublishAsync(site, number);
            await UntilReadAsync(before, readers);
        }

        await over.CancelAsync();
        await Task.WhenAll(readers);
        output.WriteLine($"1,000 editions published, {_replies} replies read.");

        Assert.All(await Task.WhenAll(_addresses.Select(address => visitor.GetStringAsync(address))), page => Assert.Equal("1002", Marks().Match(page).Groups[1].Value));
    }

    // A slow machine would publish everything before anybody had read.
    private async Task UntilReadAsync(int before, List<Task> readers)
    {
        while (Volatile.Read(ref _replies) == before && !readers.Any(reader => reader.IsFaulted))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    private async Task PublishAsync(TestSite site, int number)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"〔印{number}〕");
        await SecondEdition.PublishAsync(site.Services, policy => policy with
        {
            Schema = EditionContent.Schema,
            Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(strategy => strategy with { Plan = strategy.Plan with { Name = Marks().Replace(strategy.Plan.Name, "") + mark } })] })],
        });
        _publishedAt[number] = Stopwatch.GetTimestamp();
    }

    private async Task ReadAsync(HttpClient visitor, CancellationToken over)
    {
        for (var count = 0; !over.IsCancellationRequested; count++)
        {
            var (address, asked) = (_addresses[count % _addresses.Length], Stopwatch.GetTimestamp());
            var page = await visitor.GetStringAsync(address, CancellationToken.None);
            var marks = Marks().Matches(page).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
            Assert.True(marks.Count == 1, $"{address} mixes {string.Join(" and ", marks)}.");
            var newest = _publishedAt.Where(it => it.Value < asked - Stopwatch.Frequency).Select(it => it.Key).DefaultIfEmpty(2).Max();
            Assert.True(marks[0] >= newest, $"{address} is of edition {marks[0]}, though {newest} had been public for a second.");
            Interlocked.Increment(ref _replies);
        }
    }

    [GeneratedRegex("〔印([0-9]+)〕")]
    private static partial Regex Marks();
}
