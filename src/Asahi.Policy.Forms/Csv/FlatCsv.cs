using System.Globalization;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Csv;

/// <summary>機械で読む表を CSV に書く。UTF-8 with a byte order mark, lines end in CR LF, quoted as in RFC 4180; a record is always one line.</summary>
public static class FlatCsv
{
    /// <summary>セルの中の改行の代わり。Restored by replacing it: no text of the record has this sign.</summary>
    public const char LineBreak = '¶';

    /// <summary>表を CSV にする。</summary>
    /// <param name="shape">形。</param>
    /// <param name="rows">行。</param>
    public static byte[] Write(FlatShape shape, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();

        using (var writer = new FlatCsvWriter(stream, shape))
        {
            writer.Write(rows);
        }

        return stream.ToArray();
    }

    internal static void WriteLine(TextWriter text, IEnumerable<string> cells)
    {
        text.Write(string.Join(',', cells.Select(Quoted)));
        text.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(',', '"') >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    internal static string Text(object? value) => value switch
    {
        null => "",
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        string words => Guarded(words.ReplaceLineEndings("\n").Replace('\n', LineBreak)),
        _ => throw new ArgumentException($"表に書けない値です: {value.GetType().Name}", nameof(value)),
    };

    // Numbers are left alone: a minus in front of one is no formula.
    private static string Guarded(string words) => FormulaSigns.Begin(words) ? $"'{words}" : words;
}
