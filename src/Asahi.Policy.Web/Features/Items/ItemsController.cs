using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>An issue, a strategy or an initiative; the code is the address.</summary>
public sealed class ItemsController(PublishedPolicies policies, ItemYears years) : PublicController
{
    [Read(SiteMap.Item)]
    public async Task<IActionResult> Show(string ward, int year, string code, CancellationToken cancellation)
    {
        var edition = await policies.FindAsync(ward, year, cancellation);
        var item = ItemCode.Parse(code);

        if (edition is null)
        {
            return NotFound();
        }

        return item.Level switch
        {
            1 when edition.Policy.FindIssue(item) is { } issue =>
                View("Issue", IssuePage.Of(edition, issue, await years.OfAsync(edition.Policy, item, cancellation))),
            2 when edition.Policy.FindStrategy(item) is { } strategy =>
                View("Strategy", StrategyPage.Of(edition, strategy, await years.OfAsync(edition.Policy, item, cancellation))),
            3 when edition.Policy.FindInitiative(item) is { } initiative =>
                View("Initiative", InitiativePage.Of(edition, initiative, await years.OfAsync(edition.Policy, item, cancellation))),
            _ => this.LeadOn(edition, item),
        };
    }
}
