using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Policies;

/// <summary>One year of one ward, whole.</summary>
public sealed class PoliciesController(PolicyQueries queries) : PublicController
{
    /// <param name="order">「concern」: what is not going well comes first. Anything else: the official order.</param>
    [Read(SiteMap.Policy)]
    [Kept(Asks = ["order"], Words = [PolicyPage.Concern])]
    public async Task<IActionResult> Show(string ward, int year, string? order, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, order == PolicyPage.Concern, cancellation) is { } page ? View(page) : NotFound();
}
