using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>One button for all that is complete: from empty to 確認待ち on one screen, and what is not complete says what it lacks.</summary>
public sealed class GridStepTests(GridOffice office) : IClassFixture<GridOffice>
{
    [Fact]
    public async Task Six_items_go_from_empty_to_handed_in_on_one_screen()
    {
        var year = await office.YearAsync(6);
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        var saved = await open.SaveAsync(Enumerable.Range(1, 6).SelectMany(at => Complete($"o1-1-{at}")).ToDictionary(), "all");

        Assert.Equal("24か所を保存しました。6件の確認を課長に依頼しました", saved.Told);
        Assert.All(await StatesAsync(year, 6), state => Assert.Equal(EntryState.Submitted, state));
        Assert.Contains("確認待ち", saved.Words("tbody th"), StringComparison.Ordinal);
        Assert.Contains("直して保存すると入力中に戻り", saved.Words(".grid-form > .notice"), StringComparison.Ordinal);
        Assert.All(await office.LogAsync(year), record => Assert.Equal(Data.Rows.ChangeAction.EvaluationSubmitted, record.Action));
    }

    [Fact]
    public async Task What_lacks_something_is_saved_and_named_with_the_cell_and_what_nobody_began_is_left_alone()
    {
        var year = await office.YearAsync(4);
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        var typed = Complete("o1-1-1").Concat(Complete("o1-1-2")).ToDictionary();
        (typed["o1-1-2.target"], typed["o1-1-3.results"]) = ("②", new string('長', 2_001));
        var left = await open.LeftAsync(typed, "all");

        Assert.Contains("8か所を保存しました。1件の確認を課長に依頼しました。1か所は、直してから保存してください", left.Box, StringComparison.Ordinal);
        Assert.Contains("1-1-2 取組その2：課題を入力してください", left.Box, StringComparison.Ordinal);
        Assert.Contains("#o1-1-2.challenge", left.Page.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")));
        Assert.Equal([EntryState.Submitted, EntryState.Drafting, null, null], await StatesAsync(year, 4));
    }

    [Fact]
    public async Task A_save_takes_back_what_was_handed_in_and_the_button_hands_in_what_was_written_before()
    {
        var year = await office.YearAsync(2);
        var open = await GridOffice.OpenAsync(office.One, year, "initiative");
        open = await open.SaveAsync(Complete("o1-1-1").Concat(Complete("o1-1-2")).ToDictionary());
        open = await open.SaveAsync([], "all");
        Assert.Equal("2件の確認を課長に依頼しました", open.Told);
        open = await open.SaveAsync(new() { ["o1-1-2.results"] = "書き直した" });
        Assert.Equal([EntryState.Submitted, EntryState.Drafting], await StatesAsync(year, 2));

        // Another view of the same items hands them in as well; what it lacks is linked to the page of the item.
        var indicators = await GridOffice.OpenAsync(office.Another, year, "indicators");
        Assert.Equal("1件の確認を課長に依頼しました", (await indicators.SaveAsync([], "all")).Told);
        open = await (await GridOffice.OpenAsync(office.One, year, "initiative")).SaveAsync(new() { ["o1-1-2.results"] = "" });
        var left = await (await GridOffice.OpenAsync(office.One, year, "indicators")).LeftAsync([], "all");
        Assert.Contains($"/staff/asahi/{year}/1-1-2/evaluation#results", left.Page.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task General_affairs_confirm_what_is_complete()
    {
        var year = await office.YearAsync(2);
        var open = await GridOffice.OpenAsync(office.Affairs, year, "initiative");
        var saved = await open.SaveAsync(Complete("o1-1-1"), "all");

        Assert.Equal("4か所を保存しました。1件を確認済みにしました", saved.Told);
        Assert.Equal([EntryState.Confirmed, null], await StatesAsync(year, 2));
    }

    [Fact]
    public async Task A_plan_on_one_screen()
    {
        var year = await office.YearAsync(2);
        var open = await GridOffice.OpenAsync(office.One, year, "initiative", FormStage.Plan);
        var left = await open.LeftAsync(new() { ["o1-1-1.name"] = "", ["o1-1-1.text"] = "内容", ["o1-1-2.featured"] = "on" }, "all");

        Assert.Contains("名称を入力してください", left.Box, StringComparison.Ordinal);
        Assert.False(((InitiativePlan)(await office.DraftAsync(year, 1, FormStage.Plan)).Entry!.Value).IsFeatured);
        Assert.Equal(EntryState.Submitted, await office.StateAsync(year, 1, FormStage.Plan));
    }

    private static Dictionary<string, string> Complete(string item) => new()
    {
        [$"{item}.results"] = "訓練を行った",
        [$"{item}.target"] = "①",
        [$"{item}.execution"] = "(ⅰ)",
        [$"{item}.effect"] = "ア",
    };

    private async Task<List<EntryState?>> StatesAsync(int year, int count)
    {
        var states = new List<EntryState?>();

        for (var at = 0; at < count; at++)
        {
            states.Add(await office.StateAsync(year, at));
        }

        return states;
    }
}
