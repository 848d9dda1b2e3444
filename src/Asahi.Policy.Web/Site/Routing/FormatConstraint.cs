using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The ending of a form's file, in its one proper spelling.</summary>
internal sealed class FormatConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        FormFormats.Find(values[routeKey]?.ToString()) is not null;
}
