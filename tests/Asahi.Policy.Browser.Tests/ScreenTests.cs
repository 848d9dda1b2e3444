using Asahi.Policy.Browser.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>Pictures of every kind of page, to be looked at: KEEP_SCREENS=folder.</summary>
public sealed class ScreenTests(Tab tab) : IClassFixture<Tab>
{
    public static TheoryData<string> Pages => [.. PublicPages.Kinds];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_never_scrolls_sideways(string address)
    {
        var page = await tab.GoAsync(address, 1280);

        foreach (var width in new[] { 1280, 640, 360, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await KeepAsync(page, address, width);
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));

            Assert.True(content <= window, $"{address} is {content} px wide in a window of {window} px.");
        }
    }

    private static async Task KeepAsync(Microsoft.Playwright.IPage page, string address, int width)
    {
        if (Environment.GetEnvironmentVariable("KEEP_SCREENS") is { Length: > 0 } folder && width is (1280 or 360))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{address.Trim('/').Replace('/', '_')}-{width}.png"), FullPage = true });
        }
    }
}
