using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Crawlers;

/// <summary>What search engines are told: which pages there are, and what is not for them.</summary>
public sealed class CrawlersController(PublishedPolicies policies, SiteSettings site) : PublicController
{
    [Read(SiteMap.Robots)]
    public IActionResult Robots() =>
        Content(
            $"User-agent: *\nDisallow: {StaffMap.Desk}\n\nSitemap: {site.RootOf(Request)}{SiteMap.Addresses}\n",
            "text/plain; charset=utf-8");

    [Read(SiteMap.Addresses)]
    public async Task<IActionResult> Addresses(CancellationToken cancellation)
    {
        var pages = new PublicPages((await policies.RecordAsync(cancellation)).Current).All;

        return Content(AddressList.Of(pages, site.RootOf(Request)), "application/xml; charset=utf-8");
    }
}
