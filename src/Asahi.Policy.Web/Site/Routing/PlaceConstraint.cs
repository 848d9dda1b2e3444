using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>An item of a year in an address, in its one proper spelling: policy, 1, 1-2, 1-2-5, r1.</summary>
internal sealed class PlaceConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { Length: <= ItemPlace.MaxLength } text && ItemPlace.TryParse(text, out _);
}
