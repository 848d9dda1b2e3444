using Microsoft.AspNetCore.Http.Metadata;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Where a document is sent in: one file of several megabytes, told by the router before anything of it is read. It is kept in
/// memory meanwhile: what may name persons lies in no folder for temporary files.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DocumentSizeAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    /// <summary>The largest document, in megabytes.</summary>
    public const int Megabytes = 8;

    /// <summary>The largest document, in bytes.</summary>
    public const int Largest = Megabytes * 1024 * 1024;

    private const int Around = 64 * 1024; // the other fields, and what parts them

    public long? MaxRequestBodySize => Largest + Around;

    public int? MemoryBufferThreshold => Largest + Around;

    public bool? BufferBody => null;

    public long? BufferBodyLengthLimit => null;

    public int? ValueCountLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => null;
}
