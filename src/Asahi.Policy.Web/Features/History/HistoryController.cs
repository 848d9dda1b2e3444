using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.History;

/// <summary>Every edition of a year, as it was published, and what each says otherwise than another.</summary>
public sealed class HistoryController(HistoryQueries queries, FormFiles files, PublishedFiles stored) : FormFileController(files, stored)
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

    [Read(SiteMap.EditionForm)]
    [Kept(TellsOfFiles = true)]
    public async Task<IActionResult> Form(string ward, int year, int number, string form, CancellationToken cancellation) =>
        await queries.FindFormAsync(ward, year, number, form, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.EditionFormFile)]
    [NotKept]
    public Task<IActionResult> FormFile(string ward, int year, int number, string form, string format, CancellationToken cancellation) =>
        GiveAsync(ward, year, number, form, format, cancellation);

    [Read(SiteMap.EditionFormsFile)]
    [NotKept]
    public Task<IActionResult> FormsFile(string ward, int year, int number, string format, CancellationToken cancellation) => GiveAsync(ward, year, number, null, format, cancellation);

    private async Task<IActionResult> GiveAsync(string ward, int year, int number, string? form, string format, CancellationToken cancellation) =>
        await queries.FindEditionAsync(ward, year, number, cancellation) is { } edition ? await GiveAsync(edition, form, format, FormWays.OfEdition(edition), cancellation) : NotFound();
}
