using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>書体の列。Finds for every letter the first font that has it. A variant that a selector asks for is taken from whichever font
/// knows it; else the letter itself is taken. What no font has is 〓.</summary>
internal sealed class FontChain(IReadOnlyList<FontFace> faces)
{
    private const int MostKept = 20_000;

    // No lock: a file that does not answer must not keep others from asking for letters of other files.
    private readonly ConcurrentDictionary<string, Letter> _kept = new(StringComparer.Ordinal);

    /// <summary>A text letter by letter, as readers count.</summary>
    public IReadOnlyList<Letter> Letters(string text)
    {
        var letters = new List<Letter>(text.Length);
        var known = _kept.GetAlternateLookup<ReadOnlySpan<char>>();

        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            letters.Add(known.TryGetValue(rest[..length], out var letter) ? letter : Keep(rest[..length].ToString()));
            rest = rest[length..];
        }

        return letters;
    }

    private Letter Keep(string text)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept[text] = Choose(text);
    }

    private Letter Choose(string text)
    {
        int[] points = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        int[] seen = [.. points.Where(IsSeen)];

        return seen switch
        {
            [] => new Letter(text, faces[0], 0, []),
            [var only] when points.Length == 1 => One(text, only),
            [var only] when points is [_, var selector] => Variant(text, only, selector) ?? Several(text, seen),
            _ => Joined(text) ?? Several(text, seen),
        };
    }

    private Letter One(string text, int point)
    {
        var letter = Rune.IsControl(new Rune(point)) ? ' ' : point;
        var isPlain = char.ConvertFromUtf32(letter) == text;

        return First(face => face.Find(letter) is { } glyph ? new Letter(text, face, glyph.Advance, isPlain ? null : [glyph]) : null)
            ?? Missing(text);
    }

    private Letter? Variant(string text, int letter, int selector) =>
        First(face => face.Find(letter, selector) is { } glyph ? new Letter(text, face, glyph.Advance, [glyph]) : null);

    private Letter? Joined(string text) =>
        First(face => face.Shape(text) is { } glyphs ? new Letter(text, face, glyphs.Sum(glyph => glyph.Advance), glyphs) : null);

    // What no font can join stands side by side, as far as one font has it all.
    private Letter Several(string text, int[] seen) => First(face =>
    {
        Glyph[] glyphs = [.. seen.Select(letter => face.Find(letter)).OfType<Glyph>()];

        return glyphs.Length == seen.Length ? new Letter(text, face, glyphs.Sum(glyph => glyph.Advance), glyphs) : null;
    }) ?? Missing(text);

    private Letter? First(Func<FontFace, Letter?> find) => faces.Select(find).FirstOrDefault(found => found is not null);

    private Letter Missing(string text)
    {
        var glyph = faces[0].Find('〓') ?? new Glyph('〓', 0, 1);

        return new Letter(text, faces[0], glyph.Advance, [glyph]) { IsMissing = true };
    }

    // Selectors and joiners say how a letter looks, and signs without a width say nothing to the eye.
    private static bool IsSeen(int point) =>
        Rune.GetUnicodeCategory(new Rune(point)) != UnicodeCategory.Format
        && point is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));
}
