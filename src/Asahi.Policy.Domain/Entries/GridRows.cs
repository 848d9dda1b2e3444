namespace Asahi.Policy.Domain.Entries;

/// <summary>一覧入力での行の並べ方。Rows of an entry either stand below each other, each a line of the grid (indicators), or side by
/// side, each a column (amounts).</summary>
/// <param name="Cells">書く欄の名。In the order of the columns.</param>
public sealed record GridRows(params IReadOnlyList<string> Cells)
{
    /// <summary>一行ずつ並べるかどうか。If not, each row is a column.</summary>
    public bool IsLine { get; init; }

    /// <summary>一行の名（指標の文）。Of rows that are lines.</summary>
    public Func<EntryReading, EntryRow, string> LineName { get; init; } = (_, row) => row.Key;

    /// <summary>いつも並べる列。The names of rows that have a column though nobody has written them, for a fiscal year.</summary>
    public Func<int, IReadOnlyList<string>> Standing { get; init; } = _ => [];

    /// <summary>列の見出し。From the name of the row.</summary>
    public Func<string, string> ColumnName { get; init; } = key => key;

    /// <summary>まだない行を始める。From its name, with what tells it apart. Null: no row can be called so.</summary>
    public Func<string, EntryRow?> Begin { get; init; } = _ => null;
}
