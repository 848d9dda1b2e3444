using System.Diagnostics;
using Asahi.Policy.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Errors;

/// <summary>What a visitor sees when there is no page, or when something broke. Nothing of the inside is told but a number to ask with.</summary>
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : PublicController
{
    [Route(SiteMap.Error)]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;

        return View(ErrorPage.Of(Response.StatusCode, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier));
    }
}
