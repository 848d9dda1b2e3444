using Microsoft.AspNetCore.Http.Metadata;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Where entries are typed: a larger body than elsewhere. The router sets it before the form is read; the filter of the framework
/// comes when that has been done, and says so in the log each time.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EntrySizeAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => WholeForms.LargestEntry;
}
