namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Where a year is typed on one screen: more fields and a larger body than elsewhere.</summary>
internal sealed class GridSizeAttribute(long largest = WholeForms.LargestGrid) : FormSizeAttribute(largest)
{
    public override int? ValueCountLimit => WholeForms.MostGridFields;
}
