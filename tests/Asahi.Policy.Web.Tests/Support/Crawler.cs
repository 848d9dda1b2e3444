using AngleSharp.Dom;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A page that was reached by a link.</summary>
public sealed record CrawledPage(string Address, int Status, string ContentType, IDocument? Document)
{
    /// <summary>What was sent.</summary>
    public byte[] Bytes { get; init; } = [];
}

/// <summary>Follows every link of the portal, from the first page on.</summary>
internal static class Crawler
{
    public static async Task<IReadOnlyList<CrawledPage>> WalkAsync(TestSite site, bool withFiles = true)
    {
        using var visitor = site.Visitor();

        return await WalkAsync(visitor, withFiles);
    }

    /// <param name="visitor">Who walks.</param>
    /// <param name="withFiles">Without them none has to be made. That no page has the address of a file, <see cref="Features.EveryPageTests"/> looks at.</param>
    public static Task<IReadOnlyList<CrawledPage>> WalkAsync(HttpClient visitor, bool withFiles = true) =>
        WalkAsync(visitor, address => withFiles || !IsFile(address));

    /// <param name="visitor">Who walks.</param>
    /// <param name="follows">Where to.</param>
    public static async Task<IReadOnlyList<CrawledPage>> WalkAsync(HttpClient visitor, Func<string, bool> follows)
    {
        var pages = new List<CrawledPage>();
        var known = new HashSet<string> { "/" };
        var waiting = new Queue<string>(known);

        while (waiting.TryDequeue(out var address))
        {
            using var answer = await visitor.GetAsync(address);
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            var document = type == "text/html" ? await TestSite.ParseAsync(answer) : null;
            pages.Add(new CrawledPage(address, (int)answer.StatusCode, type, document) { Bytes = await answer.Content.ReadAsByteArrayAsync() });

            // From a page of the past one might walk the whole year once more, for each moment.
            foreach (var link in Links(document).Where(link => !IsPast(address) || !IsPast(link)).Where(follows).Where(known.Add))
            {
                waiting.Enqueue(link);
            }
        }

        return pages;
    }

    public static bool IsFile(string address) => address.Split('?')[0].Contains('.', StringComparison.Ordinal);

    public static bool IsPast(string address) => address.Contains("?at=", StringComparison.Ordinal);

    private static IEnumerable<string> Links(IDocument? document) =>
        document?.QuerySelectorAll("[href], [src]")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Split('#')[0])
            .Where(address => address.StartsWith('/')) ?? [];
}
