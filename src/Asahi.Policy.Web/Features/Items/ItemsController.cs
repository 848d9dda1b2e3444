using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Through;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>An issue, a strategy or an initiative; the code is the address.</summary>
public sealed class ItemsController(PublishedPolicies policies, ItemYears years, CorrectionLists corrections) : PublicController
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

        if (edition.Policy.Items.FirstOrDefault(it => it.Place.Code == item) is not { Key: var key })
        {
            return this.LeadOn(edition, item);
        }

        var through = await years.OfAsync(edition.Policy, item, cancellation);
        var corrected = await corrections.OfItemAsync(edition.Policy, key, cancellation);

        return item.Level switch
        {
            1 => View("Issue", IssuePage.Of(edition, edition.Policy.FindIssue(item)!, through) with { Corrections = corrected }),
            2 => View("Strategy", StrategyPage.Of(edition, edition.Policy.FindStrategy(item)!, through) with { Corrections = corrected }),
            _ => View(
                "Initiative",
                InitiativePage.Of(edition, edition.Policy.FindInitiative(item)!, through) with { Corrections = corrected }),
        };
    }
}
