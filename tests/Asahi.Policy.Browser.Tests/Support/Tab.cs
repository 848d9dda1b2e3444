using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>One page for all tests of a class, where it does not matter what was looked at before. What is loaded once stays in its cache.</summary>
public sealed class Tab(BrowserSite site) : IAsyncLifetime
{
    private IPage? _page;

    public async Task<IPage> GoAsync(string address, int width)
    {
        await _page!.SetViewportSizeAsync(width, 900);
        await _page.GotoAsync(address);

        return _page;
    }

    public async ValueTask InitializeAsync() => _page = await site.OpenAsync("/about", 1280);

    public async ValueTask DisposeAsync() => await _page!.Context.CloseAsync();
}
