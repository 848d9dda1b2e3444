using System.Globalization;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>見出しの札。</summary>
internal static class PdfHeadings
{
    private const int Deepest = 6;

    /// <summary>H1 to H6.</summary>
    public static string Tag(int level) => string.Create(CultureInfo.InvariantCulture, $"H{Math.Min(level, Deepest)}");
}
