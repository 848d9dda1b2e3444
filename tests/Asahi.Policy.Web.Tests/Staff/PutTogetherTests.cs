using System.Net;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Two people write in one plan, or in one midterm review: each change is kept, and only what both changed is asked.</summary>
public sealed class PutTogetherTests(SampleOffice office) : IClassFixture<SampleOffice>
{
    [Theory]
    [InlineData(ItemLevel.Policy, FormStage.Plan, "goal", "mayor")]
    [InlineData(ItemLevel.Issue, FormStage.Plan, "vision", "tasks")]
    [InlineData(ItemLevel.Strategy, FormStage.Plan, "target-state", "text")]
    [InlineData(ItemLevel.Initiative, FormStage.Plan, "withdrawal", "text")]
    [InlineData(ItemLevel.Reform, FormStage.Plan, "outline", "purpose")]
    [InlineData(ItemLevel.Strategy, FormStage.Midterm, "challenge", "improvement")]
    [InlineData(ItemLevel.Initiative, FormStage.Midterm, "challenge", "target")]
    [InlineData(ItemLevel.Reform, FormStage.Midterm, "challenge", "execution")]
    public async Task What_only_one_of_two_changed_is_kept_of_both(ItemLevel level, FormStage stage, string theirs, string mine)
    {
        var (one, another) = await BothAsync(level, stage, at: 0);
        var (first, second) = (Other(one, theirs), Other(another, mine));
        using var saved = await one.SendAsync(With(one, (theirs, first)));
        using var merged = await another.SendAsync(With(another, (mine, second)));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, merged.StatusCode));
        var shown = await another.AgainAsync();
        Assert.Equal("ほかの人が保存した内容と合わせて、保存しました", shown.Told);
        Assert.Equal(OpenForm.Lines(With(one, (theirs, first), (mine, second))), OpenForm.Lines(shown.Typed));
        Assert.Equal(OpenForm.Lines(shown.Typed), OpenForm.Lines((await office.DraftAsync(level, stage)).Typed));
    }

    [Theory]
    [InlineData(ItemLevel.Strategy, FormStage.Plan, "indicators", "unit", "target")]
    [InlineData(ItemLevel.Initiative, FormStage.Plan, "indicators", "sentence", "series")]
    [InlineData(ItemLevel.Strategy, FormStage.Midterm, "results-of", "actual", "status")]
    [InlineData(ItemLevel.Initiative, FormStage.Midterm, "results-of", "actual", "series")]
    public async Task In_one_row_as_well_and_of_a_cell_that_both_changed_alone_it_is_asked(ItemLevel level, FormStage stage, string key, string cell, string other)
    {
        var (one, another) = await BothAsync(level, stage, at: 1);
        var rows = one.Form.Rows.Single(it => it.Key == key);
        var (both, mine) = (Name(cell), Name(other));
        var (first, second, third) = (Other(one, both), Other(one, both, turn: 2), Other(one, mine));
        using var saved = await one.SendAsync(With(one, (both, first)));
        using var refused = await another.SendAsync(With(another, (both, second), (mine, third)));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (saved.StatusCode, refused.StatusCode));

        // What was typed stands in the fields, and what the other saved beside the one that is asked.
        var asked = another with { Page = await TestSite.ParseAsync(refused) };
        Assert.Equal(["mine", "theirs"], asked.Page.QuerySelectorAll($"input[name='use[{both}]']").Select(it => it.GetAttribute("value")));
        Assert.Single(asked.Page.QuerySelectorAll("fieldset.theirs"));
        Assert.Equal(OpenForm.Lines(With(another, (both, second), (mine, third))), OpenForm.Lines(asked.Typed));
        Assert.Equal(OpenForm.Lines(With(one, (both, first))), OpenForm.Lines((await office.DraftAsync(level, stage, at: 1)).Typed));

        using var decided = await asked.SendAsync(asked.Typed, ($"use[{both}]", "theirs"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal(OpenForm.Lines(With(one, (both, first), (mine, third))), OpenForm.Lines((await office.DraftAsync(level, stage, at: 1)).Typed));

        string Name(string of) => EntryTyped.NameOf(rows, one.Typed.RowsOf(rows)[0].Key, rows.Cells.Single(it => it.Key == of));
    }

    [Theory]
    [InlineData(ItemLevel.Policy, "notes", "goal")]
    [InlineData(ItemLevel.Issue, "tables", "vision")]
    [InlineData(ItemLevel.Strategy, "indicators", "text")]
    [InlineData(ItemLevel.Initiative, "budgets", "text")]
    public async Task A_row_that_only_the_other_added_stands_beside_what_is_typed(ItemLevel level, string key, string mine)
    {
        var (one, another) = await BothAsync(level, FormStage.Plan, at: level == ItemLevel.Policy ? 0 : 2);
        var rows = one.Form.Rows.Single(it => it.Key == key);
        var before = one.Typed.RowsOf(rows).Count;
        one = await one.PressAsync($"add {key}", one.Typed);
        using var saved = await one.SendAsync(Filled.Row(one.Typed, rows, one.Typed.RowsOf(rows)[^1].Key));
        using var merged = await another.SendAsync(With(another, (mine, "わたしの文")));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, merged.StatusCode));
        var shown = await another.AgainAsync();
        Assert.Equal("ほかの人が保存した内容と合わせて、保存しました", shown.Told);
        Assert.Equal((before + 1, "わたしの文"), (shown.Typed.RowsOf(rows).Count, shown.Typed[mine]));
        Assert.Equal(OpenForm.Lines(shown.Typed), OpenForm.Lines((await office.DraftAsync(level, FormStage.Plan, at: level == ItemLevel.Policy ? 0 : 2)).Typed));
    }

    private async Task<(OpenForm One, OpenForm Another)> BothAsync(ItemLevel level, FormStage stage, int at)
    {
        var draft = await office.DraftAsync(level, stage, at);

        return (await SampleOffice.OpenAsync(office.One, draft), await SampleOffice.OpenAsync(office.Another, draft));
    }

    private static EntryTyped With(OpenForm open, params IReadOnlyList<(string Name, string Value)> values) =>
        open.Typed.With(values.ToDictionary(it => it.Name, it => it.Value));

    // Something else than what stands there, of the same kind.
    private static string Other(OpenForm open, string name, int turn = 1)
    {
        var inRows = from rows in open.Form.Rows
                     from row in open.Typed.RowsOf(rows)
                     from cell in rows.Cells
                     where EntryTyped.NameOf(rows, row.Key, cell) == name
                     select cell;

        return Filled.Others(open.Form.Fields.FirstOrDefault(field => field.Key == name) ?? inRows.Single(), open.Typed[name]).ElementAt(turn - 1);
    }
}
