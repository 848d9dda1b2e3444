using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>A reply that is ready to be sent.</summary>
/// <param name="headers">All but those that hang on the packing.</param>
/// <param name="bytes">The bytes, packed in each way that somebody asked for.</param>
/// <param name="tag">The entity tag of the plain bytes, without quotation marks.</param>
internal sealed class Reply(KeyValuePair<string, StringValues>[] headers, PackedBytes bytes, string tag)
{
    /// <summary>The state of the record that it was made of.</summary>
    public required long Position { get; init; }

    /// <summary>How many files had been made by then. Null: it tells of none.</summary>
    public required long? Files { get; init; }

    /// <summary>Until when it holds: a word in it hangs on the clock. Null: as long as nothing is published.</summary>
    public required DateTimeOffset? Until { get; init; }

    /// <summary>When somebody asked for it last.</summary>
    public long AskedAt { get; set; }

    /// <summary>What it takes in memory, roughly.</summary>
    public long Size => 1_000 + bytes.Size;

    public static string TagOf(ReadOnlySpan<byte> plain) => Convert.ToHexStringLower(SHA256.HashData(plain))[..32];

    public Task SendAsync(HttpContext context)
    {
        var (response, coding) = (context.Response, Codings.Of(context.Request));

        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.ETag = coding.Name() is { } packing ? $"\"{tag}-{packing}\"" : $"\"{tag}\"";

        if (IsKnown(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            response.Headers.ContentDisposition = default;

            return Task.CompletedTask;
        }

        var packed = bytes.In(coding);
        response.Headers.ContentEncoding = coding.Name();
        response.ContentLength = packed.Length;

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(packed, context.RequestAborted).AsTask();
    }

    // However it was packed: what it says is the same. If-None-Match asks for the weak comparison.
    private bool IsKnown(HttpRequest request)
    {
        if (request.Headers.IfNoneMatch.Count == 0)
        {
            return false;
        }

        foreach (var known in request.GetTypedHeaders().IfNoneMatch)
        {
            var value = known.Tag.AsSpan().Trim('"');

            if (known.Equals(EntityTagHeaderValue.Any)
                || (value.StartsWith(tag, StringComparison.Ordinal) && value[tag.Length..] is "" or "-gzip" or "-br"))
            {
                return true;
            }
        }

        return false;
    }
}
