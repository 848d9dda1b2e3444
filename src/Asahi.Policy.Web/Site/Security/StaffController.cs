using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>The door for staff: nobody enters without a sign-in, nothing of it
/// is kept by browsers or caches, and every form carries a token.</summary>
[Authorize(AuthenticationSchemes = StaffCookie.Scheme)]
[AutoValidateAntiforgeryToken]
[EnrolFirst]
[PlainFailures]
[ReadableFields]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class StaffController : Controller
{
    /// <summary>Who is signed in, as the record says at this moment.</summary>
    protected SignedIn Me => HttpContext.Features.GetRequiredFeature<SignedIn>();

    protected Actor Actor => Me.Actor;
}
