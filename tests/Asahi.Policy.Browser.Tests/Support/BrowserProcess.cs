using Asahi.Policy.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserProcess))]

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>One browser for all tests. What separates them are its contexts: each has its own cookies and its own cache.</summary>
public sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Milliseconds for a step of a browser: a machine that is busy with other tests is slow, not wrong.</summary>
    public const float Patience = 120_000;

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    public static async Task<IBrowser> GetAsync() => (await _started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (driver, browser) = await _started.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var path = InstalledBrowser.Find() ?? throw new InvalidOperationException("No browser is installed; tests/run.sh installs what the tests need.");
        var driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);

        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = _arguments }));
    }
}
