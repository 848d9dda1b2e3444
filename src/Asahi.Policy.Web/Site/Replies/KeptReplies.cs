using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Gives out what is kept, before anything else is done for a request.</summary>
internal sealed class KeptReplies(RequestDelegate next, ReplyStore store, IServiceScopeFactory scopes)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;

        if ((!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) || store.Find(context.Request) is not { } reply)
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

    private async Task LookAsync(HttpContext context, Reply reply)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var record = await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().RecordAsync(context.RequestAborted);

            if (record.Position == reply.Position)
            {
                await reply.SendAsync(context);

                return;
            }
        }

        await next(context);
    }
}
