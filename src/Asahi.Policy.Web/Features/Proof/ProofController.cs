using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Slow;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Proof;

/// <summary>What was public at a moment, in words.</summary>
public sealed class ProofController(ProofQueries queries, FormSet forms, SlowWork slow, SiteSettings site) : PublicController
{
    [Read(SiteMap.Proof)]
    [NotKept]
    public async Task<IActionResult> Show(string ward, int year, [FromQuery] string? at, CancellationToken cancellation)
    {
        if (await queries.FindAsync(ward, year, at, cancellation) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = page.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

        return View(page with { IsPrintable = forms.Obstacle is null });
    }

    /// <summary>The same on one sheet of paper; drawn for whoever asks, and kept nowhere.</summary>
    [Read(SiteMap.ProofFile)]
    [NotKept]
    public async Task<IActionResult> Paper(string ward, int year, [FromQuery] string? at, CancellationToken cancellation)
    {
        if (await queries.FindAsync(ward, year, at, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page.Proof is not { } proof)
        {
            return LocalRedirect($"{SiteMap.ToProof(ward, year)}?at={Uri.EscapeDataString(page.Typed)}"); // which says what is wrong
        }

        var sheet = ProofSheet.Of(page, page.Frame.Policy?.WardLabel ?? ward, site.RootOf(Request));
        var about = new PdfAbout(sheet.Title, JapanTime.DateOf(proof.Made), $"{ward} {year} {proof.Moment:O} {proof.Made:O}");

        try
        {
            using var turn = await slow.TakeTurnAsync(cancellation);
            Response.Headers["X-Robots-Tag"] = "noindex";

            return File(await forms.PdfAsync(sheet, about, cancellation), FormFormat.Pdf.MediaType());
        }
        catch (PdfFailedException failed)
        {
            HttpContext.Features.Set(new PlainFailure(
                StatusCodes.Status503ServiceUnavailable,
                300,
                "いまは紙にできません",
                $"{failed.Message}。画面の「公開の証明」は使えます。"));

            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
