using Asahi.Policy.Forms.Pdf.Fonts;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>字形を描く。Letters go to the library as they are. Glyphs that a letter alone does not name (variants, joined marks and signs)
/// are put in their places by number, under codes of the private area that say in the end which letter they stand for.</summary>
internal sealed class GlyphPen
{
    private const int FirstCode = 0xF0000;

    private readonly Dictionary<(FontFace Face, double Size), XFont> _fonts = [];
    private readonly Dictionary<(FontFace Face, Glyph Glyph), int> _codes = [];
    private CodePointGlyphIndexPair? _instead;

    public GlyphPen(PdfDocument document) => document.RenderEvents.RenderTextEvent += (_, text) =>
    {
        if (_instead is { } glyph)
        {
            text.CodePointGlyphIndexPairs = [glyph];
        }
    };

    /// <summary>Which letter a code stands for.</summary>
    public Dictionary<int, int> Letters { get; } = [];

    public void Draw(XGraphics graphics, FontFace face, string text, double size, XBrush brush, double x, double y) =>
        graphics.DrawString(text, Font(face, size), brush, x, y);

    public void Draw(XGraphics graphics, FontFace face, IReadOnlyList<Glyph> glyphs, double size, XBrush brush, double x, double y)
    {
        foreach (var glyph in glyphs)
        {
            _instead = new CodePointGlyphIndexPair { CodePoint = Code(face, glyph), GlyphIndex = glyph.Number };
            graphics.DrawString(" ", Font(face, size), brush, x + (glyph.Right * size), y - (glyph.Up * size));
            x += glyph.Advance * size;
        }

        _instead = null;
    }

    private int Code(FontFace face, Glyph glyph)
    {
        if (!_codes.TryGetValue((face, glyph), out var code))
        {
            _codes[(face, glyph)] = code = FirstCode + _codes.Count;
            Letters[code] = glyph.Letter;
        }

        return code;
    }

    private XFont Font(FontFace face, double size) =>
        _fonts.TryGetValue((face, size), out var font) ? font : _fonts[(face, size)] = FontPrograms.Font(face, size);
}
