using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>The door for staff: nobody enters without a sign-in, nothing of it
/// is kept by browsers or caches, and every form carries a token.</summary>
[Authorize(AuthenticationSchemes = StaffCookie.Scheme)]
[AutoValidateAntiforgeryToken]
[EnrolFirst]
[ReadableFields]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class StaffController : Controller
{
    /// <summary>Who is signed in, as the record says at this moment.</summary>
    protected SignedIn Me => HttpContext.Features.GetRequiredFeature<SignedIn>();

    protected Actor Actor => Me.Actor;

    /// <summary>The item whose log says what came before a refused write.</summary>
    protected virtual LoggedSubject Logged => new(RouteData.Values["code"]?.ToString());

    private DoneNotices Notices => HttpContext.RequestServices.GetRequiredService<DoneNotices>();

    /// <summary>Staff read what is withdrawn, too. Takes what was said of the last write, for the page that follows it.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        HttpContext.RequestServices.GetRequiredService<PublishedPolicies>().ShowWhole(); // what is withdrawn stands in the drafts

        if (HttpMethods.IsGet(Request.Method)
            && HttpContext.Features.Get<SignedIn>() is { } me
            && Notices.Take(HttpContext, me.Actor.Id) is { } words)
        {
            HttpContext.Features.Set(new DoneNotice(words));
        }

        base.OnActionExecuting(context);
    }

    /// <summary>What a write of this feature has done, in words: said once on the page that follows. Null: the page
    /// says it itself.</summary>
    protected virtual string? Words(Done done) => "保存しました";

    /// <summary>Leads on, and says there once what was done.</summary>
    protected LocalRedirectResult LeadOn(string address, string? words)
    {
        if (words is not null)
        {
            Notices.Leave(HttpContext, Actor.Id, address, words);
        }

        return LocalRedirect(address);
    }

    /// <summary>Where a write leads: done goes on to the next page, refused shows the form again with what was typed.</summary>
    /// <param name="ending">How the write ended.</param>
    /// <param name="next">The address after it was done; what was done is said there by <see cref="Words"/>.</param>
    /// <param name="again">The page of the form; null when it is no longer there.</param>
    protected async Task<IActionResult> EndAsync(Ending ending, Func<Done, string> next, Func<Refused, Task<ViewResult?>> again)
    {
        switch (ending)
        {
            case Done done:
                return LeadOn(next(done), Words(done));
            case Refused { Reason: Reason.NotFound }:
                return NotFound();
            case Refused { Reason: Reason.Forbidden }:
                return Forbid();
        }

        var refused = (Refused)ending;
        HttpContext.Features.Set(await RefusalAsync(refused));

        // What was typed is shown again, and put aside as well: it survives a closed window.
        if (HttpContext.Features.Get<SentTyping>() is { } typing)
        {
            await typing.KeepAsync(HttpContext);
        }

        if (await again(refused) is not { } view)
        {
            return NotFound();
        }

        Response.StatusCode = refused.Reason switch
        {
            Reason.Unconfirmed => StatusCodes.Status200OK,
            Reason.Invalid => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        };

        return view;
    }

    private async Task<Refusal?> RefusalAsync(Refused refused)
    {
        if (refused.Reason is not (Reason.Stale or Reason.Locked))
        {
            return null;
        }

        var log = HttpContext.RequestServices.GetRequiredService<ChangeLog>();
        int? year = int.TryParse(RouteData.Values["year"]?.ToString(), CultureInfo.InvariantCulture, out var given) ? given : null;
        var last = year is null
            ? null
            : await log.LastAsync(Actor.WardCode, year.Value, Logged, refused.Reason is Reason.Locked);

        return Refusal.Of(refused, last, Actor.Id);
    }
}
