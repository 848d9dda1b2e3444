using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A page of a draft that somebody prints says on each sheet of paper that it is not public.</summary>
public sealed class PreviewPrintTests : IAsyncLifetime
{
    private readonly FreshSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    [Fact]
    public async Task Every_printed_page_says_that_it_is_a_draft()
    {
        var folder = Directory.CreateTempSubdirectory("asahi-policy-preview-print-");
        var staff = new StaffSite(_site.Services);
        await staff.AddAsync("tantou", Duty.Officer, "防災課");
        var page = await _site.OpenAsync("/staff/sign-in", 1280);
        await page.GetByLabel("ログインID").FillAsync("tantou");
        await page.GetByLabel("パスワード").FillAsync(StaffSite.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ログインする" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ログアウト" }).WaitForAsync();

        foreach (var address in new[] { "whole", "4-1-1", "results", "forms/2", "forms/5" })
        {
            var file = Path.Combine(folder.FullName, $"{address.Replace('/', '-')}.pdf");
            await page.GotoAsync($"/staff/asahi/2022/preview/{address}");
            await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
            var pages = Tool.Run("pdftotext", "-raw", file, "-").TrimEnd('\f', '\n').Split('\f');

            Assert.All(pages, (text, at) => Assert.True(text.Replace(" ", "", StringComparison.Ordinal).Contains("案・未公開", StringComparison.Ordinal), $"{address}, page {at + 1}: {text}"));
            Assert.Contains("候補になる前の入力内容", pages[0].Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

            if (Environment.GetEnvironmentVariable("KEEP_SCREENS") is { Length: > 0 } keep)
            {
                File.Copy(file, Path.Combine(keep, $"preview-{Path.GetFileName(file)}"), overwrite: true);
            }
        }

        folder.Delete(recursive: true);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
