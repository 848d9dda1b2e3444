using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Results;

/// <summary>The results of a year: how many, which, and the whole table.</summary>
public sealed class ResultsController(PublishedPolicies policies) : PublicController
{
    [Read(SiteMap.Results)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition ? View(ResultsPage.Of(edition)) : NotFound();
}
