namespace Asahi.Policy.Forms.Sheets;

/// <summary>紙面のすべての文。Each with the place that it stands in, in words.</summary>
public static class SheetTexts
{
    /// <summary>上から。</summary>
    public static IEnumerable<(string Place, string Text)> Of(Sheet sheet)
    {
        foreach (var text in (IEnumerable<string>)[sheet.Title, sheet.Subtitle, .. sheet.Head, .. sheet.Foot])
        {
            yield return (sheet.Name, text);
        }

        foreach (var section in sheet.Sections)
        {
            if (section.Heading is { } heading)
            {
                yield return ($"{sheet.Name} {heading}", heading);
            }

            foreach (var cell in section.Grid.Cells)
            {
                foreach (var line in cell.Lines)
                {
                    yield return ($"{sheet.Name} {section.Heading ?? RowOf(section.Grid, cell)}", line.Text);
                }
            }
        }
    }

    // In a table without a heading the nearest name of a row says where it is.
    private static string RowOf(SheetGrid grid, SheetCell cell)
    {
        var header = cell.Role == CellRole.RowHeader
            ? cell
            : grid.HeadersOf(cell).LastOrDefault(header => header.Role == CellRole.RowHeader);

        return header?.Lines[0].Text ?? grid.Caption;
    }
}
