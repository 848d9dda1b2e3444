using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>What pages of other sites may read, too: open data has no secrets and changes
/// nothing. Said in every answer, so that a cache gives everybody the same.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute, IEnableCorsAttribute, IResourceFilter
{
    public const string Policy = "open";

    private static readonly string[] _exposed = ["ETag", "Content-Disposition"];

    public string? PolicyName { get; set; } = Policy;

    public static void Allow(CorsPolicyBuilder policy) =>
        policy.AllowAnyOrigin()
            .AllowAnyHeader()
            .WithMethods("GET", "HEAD")
            .WithExposedHeaders(_exposed)
            .SetPreflightMaxAge(TimeSpan.FromHours(24));

    public void OnResourceExecuting(ResourceExecutingContext context) =>
        (context.HttpContext.Response.Headers.AccessControlAllowOrigin, context.HttpContext.Response.Headers.AccessControlExposeHeaders) =
            ("*", string.Join(',', _exposed));

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
