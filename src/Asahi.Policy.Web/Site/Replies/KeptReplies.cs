using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Gives out what is kept, before anything else is done for a request.</summary>
internal sealed class KeptReplies(RequestDelegate next, ReplyStore store)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;

        // What comes with a body, as no browser sends it, is looked at like a form.
        if ((!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            || context.Request.ContentLength > 0
            || context.Request.Query.ContainsKey(AskedState.Field) // which state of the record that is has to be looked up
            || store.Find(context.Request) is not { } reply)
        {
            return next(context);
        }

        return store.IsCurrent(reply) switch
        {
            true => reply.SendAsync(context),
            false => next(context),
            null => LookAsync(context, reply),
        };
    }

    // A few times a second. What is needed to look is not put together for all the others.
    private async Task LookAsync(HttpContext context, Reply reply)
    {
        var record = await context.RequestServices.GetRequiredService<PublishedPolicies>().RecordAsync(context.RequestAborted);
        await (record.Position == reply.Position ? reply.SendAsync(context) : next(context));
    }
}
