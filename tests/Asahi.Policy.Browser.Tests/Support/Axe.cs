using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>axe with every rule of WCAG 2.2 A and AA that it knows, and its own good practice.</summary>
internal static class Axe
{
    // Without its tag axe leaves the size of targets alone.
    private static readonly AxeRunOptions _options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        Rules = new() { ["td-has-header"] = new() { Enabled = true }, ["table-fake-caption"] = new() { Enabled = true }, ["p-as-heading"] = new() { Enabled = true } },
    };

    public static async Task<IEnumerable<string>> RunAsync(IPage page)
    {
        var result = await page.RunAxe(_options);

        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} {node.Html}"));
    }
}
