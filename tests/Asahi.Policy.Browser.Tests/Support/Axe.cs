using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>axe with every rule of WCAG 2.2 A and AA that it knows, and its own good practice.</summary>
internal static class Axe
{
    // Without its tag axe leaves the size of targets alone. No page has frames, so nothing has to be put together from several.
    private const string Run = """
        async () => {
            const result = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
                rules: { 'td-has-header': { enabled: true }, 'table-fake-caption': { enabled: true }, 'p-as-heading': { enabled: true } },
                resultTypes: ['violations'],
            });
            return result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id} ${node.html}`));
        }
        """;

    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    public static async Task<string[]> RunAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(_script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
