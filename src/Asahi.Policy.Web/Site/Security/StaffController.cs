using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

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

    /// <summary>Where a write leads: done goes on to the next page, refused shows the form again with what was typed.</summary>
    /// <param name="ending">How the write ended.</param>
    /// <param name="next">The address after it was done.</param>
    /// <param name="again">The page of the form; null when it is no longer there.</param>
    protected async Task<IActionResult> EndAsync(Ending ending, Func<Done, string> next, Func<Refused, Task<ViewResult?>> again)
    {
        switch (ending)
        {
            case Done done:
                return LocalRedirect(next(done));
            case Refused { Reason: Reason.NotFound }:
                return NotFound();
            case Refused { Reason: Reason.Forbidden }:
                return Forbid();
        }

        var refused = (Refused)ending;

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
}
