namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Headers that every answer carries. Public pages have no inline style
/// and no script at all; pages for staff have one script of our own.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, SiteSettings site)
{
    private const string ForAll =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private const string Devices =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private const string ForStaff = ForAll + "; script-src 'self'; connect-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: the page for errors starts from an empty answer. The path is taken now: that page has another.
        var isStaff = context.Request.Path.StartsWithSegments(StaffMap.Desk);
        context.Response.OnStarting(() =>
        {
            Set(context, isStaff);

            return Task.CompletedTask;
        });

        return next(context);
    }

    private void Set(HttpContext context, bool isStaff)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isStaff ? ForStaff : ForAll;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = isStaff ? "no-referrer" : "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isStaff ? "same-origin" : "cross-origin"; // what is public may stand in pages of others
        headers["Permissions-Policy"] = Devices;

        if (isStaff)
        {
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
        }

        if (site.RequiresHttps && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = site.HasSecureSubdomains ? "max-age=31536000; includeSubDomains" : "max-age=31536000";
        }
    }
}
