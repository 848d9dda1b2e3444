using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Forms;

/// <summary>The official forms of a year, to read and to take away.</summary>
public sealed class FormsController(FormQueries queries, FormFiles files, PublishedFiles stored) : FormFileController(files, stored)
{
    [Read(SiteMap.Forms)]
    [Kept(TellsOfFiles = true)]
    public async Task<IActionResult> Index(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Form)]
    [Kept(TellsOfFiles = true)]
    public async Task<IActionResult> Form(string ward, int year, string form, CancellationToken cancellation) =>
        await queries.FindFormAsync(ward, year, form, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.FormFile)]
    [NotKept]
    public Task<IActionResult> FormFile(string ward, int year, string form, string format, CancellationToken cancellation) =>
        GiveAsync(ward, year, form, format, cancellation);

    [Read(SiteMap.FormsFile)]
    [NotKept]
    public Task<IActionResult> FormsFile(string ward, int year, string format, CancellationToken cancellation) =>
        GiveAsync(ward, year, null, format, cancellation);

    private async Task<IActionResult> GiveAsync(string ward, int year, string? form, string format, CancellationToken cancellation) =>
        await queries.FindEditionAsync(ward, year, cancellation) is { } edition
            ? await GiveAsync(edition, form, format, FormAddresses.OfYear(ward, year), cancellation)
            : NotFound();
}
