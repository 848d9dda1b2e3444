using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Features.Downloads;

/// <summary>The official forms of a year, to read and to take away.</summary>
public sealed class DownloadsController(DownloadQueries queries, FormFiles files) : PublicController
{
    [Read(SiteMap.Forms)]
    public async Task<IActionResult> Index(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Form5)]
    public async Task<IActionResult> Form5(string ward, int year, CancellationToken cancellation) =>
        await queries.FindForm5Async(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.Form5File)]
    public async Task<IActionResult> Form5File(string ward, int year, string format, CancellationToken cancellation)
    {
        if (FormFormats.Find(format) is not { } known || await queries.FindEditionAsync(ward, year, cancellation) is not { } edition)
        {
            return NotFound();
        }

        try
        {
            return Stored(edition, known, await files.GetAsync(edition, known, cancellation));
        }
        catch (PdfFailedException failed)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "300";

            return View("Unavailable", UnavailablePage.Of(edition.Policy, failed.Message));
        }
    }

    private FileContentResult Stored(PublishedEdition edition, FormFormat format, StoredFile file)
    {
        var disposition = new ContentDispositionHeaderValue(format == FormFormat.Pdf ? "inline" : "attachment")
        {
            FileName = $"{edition.Policy.Ward.Code}_{edition.Policy.FiscalYear}_form5_v{edition.Number}.{format.Extension()}",
            FileNameStar = $"{edition.Policy.Ward.Name}_{edition.Policy.FiscalYear}年度_様式5_第{edition.Number}版.{format.Extension()}",
        };
        Response.Headers.ContentDisposition = disposition.ToString();

        return File(file.Content, format.MediaType(), lastModified: null, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
