using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>The amounts of one edition: issues, their initiatives, and the sums of what is shown.
/// Nothing is taken from another year's edition: items are never joined by number.</summary>
public sealed record BudgetTable(
    IReadOnlyList<BudgetColumn> Columns,
    IReadOnlyList<BudgetStep> Steps,
    IReadOnlyList<BudgetGroup> Groups,
    IReadOnlyList<BudgetCell> Totals)
{
    /// <summary>The place of the year's own 予算 among the columns.</summary>
    public int Own { get; private init; }

    public static BudgetTable? Of(PublishedPolicy policy)
    {
        var lines = policy.BudgetedItems().SelectMany(item => item.Budgets).ToList();

        if (lines.Count == 0)
        {
            return null;
        }

        var own = new BudgetColumn(policy.FiscalYear, BudgetKind.Planned);
        // Newest first: a phone shows the first columns.
        BudgetColumn[] columns =
        [
            .. lines.Select(line => new BudgetColumn(line.FiscalYear, line.Kind))
                .Append(own)
                .Distinct()
                .OrderByDescending(it => it.FiscalYear)
                .ThenByDescending(it => it.Kind),
        ];
        var absent = policy.Absence.Words();
        IReadOnlyList<BudgetGroup> groups = [.. policy.Issues.Select(issue => BudgetGroup.Of(policy, issue, columns, absent))];

        return new BudgetTable(
            columns,
            [.. StepsOf(columns, policy)],
            groups,
            BudgetGroup.Sums([.. groups.SelectMany(group => group.Rows)], columns.Length, absent))
        {
            Own = Array.IndexOf(columns, own),
        };
    }

    private static IEnumerable<BudgetStep> StepsOf(BudgetColumn[] columns, PublishedPolicy policy)
    {
        var year = policy.FiscalYear;
        var same = FormEras.Of(policy.Era).Budgeted == ItemLevel.Issue ? "経営課題" : "取組";

        foreach (var settled in columns.Where(column => column.Kind == BudgetKind.Settled))
        {
            if (Array.IndexOf(columns, settled with { Kind = BudgetKind.Planned }) is >= 0 and var planned)
            {
                yield return new BudgetStep(planned, Array.IndexOf(columns, settled), $"{settled.Year}の予算から決算への増減");
            }
        }

        if (Array.IndexOf(columns, new BudgetColumn(year - 1, BudgetKind.Planned)) is >= 0 and var former)
        {
            yield return new BudgetStep(former, Array.IndexOf(columns, new BudgetColumn(year, BudgetKind.Planned)), $"同じ{same}の前年度予算額との差");
        }
    }
}

/// <summary>An issue with what amounts are asked of, and what those shown add up to.</summary>
public sealed record BudgetGroup(PublishedIssue Issue, IReadOnlyList<BudgetRow> Rows, IReadOnlyList<BudgetCell> Totals)
{
    public static BudgetGroup Of(PublishedPolicy policy, PublishedIssue issue, IReadOnlyList<BudgetColumn> columns, string absent)
    {
        IReadOnlyList<BudgetRow> rows =
        [
            .. policy.BudgetedItems().Where(item => item.Place.Code?.IssueNumber == issue.Code.IssueNumber).Select(item => new BudgetRow(
                item,
                [.. columns.Select(column => BudgetCell.Of(policy, item, column, absent))])),
        ];

        return new BudgetGroup(issue, rows, Sums(rows, columns.Count, absent));
    }

    public static IReadOnlyList<BudgetCell> Sums(IReadOnlyList<BudgetRow> rows, int columns, string absent) =>
        [.. Enumerable.Range(0, columns).Select(at => BudgetCell.Sum([.. rows.Select(row => row.Cells[at])], absent))];
}

/// <summary>An item of which amounts are asked, with them.</summary>
public sealed record BudgetRow(PublishedItem Item, IReadOnlyList<BudgetCell> Cells);
