using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>ブックの表。Sheets known by their headers, whatever they are called now; rows that are no table of ours stay as they are.</summary>
internal sealed class BookTables
{
    public const string Fields = OpenTables.Fields;
    public const string Budgets = "budgets";
    public const string Judgements = "judgements";
    public const string Indicators = "indicators";
    public const string Series = "indicator-series";
    public const string Surveys = "surveys";
    public const string About = "about";

    private const string Dictionary = "データの項目定義";

    // Each datum has one home; without them a year could not be rebuilt. All else is said in one of these as well.
    private static readonly string[] _homes = [Fields, Budgets, Judgements, Indicators, Series, Surveys];

    private readonly List<BookLine> _lines = [];
    private readonly HashSet<string> _found = [];

    /// <exception cref="UnreadableSourceException">It is a workbook, but none of all tables of this portal.</exception>
    public BookTables(IReadOnlyList<BookSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            Take(sheet);
        }

        if (!_found.Contains(Fields))
        {
            throw new UnreadableSourceException(
                "このサイトの「すべての表」のブック（all.xlsx）ではありません。「オープンデータ」のページにある all.xlsx を使ってください。");
        }

        if (_homes.FirstOrDefault(key => !_found.Contains(key)) is { } missing)
        {
            throw new UnreadableSourceException(
                $"「{OpenTables.Shapes.First(shape => shape.Key == missing).Name}」の表がありません。見出しの行も、表も、消さないでください。");
        }
    }

    /// <summary>All rows of the workbook, one after the other.</summary>
    public IReadOnlyList<BookLine> Lines => _lines;

    /// <summary>The rows of a table that are still to be read.</summary>
    public IEnumerable<BookLine> Of(string table) => _lines.Where(line => line.IsOpen && line.Shape!.Key == table);

    private void Take(BookSheet sheet)
    {
        List<BookLine> lines = [.. sheet.Rows.Select((row, at) => new BookLine(_lines.Count + at + 1, sheet.Name, row))];
        _lines.AddRange(lines);

        if (lines.Count == 0)
        {
            return;
        }

        var headers = lines[0].Row.Cells.Select(cell => TextFolding.Fold(cell.Text).Trim()).ToList();

        if (sheet.Name == Dictionary || (headers.Contains("表の名称") && headers.Contains("列の見出し")))
        {
            lines.ForEach(line => line.Pass());
        }
        else if (ShapeOf(sheet.Name, headers) is { } shape && _found.Add(shape.Key))
        {
            lines[0].Pass();
            var columns = Columns(sheet.Name, shape, headers);
            lines.Skip(1).ToList().ForEach(line => line.BeOf(shape, columns));
        }
    }

    private static FlatShape? ShapeOf(string name, List<string> headers) => OpenTables.Shapes
        .Where(shape => headers.Contains(Folded(shape.Columns[0])) && headers.Contains(Folded(shape.Columns[3])))
        .Select(shape => (Shape: shape, Missing: shape.Columns.Count(column => !headers.Contains(Folded(column)))))
        .Where(it => it.Missing == 0 || it.Shape.Name == name)
        .OrderBy(it => it.Missing)
        .ThenByDescending(it => it.Shape.Name == name)
        .ThenByDescending(it => it.Shape.Columns.Count)
        .Select(it => it.Shape)
        .FirstOrDefault();

    private static Dictionary<string, int> Columns(string sheet, FlatShape shape, List<string> headers)
    {
        if (shape.Columns.FirstOrDefault(column => !headers.Contains(Folded(column))) is { } missing)
        {
            throw new UnreadableSourceException($"「{sheet}」に、「{missing.Header}」の列がありません。見出しの行を、元のとおりに戻してください。");
        }

        return shape.Columns.ToDictionary(column => column.Name, column => headers.IndexOf(Folded(column)));
    }

    private static string Folded(FlatColumn column) => TextFolding.Fold(column.Header).Trim();
}
