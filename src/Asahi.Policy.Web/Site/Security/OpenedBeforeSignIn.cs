using System.Security.Claims;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>A form that this browser opened before somebody signed in, and sends afterwards: in a second tab, or with the back button. Its
/// token is that of nobody, so nothing is done; but there is nothing to do either, and the sender is led on and not refused.</summary>
internal sealed class OpenedBeforeSignIn(
    IAntiforgery antiforgery,
    UserManager<StaffMember> people,
    CarriedForms carried) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;

        if (context.Result is IAntiforgeryValidationFailedResult
            && http.Features.Get<SignedIn>() is { } me
            && await IsOfNobodyAsync(http))
        {
            context.Result = await OnwardAsync(http, me);
        }

        await next();
    }

    private async Task<bool> IsOfNobodyAsync(HttpContext http)
    {
        var user = http.User;
        http.User = new ClaimsPrincipal(new ClaimsIdentity());

        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        finally
        {
            http.User = user;
        }
    }

    // Somebody else who sits down at the same browser gets the form anew; and what was typed before the sign-in
    // to read, if it is not theirs: the page for what is not allowed shows it.
    private async Task<IActionResult> OnwardAsync(HttpContext http, SignedIn me)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var login = HalfWidth.Of(form["login"]).Trim();
        var isAnother = login.Length > 0 && http.Request.Path == StaffMap.SignIn && !(StaffOrder.IsLogin(login)
            && (await people.FindByNameAsync(login))?.Id == me.Actor.Id);

        if (carried.Open(form[FormSeal.Carried]) is { } typed)
        {
            return !isAnother && await carried.LandAsync(typed, me.Actor.Id, http.RequestAborted)
                ? new LocalRedirectResult(NextAddress.Of(typed.Typed.Page) ?? StaffMap.Scratch)
                : new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        return new LocalRedirectResult(isAnother ? StaffMap.SignIn : NextAddress.Of(form["next"]) ?? StaffMap.Desk);
    }
}
