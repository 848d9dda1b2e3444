using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>What the initiatives of a year were to cost and did cost.</summary>
public sealed class BudgetController(BudgetQueries queries) : PublicController
{
    [Read(SiteMap.Budget)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, cancellation) is { } page ? View(page) : NotFound();
}
