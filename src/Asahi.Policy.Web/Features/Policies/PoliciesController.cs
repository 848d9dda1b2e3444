using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Policies;

/// <summary>One year of one ward, whole.</summary>
public sealed class PoliciesController(PublishedPolicies policies) : PublicController
{
    [Read(SiteMap.Policy)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition ? View(PolicyPage.Of(edition)) : NotFound();
}
