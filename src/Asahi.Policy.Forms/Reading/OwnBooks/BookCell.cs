namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>A cell as the file has it.</summary>
/// <param name="Text">文字。Of a number its figures as stored.</param>
/// <param name="Kind">種類。</param>
internal readonly record struct BookCell(string Text, BookCellKind Kind)
{
    public static BookCell Blank { get; } = new("", BookCellKind.Text);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What stands in a cell.</summary>
internal enum BookCellKind
{
    Text = 1,
    Number = 2,

    /// <summary>A number that is shown as a day, or a day.</summary>
    Date = 3,

    /// <summary>A formula that could not be worked out.</summary>
    Error = 4,
}

/// <summary>A row that is not blank.</summary>
/// <param name="Number">行の番号。As the spreadsheet shows it.</param>
/// <param name="Cells">ます。左から。</param>
internal sealed record BookRow(int Number, IReadOnlyList<BookCell> Cells)
{
    public BookCell this[int at] => at >= 0 && at < Cells.Count ? Cells[at] : BookCell.Blank;

    /// <summary>One line of it.</summary>
    public string Line => string.Join('\t', Cells.Select(cell => cell.Text.ReplaceLineEndings("¶"))).Trim();
}

/// <summary>A sheet with its rows.</summary>
/// <param name="Name">名。</param>
/// <param name="Rows">空でない行。</param>
internal sealed record BookSheet(string Name, IReadOnlyList<BookRow> Rows);
