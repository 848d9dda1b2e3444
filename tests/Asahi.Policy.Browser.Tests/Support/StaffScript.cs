using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The script of the pages of staff, to be run within a page of its own.</summary>
internal static class StaffScript
{
    private const string Import = "import \"./scratch.js\";\nimport \"./grid.js\";";

    /// <summary>Without those that it imports: a page without an address has nothing beside it.</summary>
    public static async Task<string> ReadAsync(IPage page)
    {
        var script = await (await page.Context.APIRequest.GetAsync("/js/staff.js")).TextAsync();
        Assert.Contains(Import, script, StringComparison.Ordinal);

        return script.Replace(Import, "", StringComparison.Ordinal);
    }
}
