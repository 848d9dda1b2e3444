namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Every public page, found by following links as a visitor would; of the fictional ward one of each kind. Forms are the longest pages: those of single editions
/// are drawn like those of the year.</summary>
internal static class Walk
{
    public static async Task<IReadOnlyList<string>> AllPagesAsync(BrowserSite site)
    {
        var page = await site.OpenAsync("/", 1280);
        var known = new List<string> { "/" };

        for (var at = 0; at < known.Count; at++)
        {
            await page.GotoAsync(known[at]);
            var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href^=\"/\"], nav a[href^=\"/\"]')].map(link => link.getAttribute('href').split('#')[0])");
            known.AddRange(links.Where(link => !link.Contains('.', StringComparison.Ordinal) && !link.StartsWith("/api/", StringComparison.Ordinal) && !link.StartsWith("/mihon", StringComparison.Ordinal) && !(link.Contains("/history/", StringComparison.Ordinal) && link.Contains("/forms/", StringComparison.Ordinal))).Distinct().Where(link => !known.Contains(link)));
        }

        await page.Context.CloseAsync();

        return [.. known, "/nothing-here", "/asahi/2022/history/1/forms/5", .. PublicPages.OfSample];
    }
}
