namespace Asahi.Policy.Forms.Sheets;

/// <summary>機械で読む表。One header row, one datum in a cell, nothing merged, nothing left out because it repeats.</summary>
/// <param name="Shape">形。</param>
/// <param name="Rows">行。A value is a text without line breaks, a number, or null where nothing is given (blank is not zero).</param>
public sealed record FlatTable(FlatShape Shape, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>名。</summary>
    public string Name => Shape.Name;

    /// <summary>列の名。重複しない。</summary>
    public IReadOnlyList<string> Headers { get; } = [.. Shape.Columns.Select(column => column.Header)];
}
