using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Mismatches;

/// <summary>Where the answers of a year point in different directions: all was done, and the outcome was missed.</summary>
public sealed class MismatchesController(PublishedPolicies policies) : PublicController
{
    [Read(SiteMap.Mismatches)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition ? View(MismatchesPage.Of(edition)) : NotFound();
}
