using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>文書の中の位置。</summary>
/// <param name="Page">ページ。</param>
/// <param name="Number">ページ番号。1 から。</param>
/// <param name="Top">上からの距離。Points.</param>
internal sealed record PdfPlace(PdfPage Page, int Number, double Top)
{
    /// <summary>For links and bookmarks: the page, and the place at the top of the window.</summary>
    public PdfArray Destination(PdfDocument document) =>
        new(document, Page.Reference!, new PdfName("/XYZ"), new PdfReal(0), new PdfReal(FromBelow), PdfNull.Value);

    /// <summary>The distance from below, as PDF counts.</summary>
    public double FromBelow => Math.Round(Page.Height.Point - Top, 2);
}
