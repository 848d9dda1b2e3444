using Microsoft.AspNetCore.Routing.Matching;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>What a part of an address may be. It is also asked of the fixed words that stand in the same place of other
/// addresses: the table of all addresses, which is made before the first answer, then has no branch that none can take.</summary>
internal abstract class AddressConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection) => values[routeKey]?.ToString() is { } text && Fits(text);

    public bool MatchesLiteral(string parameterName, string literal) => Fits(literal);

    protected abstract bool Fits(string text);
}
