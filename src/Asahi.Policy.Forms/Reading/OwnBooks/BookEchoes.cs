using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>ほかの表の写し。The workbook says most things twice. What is no home of anything is held against the tables that the record, as it was
/// read, would give: what is the same is in its place, what is not is said.</summary>
/// <param name="tables">ブックの表。</param>
/// <param name="year">組み立てた年度。</param>
/// <param name="policy">その運営方針。</param>
internal sealed class BookEchoes(BookTables tables, BookYear year, OperatingPolicy policy)
{
    private const int MostFindings = 100;

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

            foreach (var line in lines)
            {
                if (shape.Key == BookTables.Fields && FieldLine.Of(line) is null)
                {
                    continue; // fits nothing
                }

                var place = (line["item"], line["place"], line["label"]);

                if (year.Passed.Contains(place))
                {
                    line.Pass();
                    continue;
                }

                var code = Domain.Items.ItemCode.TryParse(line[CodeOf(shape.Key)], out var read) ? read : (Domain.Items.ItemCode?)null;
                line.Place($"{(code is null ? "" : $"{code} ")}{shape.Key}");

                var said = string.Join('\t', own.Select(it => Stored(line, it.Name)));

                if (!year.Heads.Contains(place) && !known.Contains(said) && told++ < MostFindings)
                {
                    source.AddFinding(
                        $"「{shape.Name}」の{line.Row.Number}行目",
                        $"ほかの表と違うことが書かれています：「{Short(line[shape.Columns[^1].Name])}」",
                        "額、判定、指標はそれぞれの表のとおりに、文は「すべての欄」の表のとおりにしました。",
                        code);
                }
            }
        }
    }

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
