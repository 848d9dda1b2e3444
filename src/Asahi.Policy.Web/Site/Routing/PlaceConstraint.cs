using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>An item of a year in an address, in its one proper spelling: policy, 1, 1-2, 1-2-5, r1.</summary>
internal sealed class PlaceConstraint : AddressConstraint
{
    protected override bool Fits(string text) => text.Length <= ItemPlace.MaxLength && ItemPlace.TryParse(text, out _);
}
