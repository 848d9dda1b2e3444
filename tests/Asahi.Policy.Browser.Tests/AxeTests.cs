using System.Xml.Linq;
using Asahi.Policy.Browser.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>axe on every public page, and on those of each kind at two widths: 1280 px and 320 px (as at 400 %); the long tier looks at 640 px, too (as at 200 %).</summary>
public sealed class AxeTests(BrowserSite site)
{
    // The first is the one at which tables stand beside texts, and everything is shown at once.
    private static readonly int[] _widths = [1280, 320];

    [Fact]
    public Task No_page_breaks_a_rule_and_no_kind_of_page_at_any_width() => WalkAsync(PublicPages.Kinds.Contains, _widths);

    // Pages of one kind share their template and their styles, and differ in their words.
    [Fact]
    [Trait("Tier", "long")]
    public Task No_page_at_all_breaks_a_rule_at_any_width() => WalkAsync(_ => true, [.. _widths, 640]);

    private async Task WalkAsync(Func<string, bool> isLookedAtWhole, int[] widths)
    {
        var page = await site.OpenAsync("/", 1280);
        var faults = new List<string>();
        var seen = await Walk.ThroughAsync(page, async address =>
        {
            foreach (var width in isLookedAtWhole(address) ? widths : widths[..1])
            {
                await page.SetViewportSizeAsync(width, 900);
                faults.AddRange((await Axe.RunAsync(page)).Select(fault => $"{address} at {width}: {fault}"));
            }
        });

        await page.Context.CloseAsync();
        Assert.Empty((await ListedAsync()).Where(Walk.IsPage).Except(seen));
        Assert.Empty(PublicPages.Kinds.Except(seen));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // What search engines are told of is there for visitors, too.
    private async Task<IReadOnlyList<string>> ListedAsync()
    {
        using var visitor = new HttpClient();
        var listed = XDocument.Parse(await visitor.GetStringAsync(new Uri(site.Address, "/sitemap.xml"))).Descendants().Where(it => it.Name.LocalName == "loc").Select(it => new Uri(it.Value).AbsolutePath).ToList();
        Assert.True(listed.Count > 200, $"Only {listed.Count} pages are listed.");

        return listed;
    }

    // The walk writes page after page into one window. Rule by rule that has to come out as on a page that somebody went to.
    [Theory]
    [InlineData("/asahi/2022/results", "/asahi/2021/forms/2")]
    [InlineData("/mihon/2021/forms", "/asahi/2022/history/1-2")]
    [InlineData("/nothing-here", "/search?q=%E9%98%B2%E7%81%BD")]
    public async Task A_page_in_a_window_that_had_another_is_judged_as_one_that_was_gone_to(string first, string then)
    {
        using var visitor = new HttpClient { BaseAddress = site.Address };
        var page = await site.OpenAsync(first, 1280);
        await Axe.RunAsync(page);
        await Walk.TurnToAsync(page, visitor, then);
        var (turned, words) = (await Axe.CountAsync(page), await page.InnerTextAsync("body"));
        await page.GotoAsync(then);
        var (gone, expected) = (await Axe.CountAsync(page), await page.InnerTextAsync("body"));
        await page.Context.CloseAsync();

        Assert.Contains(gone, rule => rule.StartsWith("passes color-contrast ", StringComparison.Ordinal));
        Assert.Equal(gone, turned);
        Assert.Equal(expected, words);
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var page = await site.OpenAsync("/asahi/2022/results", 1280);
        await page.EvaluateAsync("""
            () => {
                const main = document.querySelector('main');
                const add = (tag, change) => { const it = document.createElement(tag); change(it); main.append(it); };
                add('img', it => it.setAttribute('src', '/sign.svg'));
                add('p', it => { it.textContent = '薄い文字'; it.className = 'planted'; });
                add('input', it => it.setAttribute('type', 'text'));
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('.planted { color: #999 } .tally__which a { min-height: 0; min-width: 0; font-size: 6px; line-height: 1 }');
                document.adoptedStyleSheets = [sheet];
                document.querySelector('table.results td').setAttribute('headers', 'not-there');
                document.title = '';
                document.querySelector('h1').replaceWith('見出しでない言葉');
            }
            """);
        var faults = (await Axe.RunAsync(page)).Select(fault => fault.Split(' ')[0]).Distinct().ToList();
        await page.Context.CloseAsync();

        Assert.Superset(new HashSet<string> { "color-contrast", "document-title", "image-alt", "label", "page-has-heading-one", "target-size", "td-headers-attr" }, faults.ToHashSet());
    }
}
