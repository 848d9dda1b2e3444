using System.Globalization;
using Asahi.Policy.Domain.Policies;

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
    public static BudgetChart? OfIssues(BudgetTable table, string absent)
    {
        var year = table.Columns[table.Own];
        var issues = table.Groups.Select(group => ($"{group.Issue.Code} {group.Issue.Name ?? absent}", Cell: group.Totals[table.Own]))
            .ToList();

        return issues.Count(it => it.Cell.Amount is not null) > 1 ? Of($"経営課題ごとの{year.Title}", Extremes(table), issues) : null;
    }

    /// <summary>予算 and 決算 of the years that the edition gives.</summary>
    public static BudgetChart? OfYears(BudgetTable table)
    {
        var years = table.Columns.Zip(table.Totals).Where(it => it.Second.Amount is not null).Reverse().ToList(); // time runs down

        return years is [var first, .., var last]
            ? Of(
                "年度ごとの予算額と決算額",
                $"{first.First.Title}は{Said(first.Second)}、{last.First.Title}は{Said(last.Second)}です。",
                [.. years.Select(it => (it.First.Title, it.Second))])
            : null;
    }

    // A sum of which a part is not told may be any: it is neither the most nor the least. Nor is one of two that are equal.
    private static string Extremes(BudgetTable table)
    {
        var whole = table.Groups.Select(group => (group.Issue.Code, Cell: group.Totals[table.Own]))
            .Where(it => it.Cell is { IsKnown: true, Amount: not null })
            .OrderBy(it => it.Cell.Amount)
            .ToList();

        if (whole.Count < 2)
        {
            return "";
        }

        string[] said =
        [
            .. whole[^1].Cell.Amount > whole[^2].Cell.Amount
                ? [$"最も多いのは経営課題{whole[^1].Code}の{Said(whole[^1].Cell)}"]
                : Array.Empty<string>(),
            .. whole[0].Cell.Amount < whole[1].Cell.Amount ? [$"最も少ないのは経営課題{whole[0].Code}の{Said(whole[0].Cell)}"] : Array.Empty<string>(),
        ];
        var among = table.Groups.All(group => group.Totals[table.Own].IsKnown) ? "" : "額がすべて記載された経営課題のうち、";

        return said.Length == 0 ? "" : $"{among}{string.Join('、', said)}です。";
    }

    private static string Said(BudgetCell cell) => ThousandYen.Text(cell.Amount!.Value) + (cell.Words is { } words ? $"（{words}）" : "");

    private static BudgetChart Of(string title, string conclusion, IReadOnlyList<(string Name, BudgetCell Cell)> values)
    {
        var largest = Math.Max(1, values.Max(it => it.Cell.Amount ?? 0));
        var (bars, top) = (new List<BudgetBar>(), 0);

        foreach (var (name, cell) in values)
        {
            // That it is a part of the whole is said below the name: behind the bar there is room for the number alone.
            IReadOnlyList<string> lines =
            [
                .. LinesOf(name),
                .. cell is { Amount: not null, Words: { } part } ? [$"（{part}）"] : Array.Empty<string>(),
            ];
            var bar = new BudgetBar(
                lines,
                cell.Amount is { } amount ? ThousandYen.Text(amount) : cell.Words!,
                top,
                (int)Math.Round((double)Longest * (cell.Amount ?? 0) / largest),
                (lines.Count * LineHeight) + BarHeight + Gap);
            bars.Add(bar);
            top += bar.Height;
        }

        return new BudgetChart(title, conclusion, bars);
    }

    // By what readers take for one letter, so that none is cut.
    private static IEnumerable<string> LinesOf(string name)
    {
        var starts = StringInfo.ParseCombiningCharacters(name);

        return starts.Chunk(Letters)
            .Select((line, at) => name[line[0]..((at + 1) * Letters < starts.Length ? starts[(at + 1) * Letters] : name.Length)]);
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
