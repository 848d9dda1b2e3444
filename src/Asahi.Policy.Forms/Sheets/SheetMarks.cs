namespace Asahi.Policy.Forms.Sheets;

/// <summary>見出しの並び。The headings of a form in the order in which the drawing has them, and so its bookmarks.</summary>
public static class SheetMarks
{
    /// <summary>題を除く見出し。上から。</summary>
    public static IReadOnlyList<SheetMark> Of(Sheet sheet) => [.. sheet.Sections.SelectMany(Of)];

    private static IEnumerable<SheetMark> Of(SheetSection section)
    {
        if (section.Heading is { } heading)
        {
            yield return new SheetMark(heading, section.Level, section.Item);
        }

        foreach (var cell in section.Grid.Cells.Where(cell => cell.HeadingLevel > 0))
        {
            foreach (var name in cell.Lines.Where(line => line.Kind == LineKind.Name))
            {
                yield return new SheetMark(name.Text, cell.HeadingLevel, null);
            }
        }
    }
}

/// <summary>見出し。</summary>
/// <param name="Text">ことば。</param>
/// <param name="Level">深さ。1: right below the title of the form.</param>
/// <param name="Item">どの項目の部分か。Null: of none.</param>
public sealed record SheetMark(string Text, int Level, string? Item);
