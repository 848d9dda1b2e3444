using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site.Replies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>The door for programs: like that for citizens, and for pages of other sites as
/// well. Every answer has a strong entity tag; who has it is not sent it again.</summary>
[OpenToAll]
public abstract class OpenController : PublicController
{
    /// <summary>A file, under a name that says what it is.</summary>
    protected FileContentResult Give(DataFile file, bool isFormer = false)
    {
        Describe(file.Mark, file.AsciiName, file.JapaneseName);

        if (isFormer)
        {
            Response.Headers["X-Robots-Tag"] = "noindex";
        }

        return Give(file.Content, file.MediaType, file.EntityTag);
    }

    /// <summary>An answer that is no file of its own. The tag is that of the bytes.</summary>
    protected FileContentResult Give(byte[] content, string mediaType, string? entity = null)
    {
        // An answer that says by which name it was asked has said already that nobody may keep it.
        Response.Headers.CacheControl = Response.Headers.CacheControl.Count == 0 ? CacheControls.OfFiles : Response.Headers.CacheControl;

        return File(
            content,
            mediaType,
            lastModified: null,
            entityTag: new EntityTagHeaderValue(entity ?? $"\"{EditionContent.Hash(content)}\""));
    }

    /// <summary>A file of all years, from where it lies.</summary>
    protected PhysicalFileResult Give(WholeSet set, string name)
    {
        var mark = set.Marks.Single(mark => mark.Name == name);
        var names = DataFiles.DownloadNames(mark);
        Describe(mark, names.Ascii, names.Japanese);
        Response.Headers.CacheControl = CacheControls.OfFiles;

        return PhysicalFile(
            set.PathOf(mark),
            mark.ContentType,
            lastModified: null,
            new EntityTagHeaderValue($"\"{mark.Sha256}\""),
            enableRangeProcessing: true);
    }

    protected FileContentResult Give(string text, string mediaType) => Give(Encoding.UTF8.GetBytes(text), mediaType);

    private void Describe(DataFileMark mark, string ascii, string japanese) =>
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(mark.Ending == "json" ? "inline" : "attachment")
        {
            FileName = $"{ascii}.{mark.Ending}",
            FileNameStar = $"{japanese}.{mark.Ending}",
        }.ToString();
}
