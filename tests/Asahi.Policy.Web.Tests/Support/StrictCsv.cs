using System.Text;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Reads CSV as RFC 4180 has it and forgives nothing: what is not exactly so throws.</summary>
internal static class StrictCsv
{
    public static List<string[]> Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            throw new FormatException("No byte order mark.");
        }

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(3));

        if (!text.EndsWith("\r\n", StringComparison.Ordinal))
        {
            throw new FormatException("The last line does not end.");
        }

        return [.. text[..^2].Split("\r\n").Select(Cells)];
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var at = 0;

        do
        {
            cells.Add(Cell(line, ref at));
        }
        while (at++ < line.Length);

        return [.. cells];
    }

    // Leaves the place at the comma behind the cell, or at the end.
    private static string Cell(string line, ref int at)
    {
        if (at == line.Length || line[at] != '"')
        {
            var end = line.IndexOf(',', at) is var comma && comma < 0 ? line.Length : comma;
            var plain = line[at..end];
            at = end;

            return plain.AsSpan().IndexOfAny("\"\r\n") < 0 ? plain : throw new FormatException($"A quote or a line break stands bare: {plain}");
        }

        var cell = new StringBuilder();

        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                cell.Append(line[at] is '\r' or '\n' ? throw new FormatException("A line break within a cell.") : line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;

                return at == line.Length || line[at] == ',' ? cell.ToString() : throw new FormatException($"Something stands behind a closing quote: {line[at..]}");
            }
        }

        throw new FormatException("A quote is not closed.");
    }
}
