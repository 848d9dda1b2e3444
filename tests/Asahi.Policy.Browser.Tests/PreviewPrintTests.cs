using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>What staff print: a page of a draft says on each sheet of paper that it is not public; the form of an entry is there whole.</summary>
public sealed class PreviewPrintTests : IAsyncLifetime
{
    private readonly FreshSite _site = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-preview-print-");
    private StaffSite _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Fact]
    public async Task A_form_of_an_entry_is_printed_whole_and_with_nothing_to_press()
    {
        var page = await EnterAsync();
        await page.GotoAsync("/staff/asahi/2022/4-1-1/evaluation");
        var text = string.Join('\n', Enumerable.Range(1, 60).Select(line => $"{line}行目に行ったこと"));
        await page.GetByLabel("当年度の取組実績").FillAsync(text);
        var file = Path.Combine(_folder.FullName, "entry.pdf");
        await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
        var printed = Tool.Run("pdftotext", "-raw", file, "-");

        Assert.All(text.Split('\n'), line => Assert.Contains(line, printed, StringComparison.Ordinal));
        Assert.Contains("計画の内容", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("入力の途中で保存する", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("ログアウト", printed, StringComparison.Ordinal);
    }

    // On a wide screen, however far down one writes.
    [Fact]
    public async Task The_plan_stays_in_view_while_one_writes()
    {
        var page = await EnterAsync();
        await page.SetViewportSizeAsync(1280, 700);
        await page.GotoAsync("/staff/asahi/2022/4-1-1/evaluation");
        await page.GetByLabel("評価の対象外とする理由").ScrollIntoViewIfNeededAsync();
        var top = await page.Locator("#plan").EvaluateAsync<double>("heading => heading.getBoundingClientRect().top");

        Assert.True(await page.EvaluateAsync<double>("scrollY") > 500);
        Assert.InRange(top, 0, 700);
    }

    [Fact]
    public async Task Every_printed_page_says_that_it_is_a_draft()
    {
        var page = await EnterAsync();

        foreach (var address in new[] { "whole", "4-1-1", "results", "forms/2", "forms/5" })
        {
            var file = Path.Combine(_folder.FullName, $"{address.Replace('/', '-')}.pdf");
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
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task<IPage> EnterAsync() => new Entrance(_site, _staff).EnterAsync("tantou");
}
