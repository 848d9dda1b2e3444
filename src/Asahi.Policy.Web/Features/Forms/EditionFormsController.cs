using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Forms;

/// <summary>The official forms of one edition for good.</summary>
public sealed class EditionFormsController(FormQueries queries, FormFiles files, PublishedFiles stored) : FormFileController(files, stored)
{
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
    public Task<IActionResult> FormsFile(string ward, int year, int number, string format, CancellationToken cancellation) =>
        GiveAsync(ward, year, number, null, format, cancellation);

    private async Task<IActionResult> GiveAsync(
        string ward,
        int year,
        int number,
        string? form,
        string format,
        CancellationToken cancellation) =>
        await queries.FindEditionAsync(ward, year, number, cancellation) is { } edition
            ? await GiveAsync(edition, form, format, FormAddresses.OfEdition(edition), cancellation)
            : NotFound();
}
