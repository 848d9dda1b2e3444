using System.Xml.Linq;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Features.Crawlers;

/// <summary>Writes sitemap.xml (sitemaps.org).</summary>
internal static class AddressList
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Of(IEnumerable<ListedPage> pages, string root)
    {
        var list = new XElement(
            _sitemap + "urlset",
            pages.Select(page => new XElement(
                _sitemap + "url",
                new XElement(_sitemap + "loc", root + page.Address),
                page.Changed is { } changed ? new XElement(_sitemap + "lastmod", UtcTime.Text(changed)) : null)));

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{list}\n";
    }
}
