using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Asahi.Policy.Web.Site.Past;

/// <summary>Leads the links of a page of the past to the same moment. Stands behind what keeps replies, which keeps them so.</summary>
internal sealed class LeadPast(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Files are given out a piece at a time, and have no links.
        if (context.Features.Get<ShownPast>() is not { } shown || context.Request.RouteValues.ContainsKey("format")
            || context.Request.RouteValues.ContainsKey("file"))
        {
            await next(context);

            return;
        }

        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var drawn = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(drawn));

        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(body);
        }

        if (drawn.Length == 0)
        {
            // To where an item stood then.
            if (context.Response.Headers.Location is [{ } there] && there.StartsWith($"{shown.Year}/", StringComparison.Ordinal)
                && !there.Contains('?', StringComparison.Ordinal))
            {
                context.Response.Headers.Location = $"{there}?{shown.Question}";
            }

            return;
        }

        ReadOnlyMemory<byte> bytes = drawn.GetBuffer().AsMemory(0, (int)drawn.Length);

        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            bytes = Encoding.UTF8.GetBytes(PastLinks.Lead(Encoding.UTF8.GetString(bytes.Span), shown.Year, shown.Question));
            context.Response.ContentLength = null;
        }

        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
