using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>What there is to take away and to calculate with, and what every column means.</summary>
public sealed class DatasetsController(DatasetQueries queries) : PublicController
{
    [Read(SiteMap.Data)]
    [Kept(TellsOfFiles = true)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.AllAsync(cancellation));

    [Read(SiteMap.Dictionary)]
    public IActionResult Dictionary() => View(DatasetQueries.Dictionary());
}
