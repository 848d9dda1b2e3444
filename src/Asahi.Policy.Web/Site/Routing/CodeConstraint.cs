using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A 番号 in an address (1, 1-2, 1-2-5), in its one proper spelling: the code is the address.</summary>
internal sealed class CodeConstraint : AddressConstraint
{
    protected override bool Fits(string text) =>
        text.Length <= ItemCode.MaxLength
        && ItemCode.TryParse(text, out var code)
        && code.ToString() == text;
}
