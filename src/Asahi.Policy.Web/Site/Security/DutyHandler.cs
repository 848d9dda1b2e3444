using Asahi.Policy.Data.Staffing;
using Microsoft.AspNetCore.Authorization;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Decides by the duty and ward that the record holds now, not by what the cookie remembers.</summary>
internal sealed class DutyHandler(ILogger<DutyHandler> log) : AuthorizationHandler<DutiesAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DutiesAttribute requirement)
    {
        if (context.Resource is HttpContext http && http.Features.Get<SignedIn>() is { Actor: var actor })
        {
            var ward = http.GetRouteValue("ward") as string;

            var isEntitled = requirement.Duties.Contains(actor.Duty) || (requirement.OrDeputy && actor.Acting is not null);

            if (isEntitled && (ward is null || ward == actor.WardCode))
            {
                context.Succeed(requirement);
            }
            else
            {
                log.LogDenied(
                    actor.Id,
                    actor.Duty.ToString(),
                    http.Request.Method,
                    (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            }
        }

        return Task.CompletedTask;
    }
}
