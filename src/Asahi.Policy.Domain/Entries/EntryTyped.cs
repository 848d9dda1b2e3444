using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入の入力。What stands in the fields of a form, each under its own name; a blank is an empty text. The order of rows is a
/// field of its own, so that two people who write in two rows do not stand in each other's way.</summary>
public sealed class EntryTyped
{
    private readonly Dictionary<string, string> _values;

    private EntryTyped(EntryForm form, Dictionary<string, string> values) => (Form, _values) = (form, values);

    /// <summary>欄の組。</summary>
    public EntryForm Form { get; }

    /// <summary>すべての値。欄の名ごと。</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>欄の値。Empty when blank.</summary>
    public string this[string key] => _values.GetValueOrDefault(key, "");

    /// <summary>欄の値。Empty when blank.</summary>
    public string this[EntryCell field] => this[field.Key];

    /// <summary>ある文章。Empty when blank, or not asked.</summary>
    public string this[EvaluationText text] => Form.Find(text) is { } field ? this[field.Key] : "";

    /// <summary>内容から読む。</summary>
    public static EntryTyped Of(EntryForm form, EntryReading reading)
    {
        var values = form.Fields.ToDictionary(field => field.Key, field => field.Read(reading.Content));

        foreach (var rows in form.Rows)
        {
            var read = rows.Read(reading);
            values[rows.Key] = string.Join(' ', read.Select(row => row.Key));

            foreach (var (row, cell) in read.SelectMany(row => rows.Cells.Select(cell => (row, cell))))
            {
                values[NameOf(rows, row.Key, cell)] = row[cell.Key];
            }
        }

        return new EntryTyped(form, values);
    }

    /// <summary>送られたものから読む。</summary>
    /// <param name="form">欄の組。Only its fields are taken.</param>
    /// <param name="value">欄の名から、送られた値。Null: not sent.</param>
    public static EntryTyped From(EntryForm form, Func<string, string?> value)
    {
        var values = form.Fields.ToDictionary(field => field.Key, field => field.Tidy(value(field.Key)));

        foreach (var rows in form.Rows)
        {
            List<string> keys = [.. Keys(value(rows.Key))];
            values[rows.Key] = string.Join(' ', keys);

            foreach (var (key, cell) in keys.SelectMany(key => rows.Cells.Select(cell => (key, cell))))
            {
                var name = NameOf(rows, key, cell);
                values[name] = cell.Tidy(value(name));
            }
        }

        return new EntryTyped(form, values);
    }

    /// <summary>行。In the order in which they stand.</summary>
    public IReadOnlyList<EntryRow> RowsOf(EntryRows rows) =>
    [
        .. Keys(this[rows.Key]).Select(key =>
            new EntryRow(key, rows.Cells.ToDictionary(cell => cell.Key, cell => this[NameOf(rows, key, cell)]))),
    ];

    /// <summary>一部を改めたもの。</summary>
    public EntryTyped With(IReadOnlyDictionary<string, string> other)
    {
        var values = new Dictionary<string, string>(_values);

        foreach (var (key, value) in other)
        {
            values[key] = value;
        }

        return new EntryTyped(Form, values);
    }

    /// <summary>欄を一つ改めたもの。Where rows stand as columns, one that is not there yet is begun, and one that is emptied is gone.</summary>
    /// <param name="column">列。</param>
    /// <param name="line">行の名。Null: the line is an item.</param>
    /// <param name="value">整えた値。</param>
    public EntryTyped Put(GridColumn column, string? line, string value)
    {
        var changed = new Dictionary<string, string> { [column.NameIn(line)] = value };

        if (column is not { Row: { } key, Rows: { IsFixed: false, Grid: { } grid } rows })
        {
            return With(changed);
        }

        List<string> keys = [.. Keys(this[rows.Key])];

        if (value.Length == 0)
        {
            keys.Remove(key);
        }
        else if (!keys.Contains(key) && grid.Begin(key) is { } begun)
        {
            keys.Add(key);

            foreach (var cell in rows.Cells.Where(cell => cell.Key != column.Cell.Key))
            {
                changed[NameOf(rows, key, cell)] = begun[cell.Key];
            }
        }

        changed[rows.Key] = string.Join(' ', keys);

        return With(changed);
    }

    /// <summary>内容に書く。Of an entry that has no fault.</summary>
    /// <param name="reading">書く前の内容と、その拠り所。</param>
    public EntryContent Write(EntryReading reading)
    {
        var content = Form.Fields.Aggregate(reading.Content, (before, field) => field.Write(before, this[field.Key]));

        return Form.Rows.Aggregate(content, (before, rows) => rows.Write(reading with { Content = before }, RowsOf(rows)));
    }

    /// <summary>行の中の欄の名（例: indicators.2.sentence）。</summary>
    public static string NameOf(EntryRows rows, string row, EntryCell cell) => $"{rows.Key}.{row}.{cell.Key}";

    private static IEnumerable<string> Keys(string? typed) => (typed ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(key => key.Length <= EntryRows.RowKeyMaxLength && key.All(char.IsAsciiLetterOrDigit))
        .Distinct()
        .Take(EntryRows.Most);
}
