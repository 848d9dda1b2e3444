using Asahi.Policy.Browser.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>axe on every public page, at three widths: 1280 px, 640 px (as at 200 %) and 320 px (as at 400 %).</summary>
[Collection(SiteCollection.Name)]
public sealed class AxeTests(BrowserSite site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(640)]
    [InlineData(320)]
    public async Task No_page_breaks_a_rule(int width)
    {
        var addresses = await Walk.AllPagesAsync(site);
        var page = await site.OpenAsync("/", width);
        var faults = new List<string>();

        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.RunAsync(page)).Select(fault => $"{address} at {width}: {fault}"));
        }

        await page.Context.CloseAsync();
        Assert.True(addresses.Count > 50, $"Only {addresses.Count} pages were found.");
        Assert.Empty(faults);
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
            }
            """);
        var faults = (await Axe.RunAsync(page)).Select(fault => fault.Split(' ')[0]).Distinct().ToList();
        await page.Context.CloseAsync();

        Assert.Superset(new HashSet<string> { "color-contrast", "image-alt", "label", "target-size", "td-headers-attr" }, faults.ToHashSet());
    }
}
