namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A stage in an address: plan, midterm, evaluation.</summary>
internal sealed class StageConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) => StageNames.Find(values[routeKey]?.ToString()) is not null;
}
