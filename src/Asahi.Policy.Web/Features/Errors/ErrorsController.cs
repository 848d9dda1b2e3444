using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Web.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Errors;

/// <summary>What a visitor sees when there is no page, or when something broke. Nothing of the inside is told but a number to ask with.</summary>
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : PublicController
{
    private static readonly string[] _texts = ["results", "challenge", "improvement", "reason", "note"];

    [Route(SiteMap.Error)]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Show()
    {
        // Taken from the address by hand: binding would read the form as well, and the form may be what is wrong.
        var status = int.Parse(RouteData.Values["status"]!.ToString()!, CultureInfo.InvariantCulture);
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;

        var page = ErrorPage.Of(Response.StatusCode, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier);

        return View(page with { IsForStaff = IsForStaff(), Typed = status == StatusCodes.Status401Unauthorized && Request.HasFormContentType && IsOwn() ? await TypedAsync() : [] });
    }

    // The cookie of our forms is sent with our forms alone: nobody else gets words onto a page of the ward.
    private bool IsOwn() => Request.Cookies.Keys.Any(name => name.EndsWith("asahi-form", StringComparison.Ordinal));

    // Whoever was signed out while typing gets the words back; marks and hidden numbers are of no use to anybody.
    private async Task<IReadOnlyList<string>> TypedAsync()
    {
        try
        {
            var form = await Request.ReadFormAsync(HttpContext.RequestAborted);

            return [.. _texts.Select(name => form[name].ToString().Trim()).Where(text => text.Length > 0)];
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or NotSupportedException)
        {
            return [];
        }
    }

    private bool IsForStaff() => new PathString(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path).StartsWithSegments(StaffMap.Desk);
}
