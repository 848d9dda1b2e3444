using System.Globalization;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>Two years of one ward, side by side.</summary>
public sealed class ComparisonsController(ComparisonQueries queries) : PublicController
{
    [Read(SiteMap.Compare)]
    [Kept(Asks = ["from", "to", "changed"])]
    public async Task<IActionResult> Choose(string ward, string? from, string? to, bool changed, CancellationToken cancellation)
    {
        if (await queries.ChoiceAsync(ward, Year(from), Year(to), cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page is { Fault: null, From: { } first, To: { } last })
        {
            return LocalRedirect(
                SiteMap.ToComparison(ward, Math.Min(first, last), Math.Max(first, last)) + (changed ? "?changed=true" : ""));
        }

        Response.StatusCode = page.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

        return View(page);
    }

    [Read(SiteMap.Comparison)]
    [Kept(Asks = ["changed"], Words = ["true"])]
    public async Task<IActionResult> Show(string ward, int from, int to, bool changed, CancellationToken cancellation) =>
        from >= to ? LocalRedirect($"{SiteMap.ToCompare(ward)}?from={from}&to={to}")
        : await queries.FindAsync(ward, from, to, changed, cancellation) is { } page ? View(page)
        : NotFound();

    // What is no year is none of those that are there, and is told so.
    private static int? Year(string? typed) =>
        string.IsNullOrWhiteSpace(typed)
            ? null
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}
