using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Asahi.Policy.Forms.Pdf.Finish;

/// <summary>PDF のファイルにする。The library writes a document twice: the first time to make its fonts, the second time with streams that
/// are packed as they should be, and with nothing in them that chance or the clock decides.</summary>
internal static class PdfFile
{
    private const string Program = "Asahi.Policy";

    public static byte[] Of(PdfDocument document, PdfAbout about, IReadOnlyDictionary<int, int> letters)
    {
        document.Language = "ja";
        document.ViewerPreferences.DisplayDocTitle = true;
        document.Options.NoCompression = true;
        document.Options.CompressContentStreams = false;
        using var first = new MemoryStream();
        document.Save(first, closeStream: false);
        first.Position = 0;

        using var again = PdfReader.Open(first, PdfDocumentOpenMode.Modify);
        again.Options.NoCompression = true;
        again.Version = 17;
        Describe(again, about);
        FontNames.Settle(again);

        foreach (var it in again.Internals.GetAllObjects().OfType<PdfDictionary>().Where(it => it.Stream is not null))
        {
            PdfStreams.Pack(it, letters);
        }

        using var second = new MemoryStream();
        again.Save(second, closeStream: false);
        var bytes = second.ToArray();
        PdfMetadata.Settle(bytes, about);

        return bytes;
    }

    private static void Describe(PdfDocument document, PdfAbout about)
    {
        var date = $"D:{about.Date:yyyyMMdd}000000+09'00'";
        document.Info.Title = about.Title;
        document.Info.Creator = Program;
        document.Info.Elements.SetString("/CreationDate", date);
        document.Info.Elements.SetString("/ModDate", date);
        document.Internals.Catalog.Elements.Remove("/Metadata"); // a new one comes with the second writing
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes(about.Identity))[..16];
        (document.Internals.FirstDocumentID, document.Internals.SecondDocumentID) = (Raw(identity), Raw(identity));
    }

    private static string Raw(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
