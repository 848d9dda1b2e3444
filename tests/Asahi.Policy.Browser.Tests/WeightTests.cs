using System.Collections.Concurrent;
using System.Globalization;
using Asahi.Policy.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>What a page weighs on its way to a phone, where it comes from, and whether it stays where it is.</summary>
public sealed class WeightTests(BrowserSite site)
{
    private const int Most = 100_000;
    private const double Still = 0.001; // of the window, times how far: nobody sees it

    public static TheoryData<string> Pages => [.. PublicPages.Kinds];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_light_comes_from_one_place_and_does_not_jump(string address)
    {
        var page = await site.OpenAsync("/about", 320); // a page that is not measured
        var (answers, strangers) = (new ConcurrentQueue<IResponse>(), new ConcurrentQueue<string>());
        page.Response += (_, answer) => answers.Enqueue(answer);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != new Uri(page.Url).Authority)
            {
                strangers.Enqueue(request.Url);
            }
        };
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var weight = 0;

        // A picture for the tab may still come in while sizes are asked for.
        foreach (var answer in answers.Where(answer => answer.Request.ResourceType is "document" or "stylesheet" or "script").ToList())
        {
            // What the browser counts itself is sometimes less than nothing.
            weight += await answer.HeaderValueAsync("content-length") is { } length
                ? int.Parse(length, CultureInfo.InvariantCulture)
                : (await answer.Request.SizesAsync()).ResponseBodySize;
        }

        var shift = await page.EvaluateAsync<double>("""
            () => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value)).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(sum), 100);
            })
            """);
        await page.Context.CloseAsync();

        Assert.Empty(strangers);
        Assert.InRange(weight, 1_000, Most);
        Assert.InRange(shift, 0, Still); // where other programs use the machine, a table may be drawn in two goes
    }
}
