using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>One evaluation from the form to the public page, by forms alone.</summary>
public sealed class EvaluationTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Publication = "/staff/asahi/2022/publication";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
    }

    [Fact]
    public async Task From_the_form_to_the_public_page()
    {
        using var officer = await _staff.SignInAsync("tantou");
        var refused = await officer.PostAsync(Item, Item, new() { ["results"] = "訓練を10回行った", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await TestSite.ParseAsync(refused);
        Assert.Contains("改善策を入力してください（「プロセス指標の達成状況（目標）」が「未達成」のため）", again.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("訓練を10回行った", again.QuerySelector("#results")!.TextContent.Trim());

        var sent = await officer.SendAsync(again, Item, new() { ["challenge"] = "参加者が少ない", ["improvement"] = "若い世代に呼びかける", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        using var chief = await _staff.SignInAsync("kacho");
        Assert.Equal(HttpStatusCode.Redirect, (await chief.PostAsync(Item, Item + "/review", new() { ["step"] = "Confirm" })).StatusCode);

        using var affairs = await _staff.SignInAsync("soumu");
        var prepared = await affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "4-1-1の自己評価を入力" });
        Assert.True(prepared.StatusCode == HttpStatusCode.Redirect, await prepared.Content.ReadAsStringAsync());

        using var locked = await officer.GetAsync(Item);
        Assert.Contains("いまは変えられません", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var mayor = await _staff.SignInAsync("kucho");
        var approved = await mayor.PostAsync(Publication, Publication + "/approval", new() { ["decisionNumber"] = "旭総第12号", ["decisionDate"] = "令和８年１１月２０日", ["isEarlyDay"] = "true", ["confirmed"] = "true" });
        Assert.True(approved.StatusCode == HttpStatusCode.Redirect, await approved.Content.ReadAsStringAsync());

        var page = await _staff.Site.GetAsync("/asahi/2022/4-1-1");
        Assert.Contains("若い世代に呼びかける", page.Body!.TextContent, StringComparison.Ordinal);
        var difference = await _staff.Site.GetAsync("/asahi/2022/history/1-2");
        Assert.Contains("参加者が少ない", difference.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await _staff.AskAsync(db => db.Editions.CountAsync(edition => edition.FiscalYear == 2022)));
    }

    [Fact]
    public async Task What_is_not_evaluated_asks_for_a_reason_and_for_nothing_else()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var both = await officer.PostAsync(Item, Item, new() { ["out-of-scope"] = "on", ["blank-reason"] = "工事のため休止した", ["target"] = "①", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
        var page = await TestSite.ParseAsync(both);
        Assert.Contains("評価の対象外にすると、次の欄が空になります", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("プロセス指標の達成状況（目標）", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("工事のため休止した", page.QuerySelector("#blank-reason")!.TextContent.Trim());
        Assert.Equal(0, await _staff.AskAsync(db => db.Changes.CountAsync(change => change.Item == "4-1-1")));

        using var sent = await officer.SendAsync(page, Item, new() { ["clear"] = "Submit" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("工事のため休止した", (await _staff.ReviewAsync()).Remarks!.BlankReason);
    }

    [Fact]
    public async Task A_choice_once_made_can_be_taken_back()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var page = await officer.OpenAsync(Item);

        foreach (var field in new[] { "target", "execution", "effect" })
        {
            var none = page.QuerySelector($"input[name={field}][value='']");
            Assert.Equal("（未選択）", page.QuerySelector($"label[for={none!.Id}]")!.TextContent);
            Assert.False(none.HasAttribute("checked")); // the document says what it was
        }

        using var sent = await officer.SendAsync(page, Item, new() { ["out-of-scope"] = "on", ["target"] = "", ["execution"] = "", ["effect"] = "", ["blank-reason"] = "工事のため休止した", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var saved = await officer.OpenAsync(Item);
        Assert.True(saved.QuerySelector("input[name=target][value='']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_save_that_changes_nothing_takes_no_step_and_stands_in_no_log()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var first = await officer.PostAsync(Item, Item, new() { ["step"] = "Save" });
        Assert.Equal(Item, first.Headers.Location!.ToString());
        using var page = await officer.OpenAsync(Item);
        Assert.Contains("変わったところはありません", page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("原資料のまま", page.QuerySelector(".title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _staff.AskAsync(db => db.Changes.CountAsync(change => change.Item == "4-1-1")));

        using var affairs = await _staff.SignInAsync("soumu");
        using var ready = await affairs.OpenAsync(Publication);
        Assert.DoesNotContain("公開を止めているもの", ready.Body!.TextContent, StringComparison.Ordinal);

        // What was submitted stays submitted, whoever looks into it and presses the button.
        using var sent = await officer.PostAsync(Item, Item, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        using var again = await officer.PostAsync(Item, Item, new() { ["step"] = "Save" });
        using var waiting = await officer.OpenAsync(Item);
        Assert.Contains("変わったところはありません", waiting.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("課長の確認を待っています", waiting.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_of_a_return_stays_with_its_lines_until_the_item_is_confirmed()
    {
        const string Reason = "数を確かめてください\n改善策に時期を書いてください";
        using var officer = await _staff.SignInAsync("tantou");
        using var chief = await _staff.SignInAsync("kacho");
        using var sent = await officer.PostAsync(Item, Item, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        using var returned = await chief.PostAsync(Item, Item + "/review", new() { ["step"] = "Return", ["reason"] = Reason });
        Assert.Equal(["数を確かめてください", "改善策に時期を書いてください"], await ReasonAsync(officer));
        using var saved = await officer.PostAsync(Item, Item, new() { ["results"] = "3回行った", ["step"] = "Save" });
        Assert.Equal(2, (await ReasonAsync(officer)).Count);
        using var submitted = await officer.PostAsync(Item, Item, new() { ["improvement"] = "9月に行う", ["step"] = "Submit" });
        Assert.Equal(2, (await ReasonAsync(chief)).Count);
        using var confirmed = await chief.PostAsync(Item, Item + "/review", new() { ["step"] = "Confirm" });
        Assert.Empty(await ReasonAsync(chief));

        static async Task<IReadOnlyList<string>> ReasonAsync(StaffVisitor visitor)
        {
            using var page = await visitor.OpenAsync(Item);

            return [.. page.QuerySelectorAll(".notice").Where(notice => notice.TextContent.Contains("差し戻された", StringComparison.Ordinal) || notice.TextContent.Contains("差し戻されました", StringComparison.Ordinal))
                .SelectMany(notice => notice.QuerySelectorAll("p").Skip(1)).Select(line => line.TextContent.Trim())];
        }
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();
}
