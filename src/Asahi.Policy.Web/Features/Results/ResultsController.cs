using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Results;

/// <summary>The results of a year: how many, which, and the whole table. None where the era answers nothing by a mark.</summary>
public sealed class ResultsController(PublishedPolicies policies) : PublicController
{
    [Read(SiteMap.Results)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition && FormEras.Of(edition.Policy.Era).Tallied.Count > 0
            ? View(ResultsPage.Of(edition))
            : NotFound();
}
