using Asahi.Policy.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>Boxes are as high as their texts, and on paper a text is whole and has nothing to press around it.</summary>
public sealed class BoxTests(BrowserSite site)
{
    private const string Page = "<body class='staff'><main class='page'><form class='entry'><textarea class='textarea' rows='3'></textarea><p class='field__count'>2,000文字まで</p>"
        + "<div class='actions'><button class='button'>保存する</button></div><details><summary>長い文</summary><p id='folded'>畳んだ文</p></details></form></main></body>";

    private static readonly string _text = string.Join('\n', Enumerable.Range(1, 80).Select(line => $"　{line}行目"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_box_grows_with_its_text_and_shows_its_rows_when_empty(bool byItself)
    {
        var page = await OpenAsync(byItself);
        var box = page.Locator("textarea");
        var empty = await HeightAsync(box, "offsetHeight");
        await box.FillAsync(_text);

        Assert.InRange(empty, 60, 140);
        Assert.True(await HeightAsync(box, "clientHeight") >= await HeightAsync(box, "scrollHeight"), "The text does not fit into its box.");
        Assert.True(await HeightAsync(box, "clientHeight") > 80 * 16);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_the_text_is_whole_and_nothing_is_there_to_press()
    {
        var page = await OpenAsync(byItself: true);
        await page.Locator("textarea").FillAsync(_text);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        await Assertions.Expect(page.Locator(".textarea--printed")).ToBeVisibleAsync();
        Assert.Equal(_text, await page.Locator(".textarea--printed").TextContentAsync());
        await Assertions.Expect(page.Locator("textarea")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".button")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".field__count")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#folded")).ToBeVisibleAsync();

        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(page.Locator(".textarea--printed")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    // A page of its own with the script and the style of the pages of staff, which no policy keeps from being put in.
    private async Task<IPage> OpenAsync(bool byItself)
    {
        var page = await site.OpenAsync("/about", 1280);
        var script = await StaffScript.ReadAsync(page);
        var style = await (await page.Context.APIRequest.GetAsync("/staff.css")).TextAsync();
        await page.GotoAsync("about:blank");
        await page.SetContentAsync($"<!DOCTYPE html><html lang='ja'><head><title>試し</title></head>{Page}</html>");
        await page.AddStyleTagAsync(new() { Content = byItself ? style : style.Replace("field-sizing:", "x-field-sizing:", StringComparison.Ordinal) });
        await page.AddScriptTagAsync(new() { Content = byItself ? script : script.Replace("CSS.supports(", "!CSS.supports(", StringComparison.Ordinal), Type = "module" });

        return page;
    }

    private static Task<int> HeightAsync(ILocator box, string what) => box.EvaluateAsync<int>($"box => box.{what}");
}
