using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Errors;

/// <summary>What a visitor sees when there is no page, or when something
/// broke. Nothing of the inside is told but a number to ask with.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[NotKept]
public sealed class ErrorsController(LateForms late, OfficeWords office) : PublicController
{
    [Route(SiteMap.Error)]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Show()
    {
        // Taken from the address by hand: binding would read the form as well, and the form may be what is wrong.
        var status = int.Parse(RouteData.Values["status"]!.ToString()!, CultureInfo.InvariantCulture);
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;

        if (IsBelow(SiteMap.Api))
        {
            return Problem(HttpContext.Features.Get<PlainFailure>());
        }

        var failure = HttpContext.Features.Get<PlainFailure>();
        var number = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        var isForStaff = IsBelow(StaffMap.Desk);
        var page = failure is null ? ErrorPage.Of(Response.StatusCode, number, isForStaff, office, IsDocument()) : ErrorPage.Of(failure);
        var form = IsOwn() ? await late.ReadAsync(Request) : null;
        page = page with
        {
            IsUnsaved = failure is not null,
            Again = failure is { IsPreparing: true } && HttpMethods.IsGet(Request.Method) ? Asked() : null,
            Typed = form?.Fields ?? [],
            Carried = Response.StatusCode == StatusCodes.Status401Unauthorized || failure is not null ? form?.Carried : null,
            SignIn = form is null ? StaffMap.SignIn : $"{StaffMap.SignIn}?next={Uri.EscapeDataString(form.Page)}",
            IsKept = HttpContext.Features.Get<KeptAside>() is not null,
        };

        if (!isForStaff)
        {
            return View(page);
        }

        if (failure is null && Response.StatusCode < StatusCodes.Status500InternalServerError)
        {
            await RecogniseAsync();
        }

        Response.Headers.CacheControl = "no-cache, no-store"; // as wherever a form with a token stands

        return View("Staff", new StaffErrorPage(page));
    }

    // The cookie of our forms is sent with our forms alone: nobody else gets words onto a page of the ward.
    private bool IsOwn() => Request.Cookies.Keys.Any(name => name.EndsWith("asahi-form", StringComparison.Ordinal));

    private string? Asked() => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
        ? asked.OriginalPath + asked.OriginalQueryString
        : null;

    // No door asked who is there where there is none. When the record itself is in trouble, it is not asked again.
    private async Task RecogniseAsync()
    {
        if (HttpContext.Features.Get<SignedIn>() is null
            && await HttpContext.AuthenticateAsync(StaffCookie.Scheme) is { Succeeded: true, Principal: { } person })
        {
            HttpContext.User = person;
        }
    }

    private bool IsDocument() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetMetadata<DocumentSizeAttribute>() is not null;

    private bool IsBelow(string start) =>
        new PathString(
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
                ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path).StartsWithSegments(start);

    // Programs are told in their own way (RFC 9457), and those of other sites may hear it.
    private ContentResult Problem(PlainFailure? failure)
    {
        var (title, detail) = Response.StatusCode switch
        {
            400 or StatusCodes.Status410Gone when failure is not null => (failure.Title, failure.Advice),
            StatusCodes.Status404NotFound => ("見つかりません", "その区、年度または番号は公開されていないか、アドレスが違います。/api/openapi.json にアドレスの一覧があります。"),
            StatusCodes.Status405MethodNotAllowed => ("この方法では使えません", "このAPIは読むだけです。GETまたはHEADを使ってください。"),
            503 or 507 => ("いまは答えられません", "少し待って（Retry-After の秒数）、もう一度お試しください。"),
            >= 500 => ("答えられません", "サイトの側で問題が起きました。しばらくしてから、もう一度お試しください。"),
            _ => ("受け付けられません", "/api/openapi.json に使い方があります。"),
        };
        Response.Headers.AccessControlAllowOrigin = "*";
        var problem = new JsonObject { ["type"] = "about:blank", ["title"] = title, ["status"] = Response.StatusCode, ["detail"] = detail };

        return new ContentResult
        {
            StatusCode = Response.StatusCode,
            ContentType = "application/problem+json; charset=utf-8",
            Content = problem.ToJsonString(OpenJson.Readable),
        };
    }
}
