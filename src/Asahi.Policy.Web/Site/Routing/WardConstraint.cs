namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A ward's code in an address: lower-case Latin letters, figures and hyphens, as in <c>asahi</c>.</summary>
internal sealed class WardConstraint : AddressConstraint
{
    protected override bool Fits(string text) => Domain.Policies.Ward.IsCode(text);
}
