using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Pdf.Finish;

/// <summary>字形から文字への表。Written anew: the library's has more entries in a block than readers must take, and none that is right for
/// letters beyond the first plane.</summary>
internal static partial class ToUnicode
{
    private const int MostInBlock = 100;

    /// <param name="library">The library's table.</param>
    /// <param name="letters">Codes that stand for letters.</param>
    public static byte[] Write(string library, IReadOnlyDictionary<int, int> letters)
    {
        var table = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        table.Append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        table.Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        table.Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

        var lines = Entry().Matches(library).Select(match => Line(match, letters)).Order(StringComparer.Ordinal);

        foreach (var block in lines.Chunk(MostInBlock))
        {
            table.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n{string.Join('\n', block)}\nendbfchar\n");
        }

        return Encoding.Latin1.GetBytes(table.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString());
    }

    private static string Line(Match entry, IReadOnlyDictionary<int, int> letters)
    {
        var code = int.Parse(entry.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var letter = char.ConvertFromUtf32(letters.GetValueOrDefault(code, code));

        return $"<{entry.Groups[1].Value}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter))}>";
    }

    [GeneratedRegex("<([0-9A-F]{4})><[0-9A-F]{4}><([0-9A-F]+)>")]
    private static partial Regex Entry();
}
