namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>A form that is refused as a whole (not allowed any more, gone, changed meanwhile) loses nothing: what was typed is put
/// aside for who sent it. The forms that are shown again put it aside themselves, through what this leaves with the request.</summary>
internal sealed class RefusedForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SentTyping typing)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);

            return;
        }

        // The form is told its limits here, by the endpoint: the page that says what is wrong has others.
        _ = context.Request.HasFormContentType;
        context.Features.Set(typing);
        await next(context);

        if (!context.Response.HasStarted
            && context.Response.StatusCode is >= StatusCodes.Status400BadRequest and not StatusCodes.Status429TooManyRequests
            && await typing.KeepAsync(context))
        {
            context.Features.Set(new KeptAside());
        }
    }
}
