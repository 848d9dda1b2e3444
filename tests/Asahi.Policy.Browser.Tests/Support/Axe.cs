using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>axe with every rule of WCAG 2.2 A and AA that it knows, and its own good practice.</summary>
internal static class Axe
{
    // Without its tag axe leaves the size of targets alone.
    private const string Rules = """
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
        rules: { 'td-has-header': { enabled: true }, 'table-fake-caption': { enabled: true }, 'p-as-heading': { enabled: true } },
        """;

    // No page has frames, so nothing has to be put together from several.
    private const string Run = $$"""
        async () => {
            const result = await axe.run(document, { {{Rules}} resultTypes: ['violations'] });
            return result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id} ${node.html}`));
        }
        """;

    private const string Count = $$"""
        async () => {
            const result = await axe.run(document, { {{Rules}} });
            return ['violations', 'passes', 'incomplete', 'inapplicable'].flatMap(kind => result[kind].map(rule => `${kind} ${rule.id} ${rule.nodes.length}`)).sort();
        }
        """;

    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks a rule.</summary>
    public static Task<string[]> RunAsync(IPage page) => AskAsync(page, Run);

    /// <summary>What became of every rule, and of how many elements.</summary>
    public static Task<string[]> CountAsync(IPage page) => AskAsync(page, Count);

    private static async Task<string[]> AskAsync(IPage page, string question)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(_script);
        }

        return await page.EvaluateAsync<string[]>(question);
    }
}
