using System.Diagnostics;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Many ask at once for what is dear: whether the portal lives is answered meanwhile. The built program, in a process of its own.</summary>
[Collection(StormCollection.Name)]
public sealed class LiveStormTests(ITestOutputHelper output) : IDisposable
{
    private readonly VerbFolder _folder = new();

    [Fact]
    [Trait("Tier", "long")]
    public async Task Whether_the_portal_lives_is_told_in_every_storm()
    {
        PreparedData.CopyTo(_folder.Data, hasSample: true);
        var (portal, address) = await Running.ServeAsync(_folder.Data, "--Files:Ahead=false", "--Pdf:Fonts=");
        using var running = portal;
        _ = portal.ListenAsync();
        using var client = new HttpClient { BaseAddress = address };
        await client.GetStringAsync("/asahi/2022");

        await StormAsync(address, "all.xlsx, cold", 100, 1, _ => "/data/all.xlsx");
        await StormAsync(address, "all.json", 50, 20, _ => "/data/all.json");
        await StormAsync(address, "csv, xlsx, json", 100, 10, number => (number % 3) switch { 0 => "/asahi/2021/data.csv", 1 => "/mihon/2021/forms/5.xlsx", _ => "/mihon/2020/data.json" });
        await StormAsync(address, "searches", 50, 10, number => $"/search?q=%E3%81%AE&page={number}");
        await StormAsync(address, "pages that are not there", 100, 20, number => $"/asahi/2022/9-{number % 9 + 1}");
        await StormAsync(address, "booklets, cold", 100, 1, number => (number % 6) switch
        {
            0 => "/asahi/2021/forms.pdf",
            1 => "/asahi/2022/forms.pdf",
            2 => "/mihon/2020/forms.pdf",
            3 => "/mihon/2021/forms.pdf",
            4 => "/mihon/2022/forms.pdf",
            _ => "/mihon/2021/history/1/forms.pdf",
        });
    }

    public void Dispose() => _folder.Dispose();

    private async Task StormAsync(Uri portal, string what, int readers, int times, Func<int, string> addresses)
    {
        await using var live = new Probe(portal, "/health/live");
        await using var page = new Probe(portal, "/asahi/2022");
        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Task.Run(() => ReadAsync(portal, reader, times, addresses))));
        var time = clock.Elapsed;
        var (longest, longestPage) = (await live.LongestAsync(), await page.LongestAsync());
        output.WriteLine(
            $"{what}: {readers} x {times} in {time.TotalSeconds:0.0} s ({string.Join(", ", answers.SelectMany(it => it).CountBy(it => it).OrderBy(it => it.Key).Select(it => $"{it.Key} x {it.Value}"))}); "
            + $"live {Share(live, 0.5):0} ms, 99th of a hundred {Share(live, 0.99):0} ms, longest {longest:0} ms; a page 99th {Share(page, 0.99):0} ms, longest {longestPage:0} ms");
        Assert.InRange(Share(live, 0.99), 0, 1_000); // a hundred milliseconds on a machine that does nothing else
    }

    private static double Share(Probe probe, double share) => probe.Milliseconds.Order().ElementAt((int)(share * (probe.Milliseconds.Count - 1)));

    private static async Task<List<int>> ReadAsync(Uri portal, int reader, int times, Func<int, string> addresses)
    {
        using var client = new HttpClient { BaseAddress = portal };
        var answers = new List<int>();

        for (var time = 0; time < times; time++)
        {
            using var answer = await client.GetAsync(addresses((reader * times) + time));
            await answer.Content.CopyToAsync(Stream.Null);
            answers.Add((int)answer.StatusCode);
        }

        return answers;
    }
}
