using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Previews;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Features.Preview;

/// <summary>What is not public yet, as citizens will see it and on paper: for whoever writes or reviews in the ward. Nothing of it is
/// kept.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class PreviewController(PreviewQueries queries, PublishedPolicies published, FormFiles files) : StaffController
{
    [Read(StaffMap.Preview)]
    public async Task<IActionResult> Index(string ward, int year, CancellationToken cancellation) =>
        await queries.OverviewAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>All that the draft says, field by field: what has no place on a page stands here, too.</summary>
    [Read(StaffMap.PreviewText)]
    public async Task<IActionResult> Text(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } draft ? View(TextPage.Of(Actor, year, draft)) : NotFound();

    /// <summary>Any page of the year. Who draws it in public draws it here (<see cref="ShowDrafts"/>).</summary>
    [Read(StaffMap.PreviewPage)]
    public async Task<IActionResult> Page(string ward, int year, string page, CancellationToken cancellation)
    {
        if (page == "forms")
        {
            return LocalRedirect($"{StaffMap.ToPreview(ward, year)}#forms"); // files of drafts are offered there
        }

        if (await queries.FindAsync(Actor, year, cancellation) is not { } draft)
        {
            return NotFound();
        }

        published.ShowInstead(draft);
        HttpContext.Features.Set(new ShownDraft(draft, page));

        return new EmptyResult();
    }

    [Read(StaffMap.PreviewFormFile)]
    public Task<IActionResult> FormFile(string ward, int year, string form, string format, CancellationToken cancellation) =>
        GiveAsync(year, form, format, cancellation);

    [Read(StaffMap.PreviewFormsFile)]
    public Task<IActionResult> FormsFile(string ward, int year, string format, CancellationToken cancellation) =>
        GiveAsync(year, null, format, cancellation);

    private async Task<IActionResult> GiveAsync(int year, string? form, string extension, CancellationToken cancellation)
    {
        if (FormFormats.Find(extension) is not { } format || await queries.FindAsync(Actor, year, cancellation) is not { } draft)
        {
            return NotFound();
        }

        var found = form is null ? null : OfficialForms.Find(draft.Policy.Era, form);

        if (!OfficialForms.SetOf(draft.Policy.Era).IsDrawn || (form is not null && found is null))
        {
            return NotFound();
        }

        var file = new OfficialFile(found, format);

        try
        {
            var made = await files.DrawDraftAsync(draft, file, cancellation);
            Response.Headers.ContentDisposition = Disposition(draft, file).ToString();

            return File(made, format.MediaType());
        }
        catch (PdfFailedException failed)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "300";

            return View("Unavailable", UnavailablePage.Of(Actor, year, file, failed.Message));
        }
    }

    private static ContentDispositionHeaderValue Disposition(PublishedEdition draft, OfficialFile file)
    {
        var (policy, (japanese, ascii)) = (draft.Policy, file.FileNamesIn(draft.Policy.Era));

        return new ContentDispositionHeaderValue(file.Format == FormFormat.Pdf ? "inline" : "attachment")
        {
            FileName = $"{policy.Ward.Code}_{policy.FiscalYear}_{ascii}_draft.{file.Format.Extension()}",
            FileNameStar = $"{policy.Ward.Name}_{policy.FiscalYear}年度_{japanese}_{draft.Draft!.InNames}.{file.Format.Extension()}",
        };
    }
}
