using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>現状のデータの表の行。A table is typed as lines, its cells between tabs, as a spreadsheet copies them.</summary>
internal static class TableRows
{
    private const string NotSurveyed = "―";
    private const char Wide = '｜';

    private static readonly EntryCell _title = new("title", "表題", FieldKind.Line) { IsRequired = true, IsBare = true };

    private static readonly EntryCell _cells = new("cells", "表", FieldKind.Lines)
    {
        IsRequired = true,
        IsBare = true,
        Limit = OperatingPolicy.TextMaxLength,
        Hint = "1行目が列の名（単位も）、2行目からが値です。Excelの範囲をそのまま貼り付けられます。手で打つときは「｜」で区切ります。調べていないところは「―」。",
        Check = Fault,
    };

    private static readonly EntryCell _source = new("source", "出典", FieldKind.Line);

    public static EntryRows Rows { get; } = new(
        "tables",
        "現状のデータ",
        "表",
        [_title, _cells, _source],
        reading => RowKeys.Of(
            ((IssuePlan)reading.Content.Value).Tables,
            table => table.Title,
            table => new Dictionary<string, string>
            {
                [_title.Key] = table.Title,
                [_cells.Key] = Text(table),
                [_source.Key] = table.Source ?? "",
            }),
        (reading, rows) => reading.Content with
        {
            Value = (IssuePlan)reading.Content.Value with { Tables = [.. rows.Where(row => !row.IsBlank).Select(Table)] },
        })
    {
        Said = row => ("現状のデータ", Words(row)),
    };

    private static string Words(EntryRow row) => string.Join('\n', [
        row[_title.Key],
        row[_cells.Key],
        .. row[_source.Key] is { Length: > 0 } source ? [$"出典：{source}"] : Array.Empty<string>(),
    ]);

    private static string Text(DataTable table) => string.Join('\n', [
        string.Join(Wide, table.Columns),
        .. table.Rows.Select(row => string.Join(Wide, row.Select(cell => cell ?? NotSurveyed))),
    ]);

    private static DataTable Table(EntryRow row)
    {
        var lines = Lines(row[_cells.Key]);

        return new DataTable(
            row[_title.Key],
            lines.Count == 0 ? [] : lines[0],
            [.. lines.Skip(1).Select(line => line.Select(cell => cell.Length == 0 || cell == NotSurveyed ? null : cell).ToList())],
            row[_source.Key] is { Length: > 0 } source ? source : null);
    }

    private static string? Fault(string text)
    {
        if (TypedText.Fault(_cells.Label, text, _cells.Limit) is { } fault)
        {
            return fault;
        }

        var lines = Lines(text);
        var odd = lines.FindIndex(line => line.Length != lines[0].Length);

        return lines.Count < 2
            ? "表には、列の名の行と、値の行が要ります"
            : odd > 0 ? $"表の{odd + 1}行目は{lines[odd].Length}列です。列の名の行は{lines[0].Length}列です。列の数をそろえてください" : null;
    }

    private static List<string[]> Lines(string text) =>
    [
        .. text.Split('\n')
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : Wide).Select(cell => cell.Trim()).ToArray()),
    ];
}
