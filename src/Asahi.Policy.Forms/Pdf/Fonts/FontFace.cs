using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>書体のファイルの一つ。What it can draw, and how wide. The file is opened at the first question, and again at the next when that
/// fails.</summary>
internal sealed class FontFace(string file, bool isThickened)
{
    private const uint Ignored = 0;

    private readonly Lazy<(Font Font, double Unit, string Program)> _font = new(() => Open(file), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The name of the file's content.</summary>
    public string Program => _font.Value.Program;

    /// <summary>Whether the strokes are to be made thicker.</summary>
    public bool IsThickened { get; } = isThickened;

    /// <summary>The glyph of a letter. Null: there is none.</summary>
    public Glyph? Find(int letter) =>
        _font.Value.Font.TryGetNominalGlyph((uint)letter, out var glyph) && glyph != Ignored ? Of(letter, glyph) : null;

    /// <summary>The glyph of a letter in a variant that a selector asks for. Null: the font has the letter in one shape only, or not at
    /// all.</summary>
    public Glyph? Find(int letter, int selector) =>
        _font.Value.Font.TryGetVariationGlyph((uint)letter, (uint)selector, out var glyph) && glyph != Ignored ? Of(letter, glyph) : null;

    /// <summary>The glyphs of letters that belong together, marks in their places. Null: it lacks one of them.</summary>
    public IReadOnlyList<Glyph>? Shape(string letters)
    {
        var (font, unit, _) = _font.Value;
        using var buffer = new Buffer { Flags = BufferFlags.RemoveDefaultIgnorables };
        buffer.AddUtf16(letters);
        buffer.GuessSegmentProperties();
        font.Shape(buffer);
        var (infos, places) = (buffer.GlyphInfos, buffer.GlyphPositions);

        return infos.Length == 0 || infos.Any(info => info.Codepoint == Ignored)
            ? null
            : [.. infos.Zip(places, (info, place) => new Glyph(
                char.ConvertToUtf32(letters, (int)info.Cluster),
                (ushort)info.Codepoint,
                place.XAdvance / unit,
                place.XOffset / unit,
                place.YOffset / unit))];
    }

    private Glyph Of(int letter, uint glyph) =>
        new(letter, (ushort)glyph, _font.Value.Font.GetHorizontalGlyphAdvance(glyph) / _font.Value.Unit);

    private static (Font Font, double Unit, string Program) Open(string file)
    {
        var program = FontPrograms.Load(file);
        var bytes = FontPrograms.Bytes(program);
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length, MemoryMode.ReadOnly);
        var face = new Face(blob, 0);

        if (face.GlyphCount == 0)
        {
            throw new PdfFailedException($"書体 {Path.GetFileName(file)} を読めません");
        }

        var font = new Font(face);
        font.SetFunctionsOpenType();

        return (font, face.UnitsPerEm, program);
    }
}

/// <summary>字形。</summary>
/// <param name="Letter">表す文字（コードポイント）。</param>
/// <param name="Number">書体の中の番号。</param>
/// <param name="Advance">幅。In ems, as are the next two.</param>
/// <param name="Right">右へのずれ。</param>
/// <param name="Up">上へのずれ。</param>
internal readonly record struct Glyph(int Letter, ushort Number, double Advance, double Right = 0, double Up = 0);
