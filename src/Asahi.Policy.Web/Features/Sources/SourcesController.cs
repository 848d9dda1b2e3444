using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Features.Sources;

/// <summary>Where the texts of a year come from, and what the sources lack or say twice.</summary>
public sealed class SourcesController(SourceQueries queries) : PublicController
{
    [Read(SiteMap.Sources)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(ward, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(SiteMap.SourceFile)]
    [NotKept]
    public async Task<IActionResult> Document(string ward, int year, string file, CancellationToken cancellation)
    {
        if (await queries.OpenAsync(ward, year, file, cancellation) is not { } stored)
        {
            return NotFound();
        }

        Response.RegisterForDisposeAsync(stored);
        Response.Headers.CacheControl = CacheControls.OfFiles;

        return File(
            stored.Content,
            MediaTypeOf(file),
            lastModified: null,
            new EntityTagHeaderValue($"\"{stored.Sha256}\""),
            enableRangeProcessing: true);
    }

    // A page that was saved is shown as the text that it is: nothing of another site runs here.
    private static string MediaTypeOf(string file) =>
        Path.GetExtension(file).Equals($".{FormFormat.Xlsx.Extension()}", StringComparison.OrdinalIgnoreCase)
            ? FormFormat.Xlsx.MediaType()
            : "text/plain; charset=utf-8";
}
