using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The key of an official form of any era.</summary>
internal sealed class FormConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { } key && OfficialForms.All.Any(era => era.Forms.Any(form => form.Key == key));
}
