using System.Globalization;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>A moment as RFC 3339 writes it, which feed, sitemap and catalogue ask for.</summary>
internal static class UtcTime
{
    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
