using System.Globalization;
using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Something sensible in every field and every cell, and nowhere the same: as the page shows it again.</summary>
internal static class Filled
{
    // Beyond the year that is written, so that no amount is that of another stage.
    private const int FirstYear = 2030;

    /// <summary>Every field and every cell; whoever is out of scope writes nothing else, so that is left off.</summary>
    public static EntryTyped Of(EntryTyped typed)
    {
        var (values, number) = (new Dictionary<string, string>(), 0);

        foreach (var field in typed.Form.Fields)
        {
            values[field.Key] = field.Key == EntryForm.OutOfScopeKey ? "" : Value(field, ++number);
        }

        foreach (var rows in typed.Form.Rows)
        {
            foreach (var (row, cell) in typed.RowsOf(rows).SelectMany(row => rows.Cells.Select(cell => (row, cell))))
            {
                values[EntryTyped.NameOf(rows, row.Key, cell)] = Value(cell, ++number);
            }
        }

        return typed.With(values);
    }

    /// <summary>One row alone.</summary>
    public static EntryTyped Row(EntryTyped typed, EntryRows rows, string row) => typed.With(rows.Cells
        .Select((cell, at) => (cell, at))
        .ToDictionary(it => EntryTyped.NameOf(rows, row, it.cell), it => Value(it.cell, 40 + it.at)));

    /// <summary>What else could stand in a cell.</summary>
    public static IEnumerable<string> Others(EntryCell cell, string value) =>
        Enumerable.Range(41, 9).Select(number => Value(cell, number)).Distinct().Where(it => it != value);

    private static string Value(EntryCell cell, int number) => (cell.Kind, cell.Key) switch
    {
        (FieldKind.Line, "page") => $"資料{number} p.{number}",
        (FieldKind.Line, _) => $"{number}番の{cell.Label}",
        (FieldKind.Prose, _) => $"　{number}番の{cell.Label}\n\n・二つ目の段落",
        (FieldKind.Choice, _) => cell.Options[number % cell.Options.Count].Value,
        (FieldKind.Switch, _) => cell.Options[0].Value,
        (FieldKind.Number, _) => $"1,{number:000}.5",
        (FieldKind.Amount, _) => $"1,{number:000}",
        (FieldKind.Year, _) => $"{FirstYear + number}",
        (FieldKind.Day, _) => new DateOnly(FirstYear, 4, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (FieldKind.Lines, "series") => Series(cell.Label.StartsWith("前の年度", StringComparison.Ordinal) ? 1990 + (number % 20) : FirstYear + number, number),
        (FieldKind.Lines, _) => $"年度｜{number}番の数（人）\n令和3年度｜{number}\n令和4年度｜―",
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Kind, "No value for such a field."),
    };

    // What was before the year is planned with it; what the year brought is not.
    private static string Series(int year, int number) => $"{year} {number}.25\n{year + 1} 測定なし\n{year + 2} -0.5※";
}
