using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Composing;

/// <summary>現状のデータの行。A table within the form; one with more columns than there is room is written out line by line.</summary>
internal static class DataTableRows
{
    private static readonly CellLine _notSurveyed = CellLine.Blank("―");

    public static void Add(GridRows rows, DataTable table)
    {
        var label = FormGrid.Label(table.Title, table.Source is { } source ? [$"出典：{source}"] : []);

        if (table.Columns.Count is 0 or > FormGrid.Room)
        {
            rows.Add(label, FormGrid.Value(
            [
                new CellLine(LineKind.Text, string.Join('｜', table.Columns)),
                .. table.Rows.Select(row => new CellLine(LineKind.Text, string.Join('｜', row.Select(cell => cell ?? "―")))),
            ]));

            return;
        }

        rows.Span(label, () =>
        {
            rows.Add(Spread(table.Columns.Count).Select((at, column) => FormGrid.Head(table.Columns[column], at.From, at.Span)));

            foreach (var row in table.Rows)
            {
                rows.Add(Spread(table.Columns.Count).Select((at, column) => FormGrid.Middle(
                    row[column] is { } text ? new CellLine(LineKind.Text, text) : _notSurveyed,
                    at.From,
                    at.Span)));
            }
        });
    }

    // As even as whole columns allow; the first ones get what is left over.
    private static IEnumerable<(int From, int Span)> Spread(int columns)
    {
        var from = 0;

        for (var column = 0; column < columns; column++)
        {
            var span = (FormGrid.Room / columns) + (column < FormGrid.Room % columns ? 1 : 0);
            yield return (from, span);
            from += span;
        }
    }
}
