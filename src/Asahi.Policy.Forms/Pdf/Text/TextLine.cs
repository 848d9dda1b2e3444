using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Forms.Pdf.Text;

/// <summary>一行。</summary>
internal sealed record TextLine(IReadOnlyList<Letter> Letters, TextStyle Style)
{
    public double Width { get; } = Letters.Sum(letter => letter.Width) * Style.Size;

    public double Height => Style.Height;
}
