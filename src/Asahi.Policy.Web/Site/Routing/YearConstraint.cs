using System.Globalization;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A fiscal year in an address, in its one proper spelling: four figures, no sign, no blank.</summary>
internal sealed class YearConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && FiscalYear.IsKnown(year)
        && year.ToString(CultureInfo.InvariantCulture) == text;
}
