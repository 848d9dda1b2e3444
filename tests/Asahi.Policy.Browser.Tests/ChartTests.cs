using Asahi.Policy.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>Charts as a browser draws them: letters that can be read, apart from each other, in every colour scheme, on paper, and heard once.</summary>
public sealed class ChartTests(BrowserSite site)
{
    private static readonly string[] _pages =
    [
        "/mihon/2022/1", "/mihon/2022/2", "/mihon/2022/3", "/mihon/2022/4", "/mihon/2022/1-1", "/mihon/2022/2-1", "/mihon/2022/2-2", "/mihon/2022/4-1", "/mihon/2022/4-2", "/mihon/2022/2-1-1",
        "/mihon/2022/2-1-2", "/mihon/2022/3-2-1", "/mihon/2022/4-1-2", "/mihon/2022/4-2-1", "/mihon/2021/4-2-1", "/mihon/2022/budget", "/asahi/2021",
    ];

    // Of the drawing that is shown of each chart. Ink is narrower than the box of a text by its line, so a little overlap of boxes is none.
    private const string Faults = """
        () => {
            const faults = [];
            for (const figure of document.querySelectorAll('figure.chart')) {
                const drawings = [...figure.querySelectorAll('svg')].filter(it => it.checkVisibility());
                if (drawings.length !== 1) faults.push(drawings.length + ' drawings are shown');
                for (const drawing of drawings) {
                    const frame = drawing.getBoundingClientRect(), scale = frame.width / drawing.viewBox.baseVal.width;
                    const texts = [...drawing.querySelectorAll('text')].map(it => ({ words: it.textContent, box: it.getBBox(), size: parseFloat(it.getAttribute('font-size')) }))
                        .map(it => ({ ...it, top: it.box.y + it.box.height / 2 - it.size * 0.42, bottom: it.box.y + it.box.height / 2 + it.size * 0.42 }));
                    for (const it of texts) {
                        if (it.size * scale < 12) faults.push(`「${it.words}」 is ${it.size * scale} px high`);
                        if (it.box.x < -0.5 || it.top < -0.5 || it.box.x + it.box.width > drawing.viewBox.baseVal.width + 0.5 || it.bottom > drawing.viewBox.baseVal.height + 0.5) faults.push(`「${it.words}」 leaves the drawing`);
                    }
                    texts.forEach((one, at) => texts.slice(at + 1).forEach(other => {
                        if (one.box.x + one.box.width > other.box.x + 0.5 && other.box.x + other.box.width > one.box.x + 0.5 && one.bottom > other.top && other.bottom > one.top) faults.push(`「${one.words}」 touches 「${other.words}」`);
                    }));
                }
            }
            return faults;
        }
        """;

    public static TheoryData<string, int> Screens => [.. _pages.SelectMany(_ => new[] { 1280, 1024, 768, 390, 320 }, (page, width) => (page, width))];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Letters_are_twelve_pixels_high_at_least_within_the_drawing_and_apart(string address, int width)
    {
        var page = await site.OpenAsync(address, width);

        Assert.True(await page.Locator("figure.chart").CountAsync() > 0);
        Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Forced_colours_keep_every_letter_and_every_mark()
    {
        foreach (var address in _pages)
        {
            var page = await site.OpenAsync(address, 1280);
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
            var colours = await page.EvaluateAsync<string[]>("""
                () => {
                    const probe = document.body.appendChild(document.createElement('i'));
                    probe.style.color = 'CanvasText';
                    const text = getComputedStyle(probe).color;
                    const ink = it => getComputedStyle(it);
                    return [
                        ...[...document.querySelectorAll('.chart text')].filter(it => ink(it).fill !== text).map(it => it.textContent + ' is ' + ink(it).fill),
                        ...[...document.querySelectorAll('.chart :is(.chart__line, .chart__axis, .chart__target, .chart__break, .chart__settled, .chart__grid)')].filter(it => ink(it).stroke !== text).map(it => it.classList + ' is ' + ink(it).stroke),
                        ...[...document.querySelectorAll('.chart :is(.chart__dot, .chart__bar)')].filter(it => ink(it).fill !== text).map(it => it.classList + ' is ' + ink(it).fill),
                    ];
                }
                """);
            Assert.Empty(colours);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_dark_setting_leaves_the_page_light_and_the_chart_with_it()
    {
        var page = await site.OpenAsync("/mihon/2022/2-2", 1280);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(26, 26, 26)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.chart__number')).fill"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/mihon/2022/2-1")]
    [InlineData("/mihon/2022/1")]
    [InlineData("/mihon/2022/budget")]
    public async Task Paper_gets_the_wide_drawing_over_its_whole_width_also_from_a_phone(string address)
    {
        // The room between the margins of A4.
        var page = await site.OpenAsync(address, 680);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var shares = await page.EvaluateAsync<double[]>("""
            [...document.querySelectorAll('figure.chart')].map(it => {
                const drawing = it.querySelector('.chart__wide');
                return drawing.checkVisibility() ? drawing.getBoundingClientRect().width / it.closest('.axis').clientWidth : 0;
            })
            """);

        Assert.NotEmpty(shares);
        Assert.All(shares, share => Assert.InRange(share, 0.8, 1));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/mihon/2022/2-2", "令和4年度は229件で、前年度の214件から15件増えました。")]
    [InlineData("/mihon/2022/1", "令和3年度は、相談371件")]
    [InlineData("/mihon/2022/budget", "最も多いのは経営課題1の29,075千円")]
    public async Task What_a_chart_says_is_heard_once(string address, string said)
    {
        var page = await site.OpenAsync(address, 1280);
        var heard = await page.Locator("main").AriaSnapshotAsync();

        Assert.Equal(2, heard.Split(said).Length);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_picture_can_be_shown_by_a_reader_that_loads_nothing_else()
    {
        var page = await site.OpenAsync("/about", 1280);
        var size = await page.EvaluateAsync<int[]>("""
            () => new Promise((done, failed) => {
                const picture = new Image();
                picture.onload = () => done([picture.naturalWidth, picture.naturalHeight]);
                picture.onerror = failed;
                picture.src = '/mihon/2022/1-1/charts/indicator-1.svg';
            })
            """);

        Assert.InRange(size[0], 800, 1_000);
        Assert.InRange(size[1], 300, 800);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task No_year_in_a_table_stands_on_end(int width)
    {
        foreach (var address in _pages.Where(it => it.Length == "/mihon/2022/1".Length))
        {
            var page = await site.OpenAsync(address, width);
            var tall = await page.EvaluateAsync<string[]>("""
                () => {
                    document.querySelectorAll('details').forEach(it => it.open = true);
                    return [...document.querySelectorAll('.data-rows tbody th')].filter(it => it.clientHeight > 60).map(it => it.textContent);
                }
                """);
            Assert.Empty(tall);
            await page.Context.CloseAsync();
        }
    }
}
