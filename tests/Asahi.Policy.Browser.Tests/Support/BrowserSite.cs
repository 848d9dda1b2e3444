using System.Collections.Concurrent;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The real portal on a real port, with its own data folder, two editions of 2022 and the fictional ward, and a real browser in front of it.</summary>
public class BrowserSite : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asahi-policy-browser-");
    private readonly Factory _factory;
    private readonly ConcurrentBag<IBrowserContext> _contexts = [];

    public BrowserSite()
        : this(hasSample: true)
    {
    }

    protected BrowserSite(bool hasSample) => _factory = new Factory(_data.FullName, hasSample);

    public IServiceProvider Services => _factory.Services;

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        _factory.UseKestrel(0);
        _factory.StartServer();
        await PrepareAsync();
    }

    public async Task<IPage> OpenAsync(string address, int width, bool scripts = true)
    {
        var browser = await BrowserProcess.GetAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "ja-JP",
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(BrowserProcess.Patience);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        return page;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        // One browser serves all classes: what is left open would go on working beside those that follow.
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        await _factory.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>What stands in the record before anybody looks.</summary>
    protected virtual Task PrepareAsync() => SecondEdition.PublishAsync(Services);

    private sealed class Factory(string data, bool hasSample) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Directory", data);
            builder.UseSetting("SignIn:PerNetworkAndMinute", "10000");
            builder.UseSetting("Seeds:Sample", "false"); // it stands in the copy
            PreparedData.CopyTo(data, hasSample);
            builder.ConfigureTestServices(services => services.AddScoped<IPasswordHasher<StaffMember>, HashCount>());

            if (hasSample)
            {
                builder.ConfigureTestServices(FilesOnDemand.Apply); // five years to print at once, beside the pages that are looked at
            }
        }
    }
}
