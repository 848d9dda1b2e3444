using Asahi.Policy.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Datasets;

/// <summary>What there is to take away and to calculate with, and what every column means.</summary>
public sealed class DatasetsController(DatasetQueries queries) : PublicController
{
    [Read(SiteMap.Data)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.AllAsync(cancellation));

    [Read(SiteMap.Dictionary)]
    public IActionResult Dictionary() => View(DatasetQueries.Dictionary());
}
