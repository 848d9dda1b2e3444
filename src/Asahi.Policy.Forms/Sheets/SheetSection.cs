namespace Asahi.Policy.Forms.Sheets;

/// <summary>紙面の部分。A table, and the heading above it.</summary>
/// <param name="Heading">見出し（例: 具体的取組1-1-1 【…】）。しおりにもなる。Null: the table follows what is above it.</param>
/// <param name="Level">見出しの深さ。1: right below the title of the form.</param>
/// <param name="Grid">表。</param>
public sealed record SheetSection(string? Heading, int Level, SheetGrid Grid)
{
    /// <summary>新しいページから始めるかどうか。</summary>
    public bool StartsPage { get; init; }

    /// <summary>どの項目の部分か（例: 1-1-1）。Links lead here. Null: of none.</summary>
    public string? Item { get; init; }
}
