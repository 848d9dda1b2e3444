namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A stage in an address: plan, midterm, evaluation.</summary>
internal sealed class StageConstraint : AddressConstraint
{
    protected override bool Fits(string text) => StageNames.Find(text) is not null;
}
