using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>Amounts as bars that begin at zero, each under its words and before its number. Narrow enough to be read on a phone.</summary>
public sealed record BudgetChart(string Title, string Conclusion, IReadOnlyList<BudgetBar> Bars)
{
    public const int Width = 300;
    public const int LineHeight = 23;
    public const int BarHeight = 16;

    private const int Longest = 180; // the number stands behind the bar
    private const int Letters = 17;
    private const int Gap = 20;

    public int Height => Bars.Sum(bar => bar.Height) - Gap;

    /// <summary>The issues of the year.</summary>
    public static BudgetChart? OfIssues(BudgetTable table)
    {
        var year = table.Columns[table.Own];
        var issues = table.Groups.Select(group => ($"{group.Issue.Code} {group.Issue.Name ?? Absent.Text}", Cell: group.Totals[table.Own])).ToList();
        var given = table.Groups.Where(group => group.Totals[table.Own].Amount is not null).OrderBy(group => group.Totals[table.Own].Amount).ToList();

        return given is [var least, .., var most]
            ? Of($"経営課題ごとの{year.Title}", $"最も多いのは経営課題{Words(most)}、最も少ないのは経営課題{Words(least)}です。", issues)
            : null;

        string Words(BudgetGroup group) => $"{group.Issue.Code}の{ThousandYen.Text(group.Totals[table.Own].Amount!.Value)}";
    }

    /// <summary>予算 and 決算 of the years that the edition gives.</summary>
    public static BudgetChart? OfYears(BudgetTable table)
    {
        var years = table.Columns.Zip(table.Totals).Where(it => it.Second.Amount is not null).Reverse().ToList(); // time runs down

        return years is [var first, .., var last]
            ? Of("年度ごとの予算額と決算額", $"{first.First.Title}は{ThousandYen.Text(first.Second.Amount!.Value)}、{last.First.Title}は{ThousandYen.Text(last.Second.Amount!.Value)}です。", [.. years.Select(it => (it.First.Title, it.Second))])
            : null;
    }

    private static BudgetChart Of(string title, string conclusion, IReadOnlyList<(string Name, BudgetCell Cell)> values)
    {
        var largest = Math.Max(1, values.Max(it => it.Cell.Amount ?? 0));
        var (bars, top) = (new List<BudgetBar>(), 0);

        foreach (var (name, cell) in values)
        {
            IReadOnlyList<string> lines = [.. name.Chunk(Letters).Select(letters => new string(letters))];
            var bar = new BudgetBar(lines, cell.Amount is { } amount ? ThousandYen.Text(amount) : cell.Words!, top, (int)Math.Round((double)Longest * (cell.Amount ?? 0) / largest), (lines.Count * LineHeight) + BarHeight + Gap);
            bars.Add(bar);
            top += bar.Height;
        }

        return new BudgetChart(title, conclusion, bars);
    }
}

/// <summary>A bar in its place.</summary>
/// <param name="Lines">Its words.</param>
/// <param name="Label">Its number with the unit, or why there is none.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Length">Zero: no bar.</param>
/// <param name="Height">With the room below it.</param>
public sealed record BudgetBar(IReadOnlyList<string> Lines, string Label, int Top, int Length, int Height)
{
    public int BarTop => Top + (Lines.Count * BudgetChart.LineHeight) + 2;
}
