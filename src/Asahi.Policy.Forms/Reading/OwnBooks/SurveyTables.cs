using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>現状のデータの表。Cell by cell: each row says in which line and column of its table it stands, in whatever order the rows are. The table
/// in words says how many lines there are, and what the columns are called.</summary>
/// <param name="tables">ブックの表。</param>
/// <param name="items">項目。</param>
internal sealed class SurveyTables(BookTables tables, IReadOnlyList<BookItem> items)
{
    private const string Shape = "行や列を増やしたり減らしたりするときは、「すべての欄」の表も直してください";

    public void Read()
    {
        var groups = tables.Of(BookTables.Surveys).ToList()
            .GroupBy(line => (Item: TypedTables.ItemOf(line, "issue", items), Title: line["table"]));

        foreach (var group in groups.ToList())
        {
            if (group.Key.Item is not { Plan: IssuePlan plan } item)
            {
                group.ToList().ForEach(line => line.Fail("経営課題の表ではありません"));
                continue;
            }

            List<int> named = [.. plan.Tables.Index().Where(it => it.Item.Title == group.Key.Title).Select(it => it.Index)];

            if (named is not [var at])
            {
                group.ToList().ForEach(line => line.Fail(
                    $"「すべての欄」に、表「{group.Key.Title}」が{(named.Count == 0 ? "ありません" : "いくつもあります")}"));
            }
            else
            {
                List<DataTable> all = [.. plan.Tables];
                all[at] = Filled(all[at], [.. group], item);
                item.Plan = plan with { Tables = all };
            }
        }
    }

    private static DataTable Filled(DataTable table, List<BookLine> lines, BookItem item)
    {
        var rows = table.Rows.Select(row => row.ToArray()).ToList();
        var cells = Placed(table, lines);

        foreach (var ((row, column), line) in cells)
        {
            rows[row][column] = Value(line, rows[row][column]);
        }

        foreach (var ((row, _), line) in cells)
        {
            // It says to which line of the table the row belongs: one of the two was changed alone.
            if (!Says(line["row_name"], table.Rows[row][0]) && !Says(line["row_name"], rows[row][0]))
            {
                line.Fail($"行の名「{line["row_name"]}」が、表の{row + 1}行目「{rows[row][0]}」と合いません");
            }
            else if (line.Fault is null)
            {
                line.Place($"{item.Words}tables");
            }
        }

        if (cells.Count < table.Rows.Count * table.Columns.Count && lines.TrueForAll(line => line.Fault is null))
        {
            lines.ForEach(line => line.Fail($"表「{table.Title}」に、足りないますがあります。{Shape}"));
        }

        return table with { Rows = [.. rows] };
    }

    // Columns of one name are told apart by their order within the line.
    private static Dictionary<(int Row, int Column), BookLine> Placed(DataTable table, List<BookLine> lines)
    {
        var cells = new Dictionary<(int, int), BookLine>();

        foreach (var line in lines)
        {
            var row = line.Whole("line", "行");
            List<int> named = [.. table.Columns.Index().Where(it => Says(line["column_name"], it.Item)).Select(it => it.Index)];

            if (line.Fault is not null)
            {
                continue;
            }

            if (row is not (>= 1 and var number) || number > table.Rows.Count)
            {
                line.Fail($"「すべての欄」にある表「{table.Title}」に、{(row is null ? "番号のない行" : $"{row}行目")}はありません。{Shape}");
            }
            else if (named.Count == 0)
            {
                line.Fail($"「すべての欄」にある表「{table.Title}」に、列「{line["column_name"]}」がありません。{Shape}");
            }
            else if (!named.Exists(column => cells.TryAdd(((int)number - 1, column), line)))
            {
                line.Fail($"表「{table.Title}」の{number}行目の「{line["column_name"]}」が二つあります");
            }
        }

        return cells;
    }

    // A number is kept as it was printed, unless it is another one now.
    private static string? Value(BookLine line, string? before)
    {
        var isText = line.Cell("value").Kind == BookCellKind.Text && !Figures.TryRead(line["value"], out _);
        var number = isText ? null : line.Figure("value", "値");

        return Figures.TryRead(before, out var said) && number == said ? before
            : number is { } now ? Measure.Figures(now)
            : line.Words("value");
    }

    // Line ends are blanks in a name.
    private static bool Says(string stored, string? said) => SaidWords.Same(stored, (said ?? "").ReplaceLineEndings(" "))
        || (Figures.TryRead(stored, out var one) && Figures.TryRead(said, out var other) && one == other);
}
