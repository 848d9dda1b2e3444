using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Startup;

/// <summary>Style sheets, scripts and pictures while somebody works on them. The framework compares the time of a
/// file with the whole second that the build has noted, so nearly every file counts as edited; it packs such a
/// file anew for each answer and marks it with a new tag, but holds what a browser has against tag and time of the
/// build. So nothing was found unchanged, and by time alone an edited file was. Here the answer is held against
/// what was really made. In production tag and file are those of the build, and this is not used.</summary>
internal sealed class DevelopmentAssets(RequestDelegate next, IWebHostEnvironment environment)
{
    private static readonly string[] _packed = [".gz", ".br"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not { } asset)
        {
            await next(context);

            return;
        }

        var asked = new RequestHeaders(new HeaderDictionary(context.Request.Headers.ToDictionary()));
        context.Request.Headers.Remove(HeaderNames.IfNoneMatch);
        context.Request.Headers.Remove(HeaderNames.IfModifiedSince);
        var (response, body) = (context.Response, context.Response.Body);
        using var made = new MemoryStream();
        response.Body = made;

        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        var answer = response.GetTypedHeaders();
        answer.LastModified = WrittenAt(asset.AssetPath) ?? answer.LastModified;

        if (response.StatusCode == StatusCodes.Status200OK && IsKnown(asked, answer))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
        }
        else
        {
            await body.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length), context.RequestAborted);
        }
    }

    // The tag outweighs the time (RFC 9110, 13.2.2).
    private static bool IsKnown(RequestHeaders asked, ResponseHeaders answer) => asked.IfNoneMatch is { Count: > 0 } tags
        ? tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (answer.ETag is { } now && tag.Compare(now, useStrongComparison: false)))
        : asked.IfModifiedSince >= answer.LastModified;

    // Of the file that is edited, also where its packed form is sent; headers count in seconds.
    private DateTimeOffset? WrittenAt(string path)
    {
        var original = _packed.Contains(Path.GetExtension(path)) ? path[..^Path.GetExtension(path).Length] : path;
        var file = environment.WebRootFileProvider.GetFileInfo(original);

        return file.Exists ? DateTimeOffset.FromUnixTimeSeconds(file.LastModified.ToUnixTimeSeconds()) : null;
    }
}
