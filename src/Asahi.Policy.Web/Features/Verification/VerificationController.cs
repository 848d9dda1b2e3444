using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Verification;

/// <summary>Whether a file at hand is one that was published here, by its SHA-256.</summary>
public sealed class VerificationController(VerificationQueries queries) : PublicController
{
    [Read(SiteMap.Verify)]
    [NotKept]
    public async Task<IActionResult> Show([FromQuery] string? sha256, CancellationToken cancellation)
    {
        var page = await queries.AnswerAsync(Request.Query.ContainsKey(nameof(sha256)) ? sha256 ?? "" : null, cancellation);
        Response.StatusCode = page.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

        return View(page);
    }
}
