using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>The key of an official form of any era.</summary>
internal sealed class FormConstraint : AddressConstraint
{
    protected override bool Fits(string text) => OfficialForms.All.Any(era => era.Forms.Any(form => form.Key == text));
}
