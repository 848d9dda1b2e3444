using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>What a form says and where it stands in a workbook. A long text goes on from row to row: all that stands
/// below each other in a column is one thing after the other, each whole.</summary>
internal static class SpokenSheet
{
    /// <summary>Everything that a form says, with what the workbook says there, and the row in which that begins.</summary>
    public static IReadOnlyList<(string Expected, string Said, int Row, SheetCell? Cell)> Of(Sheet sheet, XlsxBook book)
    {
        var columns = Enumerable.Range(0, sheet.ColumnWidths.Count).Select(column => new Queue<(int Row, string Text)>(book.Column(sheet.Name, column))).ToList();
        var found = new List<(string, string, int, SheetCell?)>();

        foreach (var (column, text, cell) in Spoken(sheet))
        {
            var (said, expected, row) = ("", Words.Of(text), columns[column].TryPeek(out var first) ? first.Row : 0);

            while (said.Length < expected.Length && columns[column].TryDequeue(out var part))
            {
                said += Words.Of(part.Text);
            }

            found.Add((expected, said, row, cell));
        }

        Assert.All(columns, Assert.Empty);

        return found;
    }

    // Title, subtitle and head, then each part with its heading, then the foot; and the column that each stands in.
    private static IEnumerable<(int Column, string Text, SheetCell? Cell)> Spoken(Sheet sheet) =>
    [
        .. ((string[])[sheet.Title, sheet.Subtitle, .. sheet.Head]).Select(text => (0, text, (SheetCell?)null)),
        .. sheet.Sections.SelectMany(section => section.Grid.Cells.Select(cell => (cell.Column, cell.ToText(), (SheetCell?)cell)).Prepend((0, section.Heading ?? "", null))).Where(it => it.Item2.Length > 0),
        .. sheet.Foot.Select(text => (0, text, (SheetCell?)null)),
    ];
}
