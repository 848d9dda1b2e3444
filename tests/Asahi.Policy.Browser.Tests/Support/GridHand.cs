using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Somebody at a grid, with its keys and a clipboard.</summary>
internal sealed class GridHand(IPage page)
{
    /// <summary>All windows of the one browser share one clipboard: whoever uses it does so alone.</summary>
    public const string Clipboard = "one clipboard";

    public IPage Page => page;

    public ILocator Cell(string name) => page.Locator($"[id='{name}']");

    public Task KeysAsync(params string[] keys) => keys.Aggregate(Task.CompletedTask, async (before, key) =>
    {
        await before;
        await page.Keyboard.PressAsync(key);
    });

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task IsAtAsync(string cell) => Assertions.Expect(Cell(cell)).ToBeFocusedAsync();

    public Task SaysAsync(string cell, string value) => Assertions.Expect(Cell(cell)).ToHaveValueAsync(value);

    /// <summary>What the line below the table says.</summary>
    public Task ToldAsync(string words) => Assertions.Expect(page.Locator("[data-grid-status]")).ToContainTextAsync(words);

    public Task SeesAsync(string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);

    /// <summary>Goes to the cells from one corner to the other, by keys.</summary>
    public async Task SelectAsync(string from, int rows, int columns)
    {
        await Cell(from).FocusAsync();
        await KeysAsync([.. Enumerable.Repeat("Shift+ArrowDown", rows - 1), .. Enumerable.Repeat("Shift+ArrowRight", columns - 1)]);
    }

    /// <summary>Puts on the clipboard of the browser what another program has copied.</summary>
    public async Task CopiedElsewhereAsync(string text, string? html = null) => await page.EvaluateAsync(
        """
        ([text, html]) => navigator.clipboard.write([new ClipboardItem({
          "text/plain": new Blob([text], { type: "text/plain" }),
          ...(html === null ? {} : { "text/html": new Blob([html], { type: "text/html" }) }),
        })])
        """,
        new[] { text, html });

    public Task<string> ClipboardAsync() => page.EvaluateAsync<string>("navigator.clipboard.readText()");

    public static async Task<GridHand> EnterAsync(BrowserSite site, StaffSite staff, string login, string address, bool scripts = true)
    {
        var page = await new Entrance(site, staff).EnterAsync(login, "/staff", scripts);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(address);

        return new GridHand(page);
    }
}
