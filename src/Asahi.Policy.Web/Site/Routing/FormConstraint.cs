using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The key of an official form of any era.</summary>
internal sealed class FormConstraint : IRouteConstraint
{
    private static readonly HashSet<string> _keys = [.. Enum.GetValues<FormEra>().SelectMany(OfficialForms.Of).Select(form => form.Key)];

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { } key && _keys.Contains(key);
}
