namespace Asahi.Policy.Web.Site.Security;

/// <summary>Headers that every answer carries. Pages have no inline style and no script at all, so the browser need not allow any.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: the page for errors starts from an empty answer.
        context.Response.OnStarting(Set, context.Response.Headers);

        return next(context);
    }

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        return Task.CompletedTask;
    }
}
