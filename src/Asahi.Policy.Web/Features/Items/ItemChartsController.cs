using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>The charts of an item to take away: as a picture, and the numbers.</summary>
public sealed class ItemChartsController(PublishedPolicies policies, ChartFiles files) : OpenController
{
    [Read(SiteMap.ItemPicture)]
    public Task<IActionResult> Picture(string ward, int year, string code, string chart, CancellationToken cancellation) =>
        GiveAsync(ward, year, ItemCode.Parse(code), chart, files.Picture, cancellation);

    [Read(SiteMap.ItemNumbers)]
    public Task<IActionResult> Numbers(string ward, int year, string code, string chart, CancellationToken cancellation) =>
        GiveAsync(ward, year, ItemCode.Parse(code), chart, files.Numbers, cancellation);

    private async Task<IActionResult> GiveAsync(
        string ward,
        int year,
        ItemCode code,
        string key,
        Func<PublishedEdition, IChart, string, string, DataFile> make,
        CancellationToken cancellation)
    {
        var edition = await policies.FindAsync(ward, year, cancellation);

        if (edition is null)
        {
            return NotFound();
        }

        return ItemCharts.Of(edition.Policy, code).FirstOrDefault(chart => chart.Key == key) is { } chart
            ? Give(make(edition, chart, ItemCharts.NameOf(edition.Policy, code), SiteMap.ToItem(ward, year, code)))
            : this.LeadOn(edition, code);
    }
}
