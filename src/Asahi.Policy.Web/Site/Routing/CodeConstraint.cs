using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A 番号 in an address (1, 1-2, 1-2-5), in its one proper spelling: the code is the address.</summary>
internal sealed class CodeConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { Length: <= ItemCode.MaxLength } text
        && ItemCode.TryParse(text, out var code)
        && code.ToString() == text;
}
