using System.Globalization;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入の違い。Which fields of two inputs of one form differ, in words; for the log and for the page of a conflict.</summary>
public static class EntryDifference
{
    /// <summary>違う欄。様式の順。</summary>
    public static IReadOnlyList<DifferentField> Between(EntryTyped before, EntryTyped after) =>
    [
        .. before.Form.Parts.SelectMany(part => part switch
        {
            EntryField field => OfField(field, before, after),
            EntryRows rows => OfRows(rows, before, after),
            _ => throw new ArgumentOutOfRangeException(nameof(before)),
        }),
    ];

    private static IEnumerable<DifferentField> OfField(EntryField field, EntryTyped before, EntryTyped after) =>
        before[field] == after[field]
            ? []
            : [new DifferentField(field.Key, field.Label, field.Words(before[field]), field.Words(after[field]))];

    private static IEnumerable<DifferentField> OfRows(EntryRows rows, EntryTyped before, EntryTyped after)
    {
        var (old, now) = (before.RowsOf(rows), after.RowsOf(rows));
        List<string> keys = [.. now.Select(row => row.Key).Union(old.Select(row => row.Key))];

        foreach (var key in keys)
        {
            var (was, its) = (old.FirstOrDefault(row => row.Key == key), now.FirstOrDefault(row => row.Key == key));

            foreach (var cell in rows.Cells.Where(cell => (was?[cell.Key] ?? "") != (its?[cell.Key] ?? "")))
            {
                yield return new DifferentField(
                    EntryTyped.NameOf(rows, key, cell),
                    $"{Name(rows, now.Count > 0 ? now : old, key)}の{cell.Label}",
                    cell.Words(was?[cell.Key] ?? ""),
                    cell.Words(its?[cell.Key] ?? ""));
            }
        }

        if (before[rows.Key] != after[rows.Key])
        {
            yield return new DifferentField(rows.Key, $"{rows.Label}の並び", Order(rows, old), Order(rows, now));
        }
    }

    private static string Name(EntryRows rows, IReadOnlyList<EntryRow> all, string key)
    {
        var at = all.ToList().FindIndex(row => row.Key == key);

        return at < 0 || all.Count == 1 ? rows.RowName : string.Create(CultureInfo.InvariantCulture, $"{rows.RowName}{at + 1}");
    }

    private static string Order(EntryRows rows, IReadOnlyList<EntryRow> all) =>
        string.Join('、', all.Select(row => row[rows.Cells[0].Key] is { Length: > 0 } words ? words : "（空欄）"));
}

/// <summary>違う欄。</summary>
/// <param name="Key">画面と記録での名。</param>
/// <param name="Label">見出し。</param>
/// <param name="Before">前の値。Empty when blank.</param>
/// <param name="After">後の値。Empty when blank.</param>
public sealed record DifferentField(string Key, string Label, string Before, string After);
