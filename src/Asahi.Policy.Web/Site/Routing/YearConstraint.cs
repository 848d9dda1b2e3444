using System.Globalization;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A fiscal year in an address, in its one proper spelling: four figures, no sign, no blank.</summary>
internal sealed class YearConstraint : AddressConstraint
{
    protected override bool Fits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && FiscalYear.IsKnown(year)
        && year.ToString(CultureInfo.InvariantCulture) == text;
}
