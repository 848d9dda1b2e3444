using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Home;

/// <summary>The wards and their years.</summary>
public sealed class HomeController(HomeQueries queries) : PublicController
{
    [Read(SiteMap.Home)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.AllAsync(cancellation));

    [Read(SiteMap.Ward)]
    public async Task<IActionResult> Ward(string ward, CancellationToken cancellation) =>
        await queries.FindAsync(ward, cancellation) is { } page ? View(nameof(Index), page) : NotFound();
}
