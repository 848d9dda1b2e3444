using Asahi.Policy.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>axe, width and links on every screen of staff in every state, at 1280 and 320 px, and 640 in between; pictures with KEEP_SCREENS=folder.</summary>
public sealed class StaffScreenTests : IAsyncLifetime
{
    private readonly FreshSite _site = new();
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _seen = [];
    private int[] _widths = [1280, 320];

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    [Fact]
    public Task No_screen_in_no_state_breaks_a_rule() => WalkAsync();

    [Fact]
    [Trait("Tier", "long")]
    public Task Nor_at_a_width_in_between()
    {
        _widths = [640];

        return WalkAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task WalkAsync()
    {
        await using var tour = new StaffTour(_site, LookAsync);
        await tour.WalkAsync();

        Assert.True(_seen.Count > 85, $"Only {_seen.Count} screens were seen.");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private async Task LookAsync(string name, IPage page)
    {
        Assert.True(_seen.Add(name), name);

        foreach (var width in _widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            _faults.AddRange((await Axe.RunAsync(page)).Select(fault => $"{name} at {width}: {fault}"));
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));

            if (content > window)
            {
                _faults.Add($"{name} is {content} px wide in a window of {window} px.");
            }

            await KeepAsync(page, name, width);
        }

        foreach (var lost in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))"))
        {
            _faults.Add($"{name}: {lost} leads nowhere.");
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task KeepAsync(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("KEEP_SCREENS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"staff-{name}-{width}.png"), FullPage = true });
        }
    }
}
