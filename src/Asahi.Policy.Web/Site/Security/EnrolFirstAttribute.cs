using Asahi.Policy.Data.Staffing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Duties that need a second factor get nothing but the page to set it up, until they have.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EnrolFirstAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var endpoint = context.HttpContext.GetEndpoint();

        if (context.HttpContext.Features.Get<SignedIn>() is { MustEnrol: true }
            && endpoint?.Metadata.GetMetadata<BeforeEnrolmentAttribute>() is null)
        {
            context.Result = new LocalRedirectResult(StaffMap.SecondFactor);
        }
    }
}
