using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Texts;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>The script of the pages of staff counts as the server does.</summary>
public sealed class CountTests(BrowserSite site)
{
    private const int Limit = 100;

    public static TheoryData<string> Texts =>
    [
        "𠮷田公園", "👨‍👩‍👧と🇯🇵", "葛\U000E0100城市", "か\u3099き", "一行\n二行\r\n三行", "見え\u200Bない\u2060文\u00AD字\uFEFF", "  前後の空白　", "ﾎﾞﾗﾝﾃｨｱ", "\u3164", "1️⃣と☎️",
        string.Concat(Enumerable.Repeat("🏴󠁧󠁢󠁥󠁮󠁧󠁿", Limit + 3)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_is_left_is_told_in_letters_as_readers_count(string typed)
    {
        var page = await site.OpenAsync("/about", 1280);
        var script = await StaffScript.ReadAsync(page);
        await page.GotoAsync("about:blank"); // there no policy forbids a script within the page
        await page.SetContentAsync($"<textarea id='text'></textarea><p id='text-count' data-limit='{Limit}' data-unseen='{LetterTable.DroppedPattern}'></p>");
        await page.AddScriptTagAsync(new() { Content = script, Type = "module" });
        await page.Locator("textarea").FillAsync(typed);
        var left = Limit - TextLength.Of(TypedText.Tidy(typed));
        await Assertions.Expect(page.Locator("p")).ToHaveTextAsync(left >= 0 ? $"残り{left}文字（{Limit}文字まで）" : $"{-left}文字多すぎます（{Limit}文字まで）");
        await page.Context.CloseAsync();
    }
}
