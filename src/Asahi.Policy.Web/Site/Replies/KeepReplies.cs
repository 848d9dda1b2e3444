using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Previews;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Prepares the replies that are kept. Stands after routing: whether a reply is kept is said by its door
/// (<see cref="KeptAttribute"/>). What sets a cookie, says no-store or private, shows a draft, or did
/// not go well is never kept.</summary>
internal sealed class KeepReplies(RequestDelegate next, ReplyStore store, SiteSettings site)
{
    // They say which part of the answer is wanted, or that it is known already. The whole is made all the same.
    private static readonly string[] _conditions =
    [
        HeaderNames.IfNoneMatch,
        HeaderNames.IfModifiedSince,
        HeaderNames.IfMatch,
        HeaderNames.IfUnmodifiedSince,
        HeaderNames.IfRange,
        HeaderNames.Range,
    ];

    public async Task InvokeAsync(HttpContext context, PublishedPolicies policies)
    {
        if (KeptBy(context) is not { } kept || Question.Of(context.Request, kept) is not { } question)
        {
            await next(context);

            return;
        }

        var plain = question;
        question += context.Features.Get<AskedState>() is { Position: var position } ? $"#{position}" : "";
        var key = ReplyKey.Of(context.Request, site);
        var turn = new TaskCompletionSource();

        if (store.Begin(key, question, turn) is { } other)
        {
            await other.WaitAsync(context.RequestAborted);
            await MakeAsync(context, policies, key, (question, plain), kept);

            return;
        }

        try
        {
            await MakeAsync(context, policies, key, (question, plain), kept);
        }
        finally
        {
            store.End(key, question, turn);
        }
    }

    private static KeptAttribute? KeptBy(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && context.Features.Get<ShownDraft>() is null
            && context.GetEndpoint()?.Metadata is { } said && said.GetMetadata<NotKeptAttribute>() is null
            ? said.GetMetadata<KeptAttribute>()
            : null;

    private async Task MakeAsync(
        HttpContext context,
        PublishedPolicies policies,
        ReplyKey key,
        (string Kept, string Asked) question,
        KeptAttribute kept)
    {
        var (generation, files, life) = (store.Generation, store.Files, new ReplyLife()); // before anything is read
        var record = await policies.RecordAsync(context.RequestAborted);

        if (store.Find(key, question.Kept, kept) is { } there && there.Position == record.Position)
        {
            await there.SendAsync(context); // somebody else made it meanwhile

            return;
        }

        context.Features.Set(life);
        context.Features.Set(new AskedQuery(context.Request.QueryString));
        context.Request.QueryString = new QueryString(question.Asked);
        using var body = new MemoryStream();
        await RunAsync(context, body);
        var response = context.Response;

        if (body.Length > 0 && MayBeKept(response))
        {
            var reply = new Reply(
                [.. Headers(response)],
                new PackedBytes(Bytes(body), Codings.Of(context.Request)),
                TagOf(response, Bytes(body)))
            {
                Position = record.Position,
                Files = kept.TellsOfFiles ? files : null,
                Until = life.Until,
            };
            store.Keep(key, question.Kept, kept, reply, generation);
            await reply.SendAsync(context);
        }
        else if (body.Length > 0)
        {
            await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
        }
    }

    // As a plain question for the whole, into memory.
    private async Task RunAsync(HttpContext context, MemoryStream plain)
    {
        var (request, body, method) = (
            context.Request,
            context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(),
            context.Request.Method);
        var conditions = _conditions.Select(name => KeyValuePair.Create(name, request.Headers[name]))
            .Where(it => it.Value.Count > 0)
            .ToList();
        conditions.ForEach(it => request.Headers.Remove(it.Key));
        request.Method = HttpMethods.Get;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(plain));

        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(body);
            request.Method = method;
            conditions.ForEach(it => request.Headers[it.Key] = it.Value);
        }
    }

    private static bool MayBeKept(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && response.Headers.SetCookie.Count == 0
        && response.GetTypedHeaders().CacheControl is null or { NoStore: false, Private: false, NoCache: false };

    private static IEnumerable<KeyValuePair<string, StringValues>> Headers(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentLength = null;
        headers.Vary = StringValues.Concat(headers.Vary, HeaderNames.AcceptEncoding);
        headers.CacheControl = headers.CacheControl.Count == 0 ? CacheControls.OfPages : headers.CacheControl;

        return headers.Where(header => header.Key != HeaderNames.ETag);
    }

    private static string TagOf(HttpResponse response, ReadOnlySpan<byte> plain) =>
        response.Headers.ETag.ToString() is { Length: > 0 } tag ? tag.Trim('"') : Reply.TagOf(plain);

    private static ReadOnlySpan<byte> Bytes(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);
}
