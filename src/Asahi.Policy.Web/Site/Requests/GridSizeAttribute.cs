using Microsoft.AspNetCore.Http.Metadata;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Where a year is typed on one screen: more fields and a larger body than elsewhere, told by the router before the form
/// is read.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GridSizeAttribute(long largest = WholeForms.LargestGrid) : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    public long? MaxRequestBodySize => largest;

    public int? ValueCountLimit => WholeForms.MostGridFields;

    public bool? BufferBody => null;

    public int? MemoryBufferThreshold => null;

    public long? BufferBodyLengthLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => null;
}
