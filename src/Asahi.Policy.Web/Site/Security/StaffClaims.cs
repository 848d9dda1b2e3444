using System.Security.Claims;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>What the cookie of a sign-in says; everything else is asked of the record at each request.</summary>
internal static class StaffClaims
{
    public const string SignIn = "sign-in";

    public static Guid? SignInOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SignIn), out var id) ? id : null;
}
