namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A ward's code in an address: lower-case Latin letters, figures and hyphens, as in <c>asahi</c>.</summary>
internal sealed class WardConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        Domain.Policies.Ward.IsCode(values[routeKey]?.ToString());
}
