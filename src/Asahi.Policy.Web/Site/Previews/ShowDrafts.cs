using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Asahi.Policy.Web.Site.Previews;

/// <summary>Draws a page of a draft by whoever draws it in public: once the door for staff has said which (<see cref="ShownDraft"/>), the
/// request goes on as one for the public address, and its links are led back to the previews. So no page can look otherwise than it
/// will.</summary>
internal sealed class ShowDrafts(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        if (context.Features.Get<ShownDraft>() is not { } shown || context.Response.HasStarted)
        {
            return;
        }

        var (request, body) = (context.Request, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        var path = request.Path;
        using var drawn = new MemoryStream();

        try
        {
            Turn(context, new PathString(shown.Public));
            request.Headers.Origin = default; // pages of other sites get nothing of it, whatever its public door says
            context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(drawn));
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(body);
            context.Features.Set<ShownDraft>(null);
            request.Path = path;
        }

        await SendAsync(context, shown, drawn);
    }

    // As if it had come to the public address: whose endpoint it is, is found anew.
    private static void Turn(HttpContext context, PathString address)
    {
        context.Request.Path = address;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
    }

    private static async Task SendAsync(HttpContext context, ShownDraft shown, MemoryStream drawn)
    {
        var response = context.Response;
        response.Headers.ETag = default; // it is never asked for again by what it was
        response.Headers.ContentLength = null;

        if (drawn.Length == 0)
        {
            // To where an item is now, within the previews; what is not of the draft (302) is led out of them on purpose, and whatever
            // else is answered by the page for errors.
            if (response.StatusCode == StatusCodes.Status301MovedPermanently
                && response.Headers.Location is [{ } there] && there.StartsWith($"{shown.Year}/", StringComparison.Ordinal))
            {
                response.Headers.Location = shown.Root + there[shown.Year.Length..];
            }

            return;
        }

        ReadOnlyMemory<byte> bytes = drawn.GetBuffer().AsMemory(0, (int)drawn.Length);

        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            bytes = Encoding.UTF8.GetBytes(PreviewLinks.Lead(Encoding.UTF8.GetString(bytes.Span), shown.Year, shown.Root));
        }

        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
