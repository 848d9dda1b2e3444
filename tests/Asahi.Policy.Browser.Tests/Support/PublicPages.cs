namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Every public page, found by following the links from the first one as a visitor would.</summary>
internal static class PublicPages
{
    /// <summary>Pages of each kind, for checks that are too slow to run on all.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/", "/asahi", "/asahi/2021", "/asahi/2022", "/asahi/2021/2", "/asahi/2022/4", "/asahi/2022/4-2", "/asahi/2021/3-2", "/asahi/2021/3-2-2",
        "/asahi/2022/3-1-2", "/asahi/2021/results", "/asahi/2022/results", "/asahi/2021/forms", "/asahi/2022/forms", "/asahi/2021/forms/5",
        "/asahi/2022/forms/5", "/asahi/2021/sources", "/asahi/2022/sources", "/nothing-here",
    ];
}
