namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The first table of a PDF as its structure tree gives it (pdfinfo -struct-text): the words of every cell, row by row.</summary>
internal static class PdfTable
{
    public static IReadOnlyList<IReadOnlyList<PdfCell>> Read(string structure)
    {
        var rows = new List<List<PdfCell>>();
        var label = int.MaxValue;

        foreach (var line in structure.Split('\n').SkipWhile(line => line.Trim() != "Table (block)").Skip(1))
        {
            var (depth, text) = (line.Length - line.TrimStart().Length, line.Trim());
            label = depth <= label ? int.MaxValue : label;

            if (depth <= 2 && text.Length > 0)
            {
                break;
            }

            if (text == "TR")
            {
                rows.Add([]);
            }
            else if (text.StartsWith("TH", StringComparison.Ordinal) || text.StartsWith("TD", StringComparison.Ordinal))
            {
                rows[^1].Add(new PdfCell(text[..2]));
            }
            else if (text.StartsWith("Lbl", StringComparison.Ordinal))
            {
                label = depth;
            }
            else if (text.StartsWith('/'))
            {
                rows[^1][^1].Attributes.Add(text);
            }
            else if (text.StartsWith('"') && label == int.MaxValue && rows.Count > 0)
            {
                rows[^1][^1].Pieces.Add(text.Trim('"'));
            }
        }

        return rows;
    }
}

/// <summary>A cell of a tagged table.</summary>
internal sealed record PdfCell(string Tag)
{
    public List<string> Attributes { get; } = [];

    public List<string> Pieces { get; } = [];

    public string Words => Support.Words.Of(string.Concat(Pieces));

    /// <summary>A header that is drawn again on every page stands in the tree as often as it is drawn.</summary>
    public bool Says(string words) => Words.Length == 0 ? words.Length == 0 : words.Length > 0 && Words == string.Concat(Enumerable.Repeat(words, Words.Length / words.Length));
}
