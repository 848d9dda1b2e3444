namespace Asahi.Policy.Web.Site.Replies;

/// <summary>How long others may keep what they got.</summary>
internal static class CacheControls
{
    /// <summary>Pages: a browser asks again after a moment, and is mostly told that
    /// nothing is new; what stands between may show a page while it asks.</summary>
    public const string OfPages = "public, max-age=10, stale-while-revalidate=50";

    /// <summary>Files and data: asked for again by the strong tag, so that nobody calculates with what was replaced.</summary>
    public const string OfFiles = "public, max-age=300, must-revalidate";
}
