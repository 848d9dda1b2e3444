using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Goes to every public page, found by following links as a visitor would. Forms are the longest pages: those of single editions are drawn like those of the
/// year, and of them one is looked at.</summary>
internal static class Walk
{
    private const string Links = """
        () => [...document.querySelectorAll('main a[href^="/"], nav a[href^="/"], footer a[href^="/"]')].map(link => link.getAttribute('href').split('#')[0])
        """;

    /// <param name="page">Goes from page to page.</param>
    /// <param name="look">Is called on each, with its address.</param>
    /// <returns>The addresses of all.</returns>
    public static async Task<IReadOnlyList<string>> ThroughAsync(IPage page, Func<string, Task> look)
    {
        // To the first five no link leads: they are typed, or asked for by a form.
        List<string> known = ["/", "/nothing-here", "/asahi/2022/history/1/forms/5", "/asahi/2021/easy", "/mihon/compare/2020/2022", .. PublicPages.Kinds.Where(address => address.Contains('?', StringComparison.Ordinal))];

        using var visitor = new HttpClient { BaseAddress = new Uri(page.Url) };

        for (var at = 0; at < known.Count; at++)
        {
            await TurnToAsync(page, visitor, known[at]);
            known.AddRange((await page.EvaluateAsync<string[]>(Links)).Where(IsPage).Distinct().Except(known).ToList());
            await look(known[at]);
        }

        return known;
    }

    /// <summary>Writes a page into the window that is open, instead of going there: its scripts stay in it, ready and warm, which takes half of the time off a long
    /// walk. Which it makes no difference for, <see cref="AxeTests"/> looks at.</summary>
    public static async Task TurnToAsync(IPage page, HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        await page.EvaluateAsync("address => history.replaceState(null, '', address)", address);
        await page.SetContentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Whether an address is that of a page that is looked at, and not of a file, an answer to programs, or a form of a single edition.</summary>
    public static bool IsPage(string link) =>
        !link.Contains('.', StringComparison.Ordinal) && !link.StartsWith("/api/", StringComparison.Ordinal) && !(link.Contains("/history/", StringComparison.Ordinal) && link.Contains("/forms/", StringComparison.Ordinal));
}
