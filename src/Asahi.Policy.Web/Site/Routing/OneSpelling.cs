namespace Asahi.Policy.Web.Site.Routing;

/// <summary>One page, one address: capitals and a slash at the end lead to the
/// address without them. Names of source documents are as they are.</summary>
internal sealed class OneSpelling(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var proper = path.Contains("/sources/", StringComparison.OrdinalIgnoreCase) ? path : path.ToLowerInvariant();
        proper = proper.Length > 1 ? proper.TrimEnd('/') : proper;

        // A path of slashes alone, or one that a browser would take for another host, is left to be not found.
        if (proper == path || proper.Length == 0 || proper.StartsWith("//", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.Redirect(new PathString(proper).ToUriComponent() + context.Request.QueryString, permanent: true);

        return Task.CompletedTask;
    }
}
