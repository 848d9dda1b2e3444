namespace Asahi.Policy.Forms.Sheets;

/// <summary>機械で読む表。One header row, one datum in a cell, nothing merged, nothing left out because it repeats.</summary>
/// <param name="Name">名。</param>
/// <param name="Headers">列の名。重複しない。</param>
/// <param name="Rows">行。A value is a text without line breaks, a number, or null where nothing is given (blank is not zero).</param>
public sealed record FlatTable(string Name, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<object?>> Rows);
