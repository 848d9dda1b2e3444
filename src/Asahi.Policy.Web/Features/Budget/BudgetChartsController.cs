using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>The charts of budgets to take away, also that of the year's own page.</summary>
public sealed class BudgetChartsController(BudgetQueries queries, ChartFiles files) : OpenController
{
    [Read(SiteMap.BudgetPicture)]
    public Task<IActionResult> Picture(string ward, int year, string chart, CancellationToken cancellation) =>
        GiveAsync(ward, year, chart, files.Picture, cancellation);

    [Read(SiteMap.BudgetNumbers)]
    public Task<IActionResult> Numbers(string ward, int year, string chart, CancellationToken cancellation) =>
        GiveAsync(ward, year, chart, files.Numbers, cancellation);

    private async Task<IActionResult> GiveAsync(
        string ward,
        int year,
        string chart,
        Func<PublishedEdition, IChart, string, string, DataFile> make,
        CancellationToken cancellation)
    {
        var (edition, found) = await queries.FindChartAsync(ward, year, chart, cancellation);
        var page = chart == PlannedChart.Key ? SiteMap.ToPolicy(ward, year) : SiteMap.ToBudget(ward, year);

        return edition is null || found is null ? NotFound() : Give(make(edition, found, "予算と決算", page));
    }
}
