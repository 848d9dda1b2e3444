using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Features.Budget;

public sealed class BudgetQueries(PublishedPolicies policies)
{
    public async Task<BudgetPage?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? BudgetPage.Of(edition, await policies.OfWardAsync(ward, cancellation))
            : null;

    /// <summary>A chart of the year, by its key, and the edition that it is made of.</summary>
    public async Task<(PublishedEdition? Edition, IChart? Chart)> FindChartAsync(
        string ward,
        int year,
        string key,
        CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition)
        {
            return (null, null);
        }

        return (edition, key switch
        {
            PlannedChart.Key => PlannedChart.Of(edition.Policy),
            BudgetCharts.Key when BudgetTable.Of(edition.Policy) is { } table => BudgetCharts.Of(edition.Policy, table),
            _ => null,
        });
    }
}
