using System.Collections.Concurrent;
using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>書体の本体。The files of fonts in memory, one copy for all who ask. The library asks one giver in the whole process, by name,
/// and remembers by name: a file that was replaced has another.</summary>
internal sealed class FontPrograms : IFontResolver
{
    private static readonly ConcurrentDictionary<string, byte[]> _programs = new(StringComparer.Ordinal);
    private static readonly Lock _lock = new();

    private FontPrograms()
    {
    }

    /// <summary>The name under which a file's content is known, as it is now.</summary>
    public static string Load(string path)
    {
        var file = new FileInfo(path);
        var name = string.Create(CultureInfo.InvariantCulture, $"{path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}");

        if (!_programs.ContainsKey(name))
        {
            // Where the collector does not move it: the shaping library reads it in its place.
            using var stream = file.OpenRead();
            var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
            stream.ReadExactly(bytes);
            _programs.TryAdd(name, bytes);
        }

        return name;
    }

    public static byte[] Bytes(string name) => _programs[name];

    /// <summary>A font as the library knows it.</summary>
    public static XFont Font(FontFace face, double size)
    {
        lock (_lock)
        {
            GlobalFontSettings.FontResolver ??= new FontPrograms();
        }

        return new XFont(face.Program, size, face.IsThickened ? XFontStyleEx.Bold : XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);
    }

    FontResolverInfo IFontResolver.ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(familyName, mustSimulateBold: isBold, mustSimulateItalic: false);

    byte[] IFontResolver.GetFont(string faceName) => Bytes(faceName);
}
