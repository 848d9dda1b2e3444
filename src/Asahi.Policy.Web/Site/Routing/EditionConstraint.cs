using System.Globalization;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The number of an edition in an address, in its one proper spelling: no zero in front, no sign, no blank.</summary>
internal sealed class EditionConstraint : AddressConstraint
{
    protected override bool Fits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
