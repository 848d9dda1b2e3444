namespace Asahi.Policy.Web.Site.Requests;

/// <summary>A proxy says whether a request came encrypted, and nothing else: what it says stands in front of addresses.</summary>
internal sealed class PlainSchemes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Request.Scheme = context.Request.IsHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp;

        return next(context);
    }
}
