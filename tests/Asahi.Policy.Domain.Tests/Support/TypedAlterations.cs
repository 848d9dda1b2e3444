using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>Every field of a form, and every cell of its rows, typed otherwise: in each way that changes another part of what it holds.</summary>
internal static partial class TypedAlterations
{
    // One of them fits wherever nothing stands yet.
    private static readonly string[] _first = ["書いた", "1", "2020", "2022-06-10", "2022 1", "資料1 p.1"];

    public static IEnumerable<(string Name, EntryTyped Typed)> Of(EntryTyped typed, int year) =>
        from place in Places(typed)
        from value in Others(place.Cell, typed[place.Name])
        let other = typed.With(new Dictionary<string, string> { [place.Name] = value })
        where EntryRules.Unstorable(other, year).Count == 0
        select (place.Name, other);

    /// <summary>The fields and cells that there are.</summary>
    public static IEnumerable<(string Name, EntryCell Cell)> Places(EntryTyped typed) =>
    [
        .. typed.Form.Fields.Select(field => (field.Key, (EntryCell)field)),
        .. from rows in typed.Form.Rows
           from row in typed.RowsOf(rows)
           from cell in rows.Cells
           select (EntryTyped.NameOf(rows, row.Key, cell), cell),
    ];

    private static IEnumerable<string> Others(EntryCell cell, string value) => (cell.Kind, value) switch
    {
        (FieldKind.Choice or FieldKind.Switch, _) => cell.Options.Select(option => option.Value).Append("").Where(it => it != value),
        (_, "") => _first.Where(it => cell.Fault(it) is null).Take(1),
        _ => new[] { value + "変", Marked(value), Number().Replace(value, it => More(it, -1), 1), LastNumber().Replace(value, it => More(it, 1), 1) }
            .Where(it => it != value && cell.Fault(it) is null),
    };

    // What ends in the mark loses it: two say the same as one.
    private static string Marked(string value) =>
        value.Split('\n') is [var first, .. var others] ? string.Join('\n', [first.EndsWith('※') ? first.TrimEnd('※') : first + "※", .. others]) : value;

    private static string More(Match number, int by) =>
        (int.Parse(number.Value, CultureInfo.InvariantCulture) + by).ToString($"D{number.Length}", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]+", RegexOptions.RightToLeft)]
    private static partial Regex LastNumber();
}
