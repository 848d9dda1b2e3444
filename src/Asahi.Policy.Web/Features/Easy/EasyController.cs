using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Easy;

/// <summary>A year in plain Japanese.</summary>
public sealed class EasyController(PublishedPolicies policies) : PublicController
{
    [Read(SiteMap.Easy)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition ? View(EasyPage.Of(edition)) : NotFound();
}
