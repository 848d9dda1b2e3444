using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Asahi.Policy.Forms.Pdf;

/// <summary>しおりのページ番号。Reads from a PDF that is kept on which page each of its bookmarks stands. Files that were made by former
/// versions are not made anew, so the pages that other forms name are those of the file itself.</summary>
public static class PdfPages
{
    /// <summary>しおりの順、1 から。</summary>
    /// <exception cref="PdfFailedException">The file is no PDF, or a bookmark leads nowhere.</exception>
    public static IReadOnlyList<int> Of(byte[] pdf)
    {
        try
        {
            using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
            var pages = Enumerable.Range(0, document.PageCount).ToDictionary(at => document.Pages[at].Reference!.ObjectID, at => at + 1);

            return [.. Below(document.Internals.Catalog.Elements.GetDictionary("/Outlines")).Select(mark => pages[Target(mark)])];
        }
        catch (Exception broken) when (broken is not PdfFailedException and not OutOfMemoryException)
        {
            // A file that is not whole makes the library fail in many ways.
            throw new PdfFailedException("PDFのしおりを読めませんでした", broken);
        }
    }

    private static IEnumerable<PdfDictionary> Below(PdfDictionary? above)
    {
        for (var mark = above?.Elements.GetDictionary("/First"); mark is not null; mark = mark.Elements.GetDictionary("/Next"))
        {
            yield return mark;

            foreach (var below in Below(mark))
            {
                yield return below;
            }
        }
    }

    private static PdfObjectID Target(PdfDictionary mark) => mark.Elements.GetArray("/Dest")!.Elements.GetReference(0)!.ObjectID;
}
