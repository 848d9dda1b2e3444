namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>読み手が一字と数えるもの。What a reader counts as one letter, in the font that has it.</summary>
/// <param name="Text">文字。Several code points where a mark, a selector or a joiner belongs to it.</param>
/// <param name="Face">書体。</param>
/// <param name="Width">幅。In ems.</param>
/// <param name="Glyphs">字形。Null: one code point, drawn as it is.</param>
internal sealed record Letter(string Text, FontFace Face, double Width, IReadOnlyList<Glyph>? Glyphs = null)
{
    /// <summary>No font has it; 〓 stands in its place.</summary>
    public bool IsMissing { get; init; }

    public bool IsBlank => Text is [' ' or '\u3000' or '\t'];
}
