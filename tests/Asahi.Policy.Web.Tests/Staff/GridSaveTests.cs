using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A year on one screen is saved cell by cell: what is sound is kept, what is wrong stands there again, and what nobody touched is nobody's change.</summary>
public sealed class GridSaveTests(GridOffice office) : IClassFixture<GridOffice>
{
    [Fact]
    public async Task Three_wrong_cells_of_a_hundred_and_eighty_keep_back_nothing_but_themselves()
    {
        var year = await office.YearAsync(60);
        var open = await GridOffice.OpenAsync(office.One, year, "indicators");
        Assert.Equal(180, open.Cells.Count);
        var typed = Enumerable.Range(0, 60).SelectMany(at => new[]
        {
            (GridYear.Cell(at, "actual"), at == 7 ? "たくさん" : $"{at + 1000}"),
            (GridYear.Cell(at, "status"), at == 20 ? "◎" : "A"),
            (GridYear.Cell(at, "series"), at == 41 ? "去年は10人" : $"{year} {at}"),
        }).ToDictionary(it => it.Item1, it => it.Item2);
        var left = await open.LeftAsync(typed);

        Assert.StartsWith("177か所を保存しました。3か所は、直してから保存してください", left.Box, StringComparison.Ordinal);
        Assert.Equal([GridYear.Cell(7, "actual"), GridYear.Cell(20, "status"), GridYear.Cell(41, "series")], left.Page.QuerySelectorAll("[aria-invalid]").Select(it => it.GetAttribute("name")));
        Assert.All(left.Page.QuerySelectorAll(".errors a"), link => Assert.NotNull(left.Page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("たくさん", left.Fields[GridYear.Cell(7, "actual")]);
        Assert.Equal("◎", left.Fields[GridYear.Cell(20, "status")]);
        Assert.Equal("1,008", left.Fields[GridYear.Cell(8, "actual")]);
        Assert.Equal(1059m, Result(await office.DraftAsync(year, 59)).Actual);
        Assert.Equal(("A", null), (Result(await office.DraftAsync(year, 7)).Status, Result(await office.DraftAsync(year, 7)).Actual));

        // What is left is put aside, and nothing else.
        Assert.Equal([GridYear.Cell(7, "actual"), GridYear.Cell(20, "status"), GridYear.Cell(41, "series")], await office.AsideAsync(year));

        var saved = await left.SaveAsync(new() { [GridYear.Cell(7, "actual")] = "１，２３４", [GridYear.Cell(20, "status")] = "B", [GridYear.Cell(41, "series")] = $"{year} 41" });
        Assert.Equal("3か所を保存しました", saved.Told);
        Assert.Equal(1234m, Result(await office.DraftAsync(year, 7)).Actual);
        Assert.Empty(await office.AsideAsync(year));
    }

    [Fact]
    public async Task The_log_has_one_line_for_each_entry_and_none_for_what_was_not_changed()
    {
        var year = await office.YearAsync();
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        var saved = await open.SaveAsync(new() { ["o1-1-1.results"] = "訓練を行った", ["o1-1-1.target"] = "①", ["o1-1-2.challenge"] = "名簿が古い" });
        Assert.Equal("3か所を保存しました", saved.Told);
        var log = await office.LogAsync(year);

        Assert.Equal([(ChangeAction.EvaluationSaved, "o1-1-1"), (ChangeAction.EvaluationSaved, "o1-1-2")], log.Select(it => (it.Action, it.ItemKey)));
        Assert.Equal(["当年度の取組実績", "プロセス指標の達成状況（目標）"], log[0].Fields.Select(it => it.Label).Take(2));
        Assert.Null(await office.StateAsync(year, 2));

        var again = await saved.SaveAsync([]);
        Assert.Equal("変わったところはありません。状態もそのままです", again.Told);
        Assert.Equal(2, (await office.LogAsync(year)).Count);
    }

    [Fact]
    public async Task Sent_twice_it_is_done_once_and_told_the_same()
    {
        var year = await office.YearAsync();
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        Dictionary<string, string> typed = new() { ["o1-1-1.results"] = "訓練を行った", ["o1-1-2.results"] = new string('長', 2_001) };
        var (first, second) = (await open.LeftAsync(typed), await open.LeftAsync(typed));

        Assert.Contains("1か所を保存しました。1か所は、直してから保存してください", first.Box, StringComparison.Ordinal);
        Assert.Equal(first.Box, second.Box);
        Assert.Contains("2,000文字までで入力してください（いまは2,001文字）", second.Box, StringComparison.Ordinal);
        Assert.Single(await office.LogAsync(year));
    }

    [Fact]
    public async Task An_amount_for_which_there_is_no_row_begins_one_and_an_emptied_one_is_gone()
    {
        var year = await office.YearAsync();
        var open = await GridOffice.OpenAsync(office.One, year, "budgets", FormStage.Plan);
        Assert.Equal([$"S{year - 2}", $"P{year - 1}", $"P{year}"], open.Cells.Take(3).Select(name => name.Split('.')[2]));
        var saved = await open.SaveAsync(new() { [$"o1-1-1.budgets.P{year}.amount"] = "１２３４", [$"o1-1-1.budgets.S{year - 2}.amount"] = "0", [$"o1-1-2.budgets.P{year}.amount"] = "-" });

        Assert.Equal("3か所を保存しました", saved.Told);
        Assert.Equal([new(year - 2, BudgetKind.Settled, 0), new(year, BudgetKind.Planned, 1234)], (await office.DraftAsync(year, 0, FormStage.Plan)).Entry!.Content.Budgets);
        Assert.Equal([new(year, BudgetKind.Planned, null)], (await office.DraftAsync(year, 1, FormStage.Plan)).Entry!.Content.Budgets);
        Assert.Equal(("1,234", "―", ""), (saved.Fields[$"o1-1-1.budgets.P{year}.amount"], saved.Fields[$"o1-1-2.budgets.P{year}.amount"], saved.Fields[$"o1-1-3.budgets.P{year}.amount"]));

        await saved.SaveAsync(new() { [$"o1-1-1.budgets.S{year - 2}.amount"] = "" });
        Assert.Equal([new(year, BudgetKind.Planned, 1234)], (await office.DraftAsync(year, 0, FormStage.Plan)).Entry!.Content.Budgets);
    }

    [Fact]
    public async Task What_the_year_cost_is_typed_beside_the_evaluation_and_in_the_view_of_amounts()
    {
        var year = await office.YearAsync();
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        await open.SaveAsync(new() { [$"o1-1-1.settled.S{year}.amount"] = "9,339" });
        var budgets = await GridOffice.OpenAsync(office.One, year, "budgets");

        Assert.Equal("9,339", budgets.Fields[$"o1-1-1.settled.S{year}.amount"]);
        Assert.Equal(3, budgets.Cells.Count);
    }

    [Fact]
    public async Task A_form_that_was_cut_wipes_nothing_and_one_that_does_not_say_what_it_is_is_refused()
    {
        var year = await office.YearAsync();
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        var saved = await open.SaveAsync(new() { ["o1-1-1.results"] = "訓練を行った" });
        var fields = saved.Fields;
        fields.Remove("o1-1-1.results");
        using var cut = await office.One.Client.PostAsync(saved.Address, new FormUrlEncodedContent(fields));
        fields.Remove("ticket");
        using var nameless = await office.One.Client.PostAsync(saved.Address, new FormUrlEncodedContent(fields));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, cut.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        Assert.Equal("訓練を行った", (await office.DraftAsync(year, 0)).Typed["results"]);
    }

    [Fact]
    public async Task A_year_of_a_hundred_and_twenty_lines_and_full_texts_passes_the_door()
    {
        var year = await office.YearAsync(120);
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        Assert.Equal(120 * 7, open.Cells.Count);
        var typed = open.Cells.Where(name => name.EndsWith(".results", StringComparison.Ordinal) || name.EndsWith(".challenge", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => new string('文', 2_000));
        var saved = await open.SaveAsync(typed);

        Assert.Equal("240か所を保存しました", saved.Told);

        var indicators = await GridOffice.OpenAsync(office.One, year, "indicators", FormStage.Plan);
        var plan = await indicators.SaveAsync(indicators.Cells.Where(name => name.EndsWith(".target", StringComparison.Ordinal)).ToDictionary(name => name, _ => "77"));
        Assert.Equal("120か所を保存しました", plan.Told);
    }

    private static IndicatorResult Result(Data.Drafts.DraftItem draft) => ((Review)draft.Entry!.Value).Indicators.Single();
}
