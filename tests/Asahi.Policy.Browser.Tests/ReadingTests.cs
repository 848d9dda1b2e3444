using Asahi.Policy.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>What axe does not see: keyboard, large text, spacing, print, forced colours.</summary>
public sealed class ReadingTests(BrowserSite site, Tab tab) : IClassFixture<Tab>
{
    public static TheoryData<string> Pages => [.. PublicPages.Kinds];

    [Fact]
    public async Task The_first_key_offers_the_way_to_the_text()
    {
        var page = await site.OpenAsync("/asahi/2022", 1280);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("本文へ移動", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/asahi/2022/results")]
    [InlineData("/asahi/2022/forms")]
    [InlineData("/search?q=%E9%98%B2%E7%81%BD&year=2022")]
    public async Task Every_step_of_the_keyboard_is_seen(string address)
    {
        var page = await site.OpenAsync(address, 1280);
        var stops = await page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], summary, input, select, button, [tabindex=\"0\"]')].filter(it => it.checkVisibility({ visibilityProperty: true })).length");

        for (var step = 0; step < stops; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string>("""
                () => {
                    const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
                    if (it === document.body) return 'nothing has the focus';
                    if (parseFloat(style.outlineWidth) < 2 || style.outlineStyle === 'none') return 'no outline';
                    const inside = box.bottom > 0 && box.top < innerHeight;
                    return inside ? '' : 'outside the window';
                }
                """);
            Assert.True(seen.Length == 0, $"{address}, step {step + 1} of {stops}: {seen}");
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Twice_the_text_and_wide_spacing_lose_nothing(string address)
    {
        var page = await tab.GoAsync(address, 640);
        await page.EvaluateAsync("""
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
                document.adoptedStyleSheets = [sheet];
            }
            """);
        var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        var clipped = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main *')]
                .filter(it => !it.closest('.visually-hidden, svg, .scroll') && it.tagName !== 'INPUT') // a field of one line moves by itself
                .filter(it => getComputedStyle(it).overflow !== 'visible' && (it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1))
                .map(it => it.outerHTML.slice(0, 80))
            """);

        Assert.True(content <= window, $"{address} is {content} px wide in a window of {window} px.");
        Assert.Empty(clipped);
    }

    [Fact]
    public async Task Paper_gets_the_table_and_no_navigation_even_from_a_phone()
    {
        var page = await site.OpenAsync("/asahi/2022/results", 360);
        Assert.False(await page.IsVisibleAsync("table.results"));
        Assert.True(await page.IsVisibleAsync(".only-narrow .issue"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync("table.results"));
        Assert.False(await page.IsVisibleAsync(".only-narrow .issue"));
        Assert.False(await page.IsVisibleAsync("nav.local"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Forced_colours_keep_the_boxes_of_states()
    {
        var page = await site.OpenAsync("/asahi/2022/results", 1280);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var widths = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.chip')].map(it => getComputedStyle(it).borderTopWidth + ' ' + getComputedStyle(it).borderTopStyle)");

        Assert.NotEmpty(widths);
        Assert.All(widths, width => Assert.Equal("1px solid", width));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Forced_colours_keep_the_lines_through_and_under_what_changed()
    {
        var page = await site.OpenAsync("/asahi/2022/history/1-2", 1280);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var lines = await page.EvaluateAsync<string[]>("['del', 'ins'].map(it => getComputedStyle(document.querySelector('.edited ' + it)).textDecorationLine)");
        var words = await page.EvaluateAsync<bool>("[...document.querySelectorAll('.edited :is(del, ins) .edited__word')].every(it => it.checkVisibility() && it.offsetWidth > 10)");

        Assert.Equal(["line-through", "underline"], lines);
        Assert.True(words);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_a_visitor_gets_from_the_first_page_to_the_file()
    {
        var page = await site.OpenAsync("/", 360, scripts: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "令和4年度（2022年度・推定）", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "達成状況", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "様式", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("様式5を\\s*画面で読む（HTML）") }).ClickAsync();
        Assert.Equal(new Uri(site.Address, "/asahi/2022/forms/5"), new Uri(page.Url));
        await page.GoBackAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new("様式5の\\s*XLSX形式") }).ClickAsync());

        Assert.Equal("旭区_2022年度_様式5_第2版.xlsx", download.SuggestedFilename);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_pdf_is_made_once_and_served_as_stored()
    {
        using var visitor = new HttpClient { BaseAddress = site.Address };
        var first = await visitor.GetByteArrayAsync("/asahi/2022/forms/5.pdf");
        var second = await visitor.GetByteArrayAsync("/asahi/2022/forms/5.pdf");
        var page = await site.OpenAsync("/asahi/2022/forms", 1280);
        var size = await page.TextContentAsync("a[href='/asahi/2022/forms/5.pdf']");
        await page.Context.CloseAsync();

        Assert.True(first.AsSpan().StartsWith("%PDF-"u8));
        Assert.Equal(first, second);
        Assert.Contains($"{first.Length / 1024.0:0.00}KB", size, StringComparison.Ordinal);
    }
}
