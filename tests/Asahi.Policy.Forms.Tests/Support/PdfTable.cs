namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The tables of a PDF as its structure tree gives them (pdfinfo -struct-text): the words of every cell, in reading order. A cell that only holds
/// another table has no words of its own and is left out.</summary>
internal static class PdfTable
{
    public static IReadOnlyList<PdfCell> Cells(string structure)
    {
        var (cells, open, label) = (new List<PdfCell>(), new Stack<(int Depth, PdfCell Cell)>(), int.MaxValue);

        foreach (var line in structure.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var (depth, text) = (line.Length - line.TrimStart().Length, line.Trim());
            label = depth <= label ? int.MaxValue : label;

            while (open.TryPeek(out var top) && depth <= top.Depth)
            {
                open.Pop();
            }

            if (IsCell(text))
            {
                cells.Add(new PdfCell(text[..2]));
                open.Push((depth, cells[^1]));
            }
            else if (text.StartsWith("Lbl", StringComparison.Ordinal))
            {
                label = depth;
            }
            else if (open.TryPeek(out var cell))
            {
                (text.StartsWith('/') ? cell.Cell.Attributes : text.StartsWith('"') && label == int.MaxValue ? cell.Cell.Pieces : []).Add(text.Trim('"'));
            }
        }

        return [.. cells.Where(cell => cell.Words.Length > 0)];
    }

    private static bool IsCell(string text) => text is ['T', 'H' or 'D', ' ' or ':', ..];
}

/// <summary>A cell of a tagged table.</summary>
internal sealed record PdfCell(string Tag)
{
    public List<string> Attributes { get; } = [];

    public List<string> Pieces { get; } = [];

    public string Words => Support.Words.Of(string.Concat(Pieces));

    /// <summary>A header that is drawn again on every page stands in the tree as often as it is drawn.</summary>
    public bool Says(string words) => words.Length > 0 && Words == string.Concat(Enumerable.Repeat(words, Words.Length / words.Length));
}
