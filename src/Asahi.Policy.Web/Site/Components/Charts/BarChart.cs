using System.Globalization;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>One column of a data table as bars that begin at zero, each with its words and its number.</summary>
public sealed record BarChart(string Title, string Column, IReadOnlyList<ChartBar> Bars)
{
    public const int Width = 320;

    private const int RowHeight = 52;
    private const int Longest = 230;

    public int Height => Bars.Count * RowHeight;

    /// <summary>What the chart says, in a sentence.</summary>
    public string Conclusion =>
        Bars.Where(bar => bar.Length is not null).ToList() is [var first, .., var last]
            ? $"{first.Name}は{first.Label}、{last.Name}は{last.Label}。"
            : "";

    /// <summary>A chart for each column that holds numbers. Cells without one leave a gap.</summary>
    public static IReadOnlyList<BarChart> AllOf(DataTable table) =>
        [.. Enumerable.Range(1, Math.Max(0, table.Columns.Count - 1)).Select(column => Of(table, column)).OfType<BarChart>()];

    private static BarChart? Of(DataTable table, int column)
    {
        var cells = table.Rows.Select(row => (Name: row[0] ?? "", Text: row[column], Value: Parse(row[column]))).ToList();
        var longest = cells.Max(cell => cell.Value) ?? 0;

        return longest <= 0 || cells.Any(cell => cell.Value < 0 || (cell.Text is not null && cell.Value is null))
            ? null
            : new BarChart(
                table.Title,
                table.Columns[column],
                [
                    .. cells.Select((cell, at) => new ChartBar(
                        cell.Name,
                        cell.Text ?? "調査なし",
                        at * RowHeight,
                        cell.Value is { } value ? Math.Max(1, (int)Math.Round(Longest * value / longest)) : null)),
                ]);
    }

    private static decimal? Parse(string? cell) =>
        decimal.TryParse(
            cell,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
}

/// <summary>A bar in its place.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Label">Its number as printed.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Length">Null: no bar.</param>
public sealed record ChartBar(string Name, string Label, int Top, int? Length);
