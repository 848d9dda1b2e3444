using System.Net;
using System.Net.Http.Headers;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>A browser that ends or stands still while it prints: the edition stays public, the reason is told, and the next who asks gets the file.</summary>
public sealed class BrokenBrowserTests
{
    private const string Form = "/asahi/2022/forms/5.pdf";

    [Theory]
    [InlineData(FakeBrowser.Killed, "終了コード 137")]
    [InlineData(FakeBrowser.Hanging, "10秒で終わらなかったため、止めました")]
    public async Task A_browser_that_fails_does_no_lasting_harm(string deed, string reason)
    {
        using var browser = new FakeBrowser(deed);
        await using var site = FormSite.With(browser.Place);
        using var visitor = site.Visitor();

        Assert.Contains(reason, await FormSite.RefusedAsync(visitor, Form), StringComparison.Ordinal);
        Assert.True(browser.WasAsked);
        Assert.Empty(await browser.LeftAsync());
        await FormSite.AssertPublicAsync(visitor, "/asahi/2022");
        await AssertTroubleAsync(site, visitor, reason);

        browser.Mend();
        await AssertMendedAsync(site, visitor);
    }

    [Fact]
    public async Task The_real_browser_may_be_killed_while_it_prints()
    {
        using var browser = new FakeBrowser(FakeBrowser.KilledWhilePrinting);
        await using var site = FormSite.With(browser.Place);
        site.Settings["Pdf:Seconds"] = "30";
        using var visitor = site.Visitor();

        Assert.Contains("終了コード 137", await FormSite.RefusedAsync(visitor, Form), StringComparison.Ordinal);
        Assert.True(browser.HadBegun);
        Assert.Empty(await browser.LeftAsync());
        await AssertTroubleAsync(site, visitor, "終了コード 137");

        browser.Mend();
        await AssertMendedAsync(site, visitor);
    }

    [Fact]
    public async Task A_workbook_needs_no_browser_that_works()
    {
        using var browser = new FakeBrowser(FakeBrowser.Killed);
        await using var site = FormSite.With(browser.Place, sample: true);
        using var visitor = site.Visitor();

        foreach (var file in new[] { "forms/1", "forms/5", "forms" })
        {
            using var book = await visitor.GetAsync($"/mihon/2021/{file}.xlsx");
            Assert.Equal((file, HttpStatusCode.OK), (file, book.StatusCode));
        }

        using var page = await site.GetAsync("/mihon/2021/forms");
        Assert.Contains("前回は作れませんでした", page.QuerySelector("#form-2 ~ ul li:nth-child(2)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_browser()
    {
        using var browser = new FakeBrowser("""echo x >> "$here/count"; sleep 1; exec "$real" "$@" """);
        await using var site = FormSite.With(browser.Place);
        site.Settings["Pdf:Seconds"] = "30";
        using var visitor = site.Visitor();
        var files = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.GetByteArrayAsync(Form)));

        Assert.All(files, file => Assert.Equal(files[0], file));
        Assert.Equal(2, new FileInfo(Path.Combine(Path.GetDirectoryName(browser.Place)!, "count")).Length);
    }

    private static async Task AssertTroubleAsync(TestSite site, HttpClient visitor, string reason)
    {
        var (status, description) = await FormSite.HealthAsync(visitor, "files");
        Assert.Equal("Degraded", status);
        Assert.Contains("asahi 2022 第1版 forms/5.pdf", description, StringComparison.Ordinal);
        Assert.Contains(reason, description, StringComparison.Ordinal);

        using var page = await site.GetAsync("/asahi/2022/forms");
        var line = page.QuerySelector($"a[href='{Form}']")!.Closest("li")!.TextContent;
        Assert.Contains("前回は作れませんでした", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
    }

    private static async Task AssertMendedAsync(TestSite site, HttpClient visitor)
    {
        using var answer = await visitor.GetAsync(Form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(file.AsSpan().StartsWith("%PDF-"u8));
        Assert.Equal(new MediaTypeHeaderValue("application/pdf"), answer.Content.Headers.ContentType);
        Assert.Equal(file, await visitor.GetByteArrayAsync(Form));
        Assert.Equal(("Healthy", ""), await FormSite.HealthAsync(visitor, "files"));

        using var page = await site.GetAsync("/asahi/2022/forms");
        Assert.DoesNotContain("作れませんでした", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
