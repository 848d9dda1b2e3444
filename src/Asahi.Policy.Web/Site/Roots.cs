namespace Asahi.Policy.Web.Site;

/// <summary>What stands in front of addresses that must be whole, as in feeds: the site's own address, or that by which it was asked.</summary>
internal static class Roots
{
    public static string RootOf(this SiteSettings site, HttpRequest request) => site.BaseAddress.Length > 0 ? site.BaseAddress : $"{request.Scheme}://{request.Host}";
}
