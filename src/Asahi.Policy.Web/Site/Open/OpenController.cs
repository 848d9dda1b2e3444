using System.Text;
using Asahi.Policy.Domain.Editions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Site.Open;

/// <summary>The door for programs: like that for citizens, and for pages of other sites as well. Every answer has a strong entity tag; who has it is not sent it again.</summary>
[OpenToAll]
public abstract class OpenController : PublicController
{
    private const string Kept = "public, max-age=300, must-revalidate";

    /// <summary>A file, under a name that says what it is.</summary>
    protected FileContentResult Give(DataFile file, bool isFormer = false)
    {
        var ending = file.Mark.Ending;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(ending == "json" ? "inline" : "attachment") { FileName = $"{file.AsciiName}.{ending}", FileNameStar = $"{file.JapaneseName}.{ending}" }.ToString();

        if (isFormer)
        {
            Response.Headers["X-Robots-Tag"] = "noindex";
        }

        return Give(file.Content, file.MediaType, file.EntityTag);
    }

    /// <summary>An answer that is no file of its own. The tag is that of the bytes.</summary>
    protected FileContentResult Give(byte[] content, string mediaType, string? entity = null)
    {
        Response.Headers.CacheControl = Kept;

        return File(content, mediaType, lastModified: null, entityTag: new EntityTagHeaderValue(entity ?? $"\"{EditionContent.Hash(content)}\""));
    }

    /// <summary>Whether they say that they have the bytes of this SHA-256 already.</summary>
    protected bool IsKept(string sha256) => Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(Tag(sha256), useStrongComparison: true));

    /// <summary>Nothing new: the answer without the bytes.</summary>
    protected StatusCodeResult Unchanged(string sha256)
    {
        Response.Headers.CacheControl = Kept;
        Response.GetTypedHeaders().ETag = Tag(sha256);

        return StatusCode(StatusCodes.Status304NotModified);
    }

    private static EntityTagHeaderValue Tag(string sha256) => new($"\"{sha256}\"");

    protected FileContentResult Give(string text, string mediaType) => Give(Encoding.UTF8.GetBytes(text), mediaType);
}
