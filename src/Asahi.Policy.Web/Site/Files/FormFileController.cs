using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Gives out the files of forms, of whichever edition: as stored, under a name that says what they are.</summary>
public abstract class FormFileController(FormFiles files) : PublicController
{
    protected async Task<IActionResult> GiveAsync(PublishedEdition edition, string extension, FormWays ways, CancellationToken cancellation)
    {
        if (FormFormats.Find(extension) is not { } format)
        {
            return NotFound();
        }

        try
        {
            return Stored(edition, format, await files.GetAsync(edition, format, cancellation));
        }
        catch (PdfFailedException failed)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "300";

            return View("Unavailable", UnavailablePage.Of(edition.Policy, ways, failed.Message));
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

        if (!edition.IsCurrent)
        {
            Response.Headers["X-Robots-Tag"] = "noindex"; // as the pages of former editions say in their heads
        }

        return File(file.Content, format.MediaType(), lastModified: null, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
