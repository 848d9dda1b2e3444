using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Entries;

/// <summary>Numbers, years, days and tables as they are typed: one spelling for what is the same, and nothing that no page could print.</summary>
public sealed class CellTests
{
    private static readonly EntryForm _plan = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Initiative, FormStage.Plan);
    private static readonly EntryForm _issue = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Issue, FormStage.Plan);
    private static readonly EntryForm _whole = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Policy, FormStage.Plan);

    [Theory]
    [InlineData("令和4年度", "2022")]
    [InlineData("Ｒ４", "2022")]
    [InlineData("平成元年度", "1989")]
    [InlineData("1922", "1922")]
    public void A_year_has_one_spelling(string typed, string kept) =>
        Assert.Equal(kept, Row(_plan, "budgets", ("year", typed))["budgets.a.year"]);

    [Theory]
    [InlineData("1,200", "1,200")]
    [InlineData("１２００", "1,200")]
    [InlineData("-", "―")]
    [InlineData("－", "―")]
    [InlineData("千円", "千円")]
    public void An_amount_has_one_spelling(string typed, string kept) =>
        Assert.Equal(kept, Row(_plan, "budgets", ("amount", typed))["budgets.a.amount"]);

    [Fact]
    public void A_line_without_an_amount_is_sound() => Assert.Empty(Faults(
        Row(_plan, "budgets", ("year", "令和4年度"), ("kind", "Planned"), ("amount", "―"))));

    [Theory]
    [InlineData("1922")]
    [InlineData("1988")]
    [InlineData("2100")]
    [InlineData("昭和63年度")]
    public void A_year_of_no_policy_is_refused(string year)
    {
        Assert.Contains("平成元年度から", Assert.Single(Faults(Row(_plan, "budgets", ("year", year), ("kind", "Planned"), ("amount", "1")))), StringComparison.Ordinal);
        Assert.Contains("平成元年度から", Assert.Single(Faults(Row(_plan, "indicators", ("sentence", "参加者"), ("due", year)))), StringComparison.Ordinal);
        Assert.Contains("読めません", Assert.Single(Faults(Row(_plan, "indicators", ("sentence", "参加者"), ("series", $"{year} 80.1")))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1922-06-10")]
    [InlineData("0022-06-10")]
    public void A_day_of_no_policy_is_refused(string day) =>
        Assert.Contains("日付で入力", Assert.Single(Faults(Row(_whole, "notes", ("date", day), ("text", "公表")))), StringComparison.Ordinal);

    [Fact]
    public void One_year_in_two_spellings_is_one_year()
    {
        var twice = EntryTyped.From(_plan, key => key switch
        {
            "budgets" => "a b",
            "budgets.a.year" => "2022",
            "budgets.b.year" => "令和4年度",
            "budgets.a.kind" or "budgets.b.kind" => "Planned",
            "budgets.a.amount" => "1",
            "budgets.b.amount" => "2",
            _ => null,
        });

        Assert.Contains("同じ行が二つあります", Assert.Single(Faults(twice)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_year_cost_is_written_at_its_end()
    {
        Assert.Contains("当年度の決算額", Assert.Single(Faults(Row(_plan, "budgets", ("year", "2022"), ("kind", "Settled"), ("amount", "1")))), StringComparison.Ordinal);
        Assert.Empty(Faults(Row(_plan, "budgets", ("year", "2021"), ("kind", "Settled"), ("amount", "1"))));
    }

    [Theory]
    [InlineData("2021 1", 0)]
    [InlineData("2022 1", 1)]
    public void A_series_stands_in_the_plan_up_to_the_year_before(string series, int faults) =>
        Assert.Equal(faults, Faults(Row(_plan, "indicators", ("sentence", "参加者"), ("series", series))).Count);

    [Theory]
    [InlineData("\t2020\t2021\n南\t1\t2")]
    [InlineData("区\t2020\t2021\n南\t1\t")]
    [InlineData("\r\n\t2020\r\n南\t1\r\n\r\n")]
    public void A_range_of_a_spreadsheet_keeps_its_empty_cells(string pasted)
    {
        var typed = Row(_issue, "tables", ("title", "人口"), ("cells", pasted));

        Assert.Empty(Faults(typed));
        var table = Assert.Single(((IssuePlan)typed.Write(new EntryReading(_issue.Empty, new IssuePlan(), 2022)).Value).Tables);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
    }

    private static List<string> Faults(EntryTyped typed) => [.. EntryRules.Unstorable(typed, 2022).Select(fault => fault.Message)];

    private static EntryTyped Row(EntryForm form, string rows, params (string Cell, string Value)[] cells) =>
        EntryTyped.From(form, key => key == rows ? "a" : cells.Select(it => ($"{rows}.a.{it.Cell}", it.Value)).FirstOrDefault(it => it.Item1 == key).Value);
}
