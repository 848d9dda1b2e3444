using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Downloads;

/// <summary>The official forms of a year, to read and to take away.</summary>
public sealed class DownloadsController(DownloadQueries queries, FormFiles files) : FormFileController(files)
{
    [Read(SiteMap.Forms)]
    public async Task<IActionResult> Index(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Form5)]
    public async Task<IActionResult> Form5(string ward, int year, CancellationToken cancellation) =>
        await queries.FindForm5Async(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Form5File)]
    public async Task<IActionResult> Form5File(string ward, int year, string format, CancellationToken cancellation) =>
        await queries.FindEditionAsync(ward, year, cancellation) is { } edition ? await GiveAsync(edition, format, FormWays.OfYear(ward, year), cancellation) : NotFound();
}
