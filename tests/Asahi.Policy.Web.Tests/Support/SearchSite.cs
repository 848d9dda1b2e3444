using AngleSharp.Dom;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal with the real ward and the fictional one, to be searched.</summary>
public sealed class SearchSite : IAsyncDisposable
{
    public TestSite Site { get; } = new() { Settings = { ["Seeds:Sample"] = "true" }, IsQuiet = true };

    /// <param name="words">What is typed.</param>
    /// <param name="more">The rest of the address, as in <c>&amp;ward=asahi</c>.</param>
    public Task<IDocument> AskAsync(string words, string more = "") => Site.GetAsync($"/search?q={Uri.EscapeDataString(words)}{more}");

    /// <summary>The addresses of what was found, page by page, best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string words, string more = "")
    {
        var (found, page) = (new List<string>(), await AskAsync(words, more));

        while (true)
        {
            found.AddRange(Hits(page));

            if (page.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                return found;
            }

            page = await Site.GetAsync(next);
        }
    }

    public static IEnumerable<string> Hits(IDocument page) => page.QuerySelectorAll("ol.hits > li h2 a").Select(link => link.GetAttribute("href")!);

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}

/// <summary>Tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class SearchCollection : ICollectionFixture<SearchSite>
{
    public const string Name = "search";
}
