using Microsoft.AspNetCore.Http.Metadata;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>How large a form may be, where it is another size than elsewhere: told by the router before anything of it is read. What is
/// not said here is as elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class FormSizeAttribute(long largest) : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    public long? MaxRequestBodySize => largest;

    public virtual int? ValueCountLimit => null;

    public virtual int? MemoryBufferThreshold => null;

    public bool? BufferBody => null;

    public long? BufferBodyLengthLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => null;
}
