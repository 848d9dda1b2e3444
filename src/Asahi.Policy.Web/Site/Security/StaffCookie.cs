using Asahi.Policy.Data.Staffing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>How the sign-in travels: a cookie for this host alone, thirty
/// minutes from the last request; the record is asked at each one.</summary>
internal static class StaffCookie
{
    /// <summary>Identity's own name for it.</summary>
    public const string Scheme = "Identity.Application";

    private static readonly TimeSpan _idle = TimeSpan.FromMinutes(30);

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        Name(options.Cookie, "asahi-staff", https);
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = _idle;
        options.SlidingExpiration = true;
        options.LoginPath = StaffMap.SignIn;
        options.ReturnUrlParameter = "next";
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ValidateAsync,
            OnCheckSlidingExpiration = context =>
            {
                context.ShouldRenew = true; // thirty minutes from the last request, not from some earlier one

                return Task.CompletedTask;
            },
            OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized),
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;

                return Task.CompletedTask;
            },
        };
    }

    public static void ConfigureSecondStep(CookieAuthenticationOptions options, bool https)
    {
        Name(options.Cookie, "asahi-staff-step", https);
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        options.SlidingExpiration = false;
    }

    /// <summary>Names a cookie so that the browser itself refuses it from any other host, and without encryption.</summary>
    public static void Name(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = https ? $"__Host-{name}" : name;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stampClaim = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<IdentityOptions>>()
            .Value.ClaimsIdentity.SecurityStampClaimType;
        var stamp = context.Principal?.FindFirst(stampClaim)?.Value;
        var signedIn = StaffClaims.SignInOf(context.Principal) is { } id && stamp is not null
            ? await services.GetRequiredService<SignIns>().FindAsync(id, stamp, context.HttpContext.RequestAborted)
            : null;

        if (signedIn is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else
        {
            context.HttpContext.Features.Set(signedIn);
        }
    }

    // A page leads to the sign-in and back; a form that was sent too late is answered with what was typed, so that nothing is lost.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            // Within the site: the framework's own names the host that was asked for, whoever made it up.
            var here = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            context.Response.Redirect($"{StaffMap.SignIn}?next={Uri.EscapeDataString(here)}");
        }
        else if (context.Request.Path == StaffMap.SignOut)
        {
            context.Response.Redirect($"{StaffMap.SignIn}?next={Uri.EscapeDataString(StaffMap.Desk)}"); // has left already, in another tab
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}
