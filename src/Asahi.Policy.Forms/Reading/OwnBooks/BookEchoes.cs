using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>ほかの表の写し。The workbook says most things twice. What is no home of anything is held against the tables that the record, as it was
/// read, would give: what is the same is in its place, what is not is said.</summary>
/// <param name="tables">ブックの表。</param>
/// <param name="year">組み立てた年度。</param>
/// <param name="policy">その運営方針。</param>
internal sealed class BookEchoes(BookTables tables, BookYear year, OperatingPolicy policy)
{
    private const int MostFindings = 100;
    private const string Done = "額、判定、指標はそれぞれの表のとおりに、文は「すべての欄」の表のとおりにしました。";

    // What belongs to the office, to the edition or to the documents is not read in; a name is said in its own row.
    private static readonly HashSet<string> _others =
    [
        "city", "ward", "ward_name", "policy_year", "year_basis", "ward_basis", "nature", "edition", "place", "initiative_section",
    ];

    public void Compare(SourceDocument source)
    {
        var stamp = new EditionStamp(1, EditionKind.Imported, new DateOnly(policy.FiscalYear, 4, 1), "");
        var context = new FormContext(policy.Freeze(year.Ward, PrintedContacts.None), stamp);
        var told = 0;

        foreach (var shape in OpenTables.Shapes)
        {
            var lines = tables.Of(shape.Key).ToList();

            if (lines.Count == 0)
            {
                continue;
            }

            var composed = OpenTables.Of(context, shape.Key);
            var own = shape.Columns.Select((column, at) => (column.Name, At: at)).Where(it => !_others.Contains(it.Name)).ToList();
            var known = composed.Rows.Select(row => string.Join('\t', own.Select(it => Text(row[it.At])))).ToHashSet();
            var keys = shape.Key == BookTables.Fields ? KeysOf(composed) : [];

            foreach (var line in lines)
            {
                var field = shape.Key == BookTables.Fields ? FieldLine.Of(line) : null;

                if (shape.Key == BookTables.Fields && (field is null || !(keys.Contains(line["key"]) || ItemWords.HasOtherHome(field))))
                {
                    continue; // fits nothing
                }

                var place = (line["item"], line["place"], line["label"]);

                if (year.Passed.Contains(place))
                {
                    line.Pass();
                    continue;
                }

                var code = ItemCode.TryParse(line[CodeOf(shape.Key)], out var read) ? read : (ItemCode?)null;
                line.Place(field is not null ? $"{WordsOf(field)}{field.Name}"
                    : $"{(code is null ? "" : $"{code} ")}{FieldNames.Table}{shape.Key}");

                var said = string.Join('\t', own.Select(it => Stored(line, it.Name)));

                if (year.Heads.Contains(place) || known.Contains(said))
                {
                    continue;
                }

                told++;

                if (told <= MostFindings)
                {
                    source.AddFinding(
                        $"「{shape.Name}」の{line.Row.Number}行目",
                        $"ほかの表と違うことが書かれています：「{Short(line[shape.Columns[^1].Name])}」",
                        Done,
                        code);
                }
            }
        }

        if (told > MostFindings)
        {
            source.AddFinding("そのほかの行", $"ほかの表と違うことが書かれている行が、ほかに{told - MostFindings:N0}件あります。", Done);
        }
    }

    private static HashSet<string> KeysOf(FlatTable fields)
    {
        var at = fields.Shape.Columns.ToList().FindIndex(column => column.Name == "key");

        return [.. fields.Rows.Select(row => Text(row[at]))];
    }

    private string WordsOf(FieldLine field) =>
        year.Items.FirstOrDefault(it => it.Key == field.Place && it.Place.Level == ItemLevel.Reform == field.IsReform)?.Words ?? "";

    private static string CodeOf(string table) => table switch
    {
        "results" => "initiative",
        "strategy-texts" => "strategy",
        _ => "item",
    };

    private static string Stored(BookLine line, string column)
    {
        var cell = line.Cell(column);

        return cell.Kind != BookCellKind.Number ? cell.Text
            : decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Text(number)
            : cell.Text;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        decimal number => Measure.Plain(number).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
