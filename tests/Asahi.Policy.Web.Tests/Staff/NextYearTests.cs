using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A year is begun from the year before, here across the change of form; what was to change is asked, answered, or left open.</summary>
public sealed class NextYearTests : IAsyncLifetime
{
    private const string Begin = "/staff/asahi/next-year";
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true });
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task What_goes_on_and_what_does_not_is_said_before_the_year_is_begun()
    {
        var page = await _affairs.OpenAsync(Begin + "?from=2022");
        var left = page.QuerySelectorAll(".notice li").Select(it => it.TextContent).ToList();

        Assert.Equal("令和5年度を始める", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("令和5年度からの様式（令和5年度の様式）", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(left, it => it.StartsWith("4-1-1 地域防災・減災力の強化：具体的取組", StringComparison.Ordinal));
        var old = await WholeAsync(2022);
        var initiatives = PlacedItems.AllOf(old).Count(it => it.Place.Code is { Level: 3 });
        Assert.True(initiatives > 10 && left.Count >= initiatives, $"{left.Count} of {initiatives} are named.");
    }

    [Fact]
    public async Task Across_the_change_of_form_a_draft_is_made_that_can_be_written_and_its_questions_are_published_with_it()
    {
        await DoAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "参加が少ない", ["improvement"] = "広報を増やす", ["step"] = "Save" });
        await DoAsync(Begin + "?from=2022", Begin, []);
        var policy = await WholeAsync(2023);

        Assert.Equal((FormEra.Reiwa5, "令和5年度 旭区運営方針"), (policy.Era, policy.Statement.Name));
        Assert.Null((await _staff.Site.CreateClient().GetAsync("/asahi/2023")).Headers.Location);
        using (var hidden = await _staff.Site.CreateClient().GetAsync("/asahi/2023"))
        {
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode); // not public yet
        }

        Assert.Contains(await _staff.AskAsync(db => db.Changes.Where(it => it.Action == ChangeAction.YearBegun).ToListAsync()), it => it.Fields.Any(field => field.Label.StartsWith("引き継がなかったもの：4-1-1", StringComparison.Ordinal)));

        // The question of an initiative, which the form has no more, is asked of its strategy.
        const string Strategy = "/staff/asahi/2023/4-1/plan";
        var open = await _affairs.OpenAsync(Strategy);
        Assert.Contains("令和4年度の 4-1-1 地域防災・減災力の強化「改善策」：広報を増やす", open.QuerySelector("#carried")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("広報を増やす", (await _affairs.OpenAsync("/staff/asahi/2023")).QuerySelector("section[aria-labelledby=carried]")!.TextContent, StringComparison.Ordinal);

        // Stopped wants a reason when it is handed in; unanswered wants none.
        var answer = open.QuerySelectorAll("#carried input[type=radio], #carried select")[0].GetAttribute("name")!;
        using (var refused = await _affairs.PostAsync(Strategy, Strategy, new() { [answer] = "Stopped", ["step"] = "Confirm" }))
        {
            Assert.Contains("「やめた」理由を入力してください", (await TestSite.ParseAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
        }

        await DoAsync(Strategy, Strategy, new() { [answer] = "Stopped", [answer.Replace("answer", "reason", StringComparison.Ordinal)] = "参加者がいない", ["step"] = "Confirm" });
        var shown = await _affairs.OpenAsync("/staff/asahi/2023/preview/whole");
        Assert.Contains("やめた：参加者がいない", shown.QuerySelector("section[aria-labelledby=carried]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_evaluated_since_is_asked_too_and_once()
    {
        await DoAsync(Begin + "?from=2022", Begin, []);
        await DoAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "参加が少ない", ["improvement"] = "広報を増やす", ["step"] = "Save" });
        await DoAsync("/staff/asahi/2023", "/staff/asahi/2023/questions", []);
        await DoAsync("/staff/asahi/2023", "/staff/asahi/2023/questions", []);

        Assert.Equal("広報を増やす", Assert.Single((await WholeAsync(2023)).Issues.Single(it => it.Number == 4).Strategies.Single(it => it.Number == 1).Plan.Carried!, it => it.Kind == CarriedKind.Improvement).Text);
    }

    [Fact]
    public async Task An_empty_year_in_another_form_and_no_year_twice()
    {
        await DoAsync(Begin + "?era=Reiwa3", Begin, []);
        var policy = await WholeAsync(2023);
        Assert.Equal((FormEra.Reiwa3, 0), (policy.Era, policy.Issues.Count));

        using var again = await _affairs.PostAsync(Begin, Begin, new() { ["year"] = "2023" });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("令和5年度は、もう始まっています", (await TestSite.ParseAsync(again)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_may_begin_with_the_year_that_it_works_on_and_fill_in_those_between_later()
    {
        await DoAsync(Begin + "?year=2026", Begin, []);
        var years = (await _affairs.OpenAsync(Begin)).QuerySelectorAll("#year option").Select(it => it.GetAttribute("value")).ToList();
        Assert.Equal(["2027", "2025", "2024", "2023", "2020"], years);

        // It is not made from a year that comes after it.
        var page = await _affairs.OpenAsync(Begin + "?year=2024&from=2026");
        Assert.Equal("令和6年度を始める", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("何もない案", page.QuerySelector("#what")!.TextContent);
        Assert.Equal(["2022", "2021", ""], page.QuerySelectorAll("input[name=from][type=radio]").Select(it => it.GetAttribute("value")));
        await DoAsync(Begin + "?year=2024&from=2022", Begin, []);
        Assert.All((await WholeAsync(2024)).Statement.Lineage, it => Assert.Equal(2022, it.FormerYear));
        await DoAsync("/staff/asahi/2024", "/staff/asahi/2024/questions", []); // of 2022, which is the year before it here
    }

    [Fact]
    public async Task Only_general_affairs_begins_a_year()
    {
        using var chief = await _staff.SignInAsync("kacho");
        using var answer = await chief.GetAsync(Begin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    public ValueTask DisposeAsync()
    {
        _affairs.Dispose();

        return _staff.DisposeAsync();
    }

    private async Task<OperatingPolicy> WholeAsync(int year) => (await _staff.AskAsync(db => new Data.Drafts.DraftItems(db).LoadPolicyAsync("asahi", year)))!;

    private async Task DoAsync(string page, string address, Dictionary<string, string> typed)
    {
        using var answer = await _affairs.PostAsync(page, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}: {(await TestSite.ParseAsync(answer)).QuerySelector(".errors")?.TextContent}");
    }
}
