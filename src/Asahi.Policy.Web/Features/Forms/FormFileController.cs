using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Features.Forms;

/// <summary>Gives out the files of forms, of whichever edition: as stored, under a name that says what they are.</summary>
public abstract class FormFileController(FormFiles files, PublishedFiles stored) : PublicController
{
    /// <summary>A form, or all of them when none is named.</summary>
    protected async Task<IActionResult> GiveAsync(
        PublishedEdition edition,
        string? form,
        string extension,
        FormAddresses addresses,
        CancellationToken cancellation)
    {
        var found = form is null ? null : OfficialForms.Find(edition.Policy.Era, form);

        if (FormFormats.Find(extension) is not { } format
            || !OfficialForms.SetOf(edition.Policy.Era).IsDrawn
            || (form is not null && found is null))
        {
            return NotFound();
        }

        var file = new OfficialFile(found, format);

        if (edition.Veil.Hides(file.Name))
        {
            return NotFound(); // withdrawn
        }

        try
        {
            var kept = await stored.OpenAsync(edition, file.Name, cancellation);
            var made = kept is null ? await files.MakeAsync(edition, file, cancellation) : null;
            kept ??= await stored.OpenAsync(edition, file.Name, cancellation);
            Describe(edition, file);

            return kept is not null ? Kept(kept, file) : Made(made!, file);
        }
        catch (Exception failed) when (failed is PdfFailedException or FileNotKeptException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "300";

            return View("Unavailable", UnavailablePage.Of(edition.Policy, file, addresses, failed.Message));
        }
    }

    private FileStreamResult Kept(OpenedFile kept, OfficialFile file)
    {
        Response.RegisterForDisposeAsync(kept);

        return File(kept.Content, file.Format.MediaType(), lastModified: null, entityTag: Tag(kept.Sha256), enableRangeProcessing: true);
    }

    // What is not good for good, and so is not kept: without page numbers that are not known.
    private FileContentResult Made(StoredFile made, OfficialFile file) =>
        File(made.Content, file.Format.MediaType(), lastModified: null, entityTag: Tag(made.Sha256));

    private static EntityTagHeaderValue Tag(string sha256) => new($"\"{sha256}\"");

    private void Describe(PublishedEdition edition, OfficialFile file)
    {
        var (japanese, ascii) = file.FileNamesIn(edition.Policy.Era);
        var disposition = new ContentDispositionHeaderValue(file.Format == FormFormat.Pdf ? "inline" : "attachment")
        {
            FileName = $"{edition.Policy.Ward.Code}_{edition.Policy.FiscalYear}_{ascii}_v{edition.Number}.{file.Format.Extension()}",
            FileNameStar = $"{edition.Policy.Ward.Name}_{edition.Policy.FiscalYear}年度_"
                + $"{japanese}_第{edition.Number}版.{file.Format.Extension()}",
        };
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = CacheControls.OfFiles;

        if (!edition.IsCurrent)
        {
            Response.Headers["X-Robots-Tag"] = "noindex"; // as the pages of former editions say in their heads
        }
    }
}
