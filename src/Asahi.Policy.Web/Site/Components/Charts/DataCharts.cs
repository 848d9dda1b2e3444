using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Charts of data tables: a panel for each column of numbers. All tables of a page share their scales.</summary>
public static partial class DataCharts
{
    private const string NotSurveyed = "調査なし";

    /// <summary>A chart for each table. Null where no column can be drawn.</summary>
    public static IReadOnlyList<SmallMultiples?> AllOf(IReadOnlyList<DataTable> tables)
    {
        var columns = tables.Select(table => Columns(table).ToList()).ToList();
        var scales = new UnitScales(columns.SelectMany(it => it).SelectMany(column => column.Bars.Select(bar => (column.Unit, bar.Value)))
            .Where(it => it.Value is not null)
            .Select(it => (it.Unit, it.Value!.Value)));

        return [.. tables.Select((table, at) => Of(table, $"data-{at + 1}", columns[at], scales))];
    }

    private static SmallMultiples? Of(DataTable table, string key, IReadOnlyList<Column> columns, UnitScales scales)
    {
        IReadOnlyList<BarChart> panels =
        [
            .. columns.Select(column => (column, Scale: scales.Of(column.Unit)))
                .Where(it => it.Scale is not null)
                .Select(it => new BarChart(it.column.Name, it.column.Unit, it.Scale!, it.column.Bars)),
        ];

        return panels.Count == 0
            ? null
            : new SmallMultiples(key, table.Title, DataSentence.Of(panels), table.Source, panels, BarsTable.Of(panels));
    }

    // Words, numbers below zero and zeros alone are read in the table.
    private static IEnumerable<Column> Columns(DataTable table)
    {
        for (var column = 1; column < table.Columns.Count; column++)
        {
            var bars = table.Rows.Select(row => Bar(row[0] ?? "", row[column])).ToList();

            if (bars.Max(bar => bar.Value) > 0 && bars.Zip(table.Rows).All(it => it.First.Value is >= 0 || it.Second[column] is null))
            {
                var parts = Header().Match(table.Columns[column]);

                yield return parts.Success
                    ? new Column(parts.Groups[1].Value.Trim(), parts.Groups[2].Value.Trim(), bars)
                    : new Column(table.Columns[column], null, bars);
            }
        }
    }

    private static Bar Bar(string name, string? cell) => new(name, YearOf(name), Number(cell), cell ?? NotSurveyed);

    private static int? YearOf(string name) => Year().Match(name) switch
    {
        { Success: true, Groups: var groups } when groups[1].Success => YearOf(groups[1].Value, groups[2].Value),
        { Success: true, Groups: var groups } => int.Parse(groups[3].ValueSpan, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static int? YearOf(string era, string typed)
    {
        var year = new PrintedYear(era, int.TryParse(typed, CultureInfo.InvariantCulture, out var count) ? count : 1);

        return year.Fault() is null ? year.Gregorian : null;
    }

    private static decimal? Number(string? cell) => Figures.TryRead(cell, out var number) ? number : null;

    [GeneratedRegex(@"^(.*)[（(]([^（）()]+)[）)]\s*$", RegexOptions.Singleline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*(?:(令和|平成|昭和)\s*(元|[0-9]{1,2})|([0-9]{4}))\s*年度?\s*$")]
    private static partial Regex Year();

    private sealed record Column(string Name, string? Unit, IReadOnlyList<Bar> Bars);
}
