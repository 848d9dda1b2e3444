using System.IO.Compression;
using System.Text;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Finish;

/// <summary>流れを詰める。The library leaves its packed streams without an end, at which other programs complain.</summary>
internal static class PdfStreams
{
    public static void Pack(PdfDictionary owner, IReadOnlyDictionary<int, int> letters)
    {
        var bytes = owner.Stream!.UnfilteredValue;
        bytes = bytes.AsSpan().IndexOf("begincmap"u8) >= 0 ? ToUnicode.Write(Encoding.Latin1.GetString(bytes), letters) : bytes;
        using var packed = new MemoryStream();

        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        owner.Stream.Value = packed.ToArray();
        owner.Elements.SetName("/Filter", "/FlateDecode");
        owner.Elements.Remove("/DecodeParms");
    }
}
