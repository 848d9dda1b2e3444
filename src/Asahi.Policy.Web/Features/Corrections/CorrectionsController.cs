using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Corrections;

/// <summary>What was wrong, since when it is right, and why it was changed.</summary>
public sealed class CorrectionsController(PublishedPolicies policies, CorrectionLists corrections) : PublicController
{
    private const string Title = "訂正の一覧";

    [Read(SiteMap.Corrections)]
    public async Task<IActionResult> OfYear(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { Policy: var policy }
            ? View("Index", new CorrectionsPage(
                PageFrame.OfYear(policy, Title, YearPage.None, new Breadcrumb(null, "版の履歴", SiteMap.ToHistory(ward, year))),
                policy.Ward,
                policy,
                await corrections.OfYearAsync(ward, year, cancellation)))
            : NotFound();

    [Read(SiteMap.WardCorrections)]
    public async Task<IActionResult> OfWard(string ward, CancellationToken cancellation)
    {
        var years = (await policies.RecordAsync(cancellation)).Current.Where(it => it.Ward == ward && it.Outline is not null).ToList();

        if (years is not [{ Outline: { } newest }, ..])
        {
            return NotFound();
        }

        var all = new List<Correction>();

        foreach (var year in years)
        {
            all.AddRange(await corrections.OfYearAsync(ward, year.FiscalYear, cancellation));
        }

        return View("Index", new CorrectionsPage(
            new PageFrame(Title, [Breadcrumb.YearsOf(newest.Ward), new Breadcrumb(null, Title, null)])
            {
                Ward = newest.Ward,
                Policies = [.. years.Select(year => year.Outline!)],
            },
            newest.Ward,
            null,
            [.. all.OrderByDescending(it => it.Edition.MadeAt)]));
    }
}
