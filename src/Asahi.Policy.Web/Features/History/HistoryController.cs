using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.History;

/// <summary>Every edition of a year, as it was published, and what each says otherwise than another.</summary>
public sealed class HistoryController(HistoryQueries queries) : PublicController
{
    [Read(SiteMap.History)]
    public async Task<IActionResult> Index(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Edition)]
    [Kept(TellsOfFiles = true)]
    public async Task<IActionResult> Edition(string ward, int year, int number, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, number, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Difference)]
    public async Task<IActionResult> Difference(string ward, int year, int from, int to, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, from, to, cancellation) is { } page ? View(page) : NotFound();
}
