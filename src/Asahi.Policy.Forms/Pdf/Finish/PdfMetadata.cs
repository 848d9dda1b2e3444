using System.Security;
using System.Text;

namespace Asahi.Policy.Forms.Pdf.Finish;

/// <summary>文書の属性（XMP）。Title, language and date as the document has them, in the place of what the library writes with numbers by
/// lot. It says nothing of PDF/UA: that would be a claim.</summary>
internal static class PdfMetadata
{
    /// <exception cref="PdfFailedException">The library's own is not there or shorter.</exception>
    public static void Settle(Span<byte> file, PdfAbout about)
    {
        var begin = file.LastIndexOf("<?xpacket begin"u8);
        var length = begin < 0 ? -1 : file[begin..].IndexOf("<?xpacket end"u8);

        if (length < 0 || Encoding.UTF8.GetBytes(Of(about)) is not { } own || own.Length > length)
        {
            throw new PdfFailedException("PDFの属性を書けませんでした");
        }

        // Of the same length, so that everything behind it stays where it is. Blanks are room for changes, as is usual in XMP.
        own.CopyTo(file[begin..]);
        file[(begin + own.Length)..(begin + length)].Fill((byte)' ');
    }

    private static string Of(PdfAbout about) => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(about.Title)}</rdf:li></rdf:Alt></dc:title>
        <xmp:CreatorTool>Asahi.Policy</xmp:CreatorTool><xmp:CreateDate>{about.Date:yyyy-MM-dd}T00:00:00+09:00</xmp:CreateDate>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;
}
