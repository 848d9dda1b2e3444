using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The ending of a form's file, in its one proper spelling.</summary>
internal sealed class FormatConstraint : AddressConstraint
{
    protected override bool Fits(string text) => FormFormats.Find(text) is not null;
}
