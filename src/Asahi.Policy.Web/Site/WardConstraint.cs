namespace Asahi.Policy.Web.Site;

/// <summary>A ward's code in an address: lower-case Latin letters, figures and hyphens, as in <c>asahi</c>.</summary>
internal sealed class WardConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { Length: > 0 and <= Domain.Policies.Ward.CodeMaxLength } code
        && char.IsAsciiLetterLower(code[0])
        && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
