using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Entries;

/// <summary>一覧入力の見方。Which lines and columns stand on one screen: all indicators, all amounts, or the fields of one level. What
/// is asked comes from the era's <see cref="EraDefinition"/>.</summary>
public sealed class EntryGrid
{
    private readonly IReadOnlyDictionary<ItemLevel, EntryForm> _forms;
    private readonly Func<EntryForm, EntryRows?>? _rows;

    private EntryGrid(string key, string label, IReadOnlyList<EntryForm> forms, Func<EntryForm, EntryRows?>? rows) =>
        (Key, Label, _forms, _rows) = (key, label, forms.ToDictionary(form => form.Level), rows);

    /// <summary>アドレスでの名（例: indicators）。ASCII.</summary>
    public string Key { get; }

    /// <summary>見出し。</summary>
    public string Label { get; }

    /// <summary>行が一つの項目かどうか。If not, each is one row of an item, as an indicator.</summary>
    public bool IsByItem => _rows is null || _forms.Values.All(form => _rows(form)!.Grid!.IsLine is false);

    /// <summary>ある世代、ある段階の見方。Those that have anything to ask.</summary>
    public static IReadOnlyList<EntryGrid> Of(EraDefinition era, FormStage stage)
    {
        List<EntryForm> forms =
            [.. Enum.GetValues<ItemLevel>().Select(level => era.Find(level, stage)).OfType<EntryForm>()];

        return
        [
            .. OfRows("indicators", "指標", forms, rows => rows.Grid is { IsLine: true }),
            .. OfRows("budgets", "予算・決算", forms, rows => rows.Grid is { IsLine: false }),
            .. forms.Select(form => new EntryGrid(form.Level.ToString().ToLowerInvariant(), form.Level.Name(), [form], null)),
        ];
    }

    /// <summary>ある段階の項目が並ぶかどうか。</summary>
    public bool Has(ItemLevel level) => _forms.ContainsKey(level);

    /// <summary>ある項目の行の名。One null for an item that is a line itself.</summary>
    public IReadOnlyList<string?> LinesOf(EntryTyped typed) =>
        IsByItem ? [null] : [.. typed.RowsOf(_rows!(typed.Form)!).Select(row => row.Key)];

    /// <summary>一行の名（指標の文）。Null: the line is an item.</summary>
    /// <param name="typed">いまの内容。</param>
    /// <param name="reading">その拠り所。</param>
    /// <param name="line">行の名。</param>
    public string? NameOf(EntryTyped typed, EntryReading reading, string? line) =>
        _rows?.Invoke(typed.Form) is { Grid: { IsLine: true } grid } rows
        && typed.RowsOf(rows).FirstOrDefault(row => row.Key == line) is { } row
            ? grid.LineName(reading, row)
            : null;

    /// <summary>列。Those that always stand there, and those that any of the entries has.</summary>
    /// <param name="entries">並ぶ項目の内容。</param>
    /// <param name="fiscalYear">運営方針の年度。</param>
    public IReadOnlyList<GridColumn> ColumnsOf(IReadOnlyList<EntryTyped> entries, int fiscalYear)
    {
        var form = _forms.Values.First();

        return _rows?.Invoke(form) is { } rows
            ? [.. ColumnsOf(rows, entries, fiscalYear)]
            : [.. form.Parts.SelectMany(part => part switch
            {
                EntryField field when !IsScope(field) => [new GridColumn(field.Label, field)],
                EntryRows { IsFixed: true, Grid.IsLine: false } beside => ColumnsOf(beside, entries, fiscalYear),
                _ => Enumerable.Empty<GridColumn>(),
            })];
    }

    // Out of scope clears all other fields, which is asked on the page of the item.
    private static bool IsScope(EntryField field) => field.Key == EntryForm.OutOfScopeKey || field.Text == EvaluationText.BlankReason;

    private static IEnumerable<GridColumn> ColumnsOf(EntryRows rows, IReadOnlyList<EntryTyped> entries, int fiscalYear)
    {
        var cells = rows.Grid!.Cells.Select(key => rows.Cells.First(cell => cell.Key == key)).ToList();

        if (rows.Grid.IsLine)
        {
            return cells.Select(cell => new GridColumn(cell.Label, cell, rows));
        }

        var keys = entries.SelectMany(entry => entry.RowsOf(rows)).Select(row => row.Key)
            .Where(key => rows.Grid.Begin(key) is not null)
            .Union(rows.Grid.Standing(fiscalYear))
            .OrderBy(key => key[1..], StringComparer.Ordinal)
            .ThenBy(key => key, StringComparer.Ordinal);

        return from key in keys
               from cell in cells
               select new GridColumn(rows.Grid.ColumnName(key), cell, rows, key);
    }

    private static IEnumerable<EntryGrid> OfRows(string key, string label, IReadOnlyList<EntryForm> all, Func<EntryRows, bool> isAsked)
    {
        var forms = all.Where(form => form.Rows.Any(isAsked)).ToList();

        return forms.Count == 0 ? [] : [new EntryGrid(key, label, forms, form => form.Rows.FirstOrDefault(isAsked))];
    }
}
