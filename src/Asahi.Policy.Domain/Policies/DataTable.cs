namespace Asahi.Policy.Domain.Policies;

/// <summary>現状のデータの表。Forms print it; pages draw charts from it.</summary>
/// <param name="Title">表題。</param>
/// <param name="Columns">列の名。単位もここに書く。</param>
/// <param name="Rows">行。As many cells as columns; null: not surveyed.</param>
/// <param name="Source">出典。Null: not given.</param>
public sealed record DataTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, string? Source);
