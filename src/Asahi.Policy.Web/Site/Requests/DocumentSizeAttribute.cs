using Asahi.Policy.Forms.Reading.Documents;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>Where a document is sent in: one file of several megabytes. It is kept in memory meanwhile: what may name persons lies in no
/// folder for temporary files.</summary>
internal sealed class DocumentSizeAttribute() : FormSizeAttribute(Largest + Around)
{
    /// <summary>The largest document, in megabytes.</summary>
    public const int Megabytes = 8;

    /// <summary>The largest document, in bytes.</summary>
    public const int Largest = Megabytes * 1024 * 1024;

    /// <summary>The largest document of each kind, in words: a text holds no pictures, and is refused far below.</summary>
    public static readonly string Words = $"テキスト・HTML・総括表は{DocumentSizes.LargestText / 1024 / 1024}MBまで、XLSXは{Megabytes}MBまで";

    private const int Around = 64 * 1024; // the other fields, and what parts them

    public override int? MemoryBufferThreshold => Largest + Around;
}
