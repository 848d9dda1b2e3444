using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Mismatches;

/// <summary>Where the answers of a year point in different directions: all was done, and the outcome was missed.
/// None where the era has no answers that could.</summary>
public sealed class MismatchesController(PublishedPolicies policies) : PublicController
{
    [Read(SiteMap.Mismatches)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition && FormEras.Of(edition.Policy.Era).Crossed is not null
            ? View(MismatchesPage.Of(edition))
            : NotFound();
}
