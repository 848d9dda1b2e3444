using System.Text;
using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>axe, width and links on every screen of documents that come in, in every state; pictures with KEEP_SCREENS=folder.</summary>
public sealed class IntakeScreenTests : IAsyncLifetime
{
    private const string Import = "/staff/asahi/import";

    private readonly FreshSite _site = new();
    private readonly List<string> _faults = [];
    private StaffSite _staff = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        _page = await new Entrance(_site, _staff).EnterAsync("soumu", Import, true);
    }

    [Fact]
    public async Task No_screen_of_an_intake_breaks_a_rule()
    {
        await LookAsync("empty");
        await SendAsync("utf-16.txt", Encoding.Unicode.GetBytes("令和3年度 旭区運営方針"), "読み込む（下見）");
        await LookAsync("error");
        var page = await File.ReadAllTextAsync(Seed("000"));
        var next = page.Replace("子育て支援の充実", "子育て支援の拡充", StringComparison.Ordinal).Replace("\n【経営課題2 ", "\n今後の方針\n区民の声をきく\n【経営課題2 ", StringComparison.Ordinal);
        await SendAsync("令和3年度 旭区運営方針.txt", Encoding.UTF8.GetBytes(next), "読み込む（下見）");
        await LookAsync("open");
        await _page.GotoAsync($"{_page.Url}?lines=all&line=8");
        await LookAsync("all");
        await _page.Locator("select[id^=line-]").First.SelectOptionAsync("ページの飾り");
        await PressAsync("行き先を保存して読み直す");
        await LookAsync("sent");
        await SendAsync("again.txt", Encoding.UTF8.GetBytes(next), "加えて読む");
        await LookAsync("join-error");
        await SendAsync("before.txt", Encoding.UTF8.GetBytes(page), "加えて読む");
        await LookAsync("joined");
        await PressAsync("引き継いで公開する");
        await LookAsync("taken");
        await _page.GotoAsync(Import);
        await _page.Locator("form[action$='/2021/withdraw'] button").ClickAsync();
        await LookAsync("withdraw");
        await PressAsync("公開を取りやめる");
        await LookAsync("withdraw-error");
        await _page.Locator("#reason").FillAsync("別の年度の資料でした");
        await PressAsync("公開を取りやめる");
        await SendAsync("総括表.txt", await File.ReadAllBytesAsync(Seed("001")), "読み込む（下見）");
        await LookAsync("year");
        await PressAsync("この年度として読む");
        await LookAsync("year-error");
        await _page.GotoAsync(Import);
        await LookAsync("list");

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static string Seed(string start) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), $"{start}*.txt").Single();

    private async Task SendAsync(string name, byte[] bytes, string button)
    {
        await _page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = bytes });
        await PressAsync(button);
    }

    private Task PressAsync(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task LookAsync(string name)
    {
        foreach (var width in new[] { 1280, 640, 390, 320 })
        {
            await _page.SetViewportSizeAsync(width, 900);
            _faults.AddRange((await Axe.RunAsync(_page)).Select(fault => $"{name} at {width}: {fault}"));
            var (content, window) = (await _page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await _page.EvaluateAsync<int>("document.documentElement.clientWidth"));

            if (content > window)
            {
                _faults.Add($"{name} is {content} px wide in a window of {window} px.");
            }

            if (Environment.GetEnvironmentVariable("KEEP_SCREENS") is { Length: > 0 } folder)
            {
                await _page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"intake-{name}-{width}.png"), FullPage = true });
            }
        }

        foreach (var lost in await _page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))"))
        {
            _faults.Add($"{name}: {lost} leads nowhere.");
        }

        await _page.SetViewportSizeAsync(1280, 900);
    }
}
