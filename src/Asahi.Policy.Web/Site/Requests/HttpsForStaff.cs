namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Passwords travel encrypted or not at all.</summary>
internal sealed class HttpsForStaff(RequestDelegate next, SiteSettings site)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || !site.RequiresHttps)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;

        return Task.CompletedTask;
    }
}
