namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>One or two pages of each kind.</summary>
internal static class PublicPages
{
    /// <summary>A page as it was public today.</summary>
    private static string Past => $"/asahi/2022/4-2?at={TimeProvider.System.GetUtcNow().AddHours(9):yyyy-MM-dd}";

    /// <summary>For checks that are too slow to run on every page.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/", "/asahi", "/asahi/2021", "/asahi/2022", "/asahi/2021/2", "/asahi/2022/4", "/asahi/2022/4-2", "/asahi/2021/3-2", "/asahi/2021/3-2-2",
        "/asahi/2022/3-1-2", "/asahi/2021/results", "/asahi/2022/results", "/asahi/2021/forms", "/asahi/2022/forms", "/asahi/2021/forms/5",
        "/asahi/2022/forms/5", "/asahi/2021/sources", "/asahi/2022/sources",
        "/asahi/2022/1-1-1", "/asahi/2022/history", "/asahi/2022/proof", "/asahi/2022/corrections", "/asahi/corrections", Past, "/asahi/2022/history/1", "/asahi/2022/history/1-2", "/asahi/2022/history/1/forms/5",
        "/search", "/search?q=%E9%98%B2%E7%81%BD", "/search?q=%E9%98%B2%E7%81%BD%20%E5%AE%87%E5%AE%99&year=2021&from=abc",
        "/asahi/2021/mismatches", "/asahi/2022/mismatches", "/asahi/2021/budget", "/asahi/2022/budget", "/glossary", "/about", "/accessibility",
        "/asahi/compare", "/asahi/compare/2021/2022", "/asahi/2022?order=concern", "/asahi/2021/easy", "/data", "/data/dictionary", "/verify", "/verify?sha256=5ff6", "/verify?sha256=5ff68c2bf6d3de15084491a9fa744c2212a9bde57111c47a54f46ad178ccc607", "/nothing-here", .. OfSample,
    ];

    /// <summary>The fictional ward has every field filled in, so its pages are the longest: one year of it stands for all.</summary>
    public static IReadOnlyList<string> OfSample =>
    [
        "/mihon", "/mihon/2021", "/mihon/2021/results", "/mihon/2021/1", "/mihon/2021/1-1", "/mihon/2021/1-1-1", "/mihon/2021/forms", "/mihon/2021/forms/1", "/mihon/2021/forms/2", "/mihon/2021/forms/3",
        "/mihon/2021/forms/5", "/mihon/2021/sources", "/mihon/2021/history", "/mihon/2021/history/1-2", "/mihon/2021/mismatches", "/mihon/2021/budget", "/mihon/2021/easy", "/mihon/compare", "/mihon/compare/2020/2022",
    ];
}
