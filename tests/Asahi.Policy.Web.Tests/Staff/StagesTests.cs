using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The stages of a year and their days, over HTTP: who says so, what follows, and what is refused.</summary>
public sealed class StagesTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Stages = Year + "/stages";
    private const string Item = Year + "/4-1-1/evaluation";

    // The clock of these tests stands in 令和5年, when 2022 is evaluated.
    private static readonly DateTimeOffset _today = new(2023, 5, 1, 23, 30, 0, TimeSpan.FromHours(9));

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _staff.Site.Clock.Set(_today - TimeProvider.System.GetUtcNow());
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        (_affairs, _officer) = (await _staff.SignInAsync("soumu"), await _staff.SignInAsync("tantou"));
    }

    [Fact]
    public async Task Days_are_kept_however_they_are_typed_and_everybody_reads_them()
    {
        await DoAsync(Stages, new() { ["has"] = "evaluation", ["opens-evaluation"] = "令和５年４月３日", ["due-evaluation"] = "R5.6.2", ["closes-evaluation"] = "2023/6/10" });
        var row = (await _officer.OpenAsync(Stages)).QuerySelectorAll(".stages tbody tr")[^1];

        Assert.Equal(["自己評価", "受付中", "令和5年4月3日", "令和5年6月2日", "令和5年6月10日"], row.QuerySelectorAll("th, td").Select(cell => cell.TextContent));
        var record = Assert.Single(await LogAsync(ChangeAction.StageTermsChanged));
        Assert.Equal(["自己評価の入力を始める日", "自己評価の提出の期限", "自己評価の締切日"], record.Fields.Select(field => field.Label));
        Assert.Equal("令和5年（2023年）6月10日", record.Fields[2].After);
        Assert.Contains("提出の期限：令和5年6月2日（あと32日）", (await _officer.OpenAsync(Item)).Body!.TextContent, StringComparison.Ordinal);

        await DoAsync(Stages, []); // as it stands
        Assert.Single(await LogAsync(ChangeAction.StageTermsChanged));
    }

    [Fact]
    public async Task Every_fault_is_told_at_its_field_and_nothing_is_kept()
    {
        using var refused = await _affairs.PostAsync(Stages, Stages, new() { ["due-plan"] = "あした", ["closes-evaluation"] = "2030-01-01", ["opens-midterm"] = "令和5年2月30日" });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["#due-plan", "#opens-midterm", "#closes-evaluation"], page.QuerySelectorAll(".errors a").Select(it => it.GetAttribute("href")));
        Assert.Equal("あした", page.QuerySelector("#due-plan")!.GetAttribute("value"));
        Assert.Empty(await LogAsync(ChangeAction.StageTermsChanged));

        using var turned = await _affairs.PostAsync(Stages, Stages, new() { ["opens-evaluation"] = "2023-06-01", ["closes-evaluation"] = "2023-05-31" });
        Assert.Contains("締切日は、入力を始める日か、その後にしてください", (await TestSite.ParseAsync(turned)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_last_day_nobody_writes_until_it_is_opened_again()
    {
        await DoAsync(Stages, new() { ["closes-evaluation"] = "令和5年5月1日" });
        var open = await _officer.OpenAsync(Item);
        _staff.Site.Clock.AdvanceMinutes(20);
        using var inTime = await _officer.SendAsync(open, Item, new() { ["results"] = "間に合った", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Redirect, inTime.StatusCode);
        open = await _officer.OpenAsync(Item);
        await _affairs.OpenAsync(Item); // nobody's sign-in is to run out
        _staff.Site.Clock.AdvanceMinutes(11);

        using var late = await _officer.SendAsync(open, Item, new() { ["results"] = "夜中に書いた", ["step"] = "Save" });
        var refused = await TestSite.ParseAsync(late);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("自己評価は、令和5年（2023年）5月1日に締め切りました。直すところがあるときは、総務課に開き直しを頼んでください", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("夜中に書いた", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _affairs.OpenAsync(Item)).QuerySelector("main form.entry")); // for general affairs as well

        using var past = await _affairs.PostAsync(Stages, Stages + "/evaluation/reopen", new() { ["reopen-evaluation"] = "令和5年4月1日" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.StatusCode);
        await DoAsync(Stages + "/evaluation/reopen", new() { ["reopen-evaluation"] = "令和5年5月10日" });
        Assert.NotNull((await _officer.OpenAsync(Item)).QuerySelector("main form.entry"));
        Assert.Contains(await LogAsync(ChangeAction.StageTermsChanged), record => record.Fields.Any(field => field is { Label: "自己評価の締切り", Before: "締切日をすぎた", After: "開き直した" }));
    }

    [Fact]
    public async Task A_stage_is_closed_by_hand_with_a_reason_that_is_read_where_one_cannot_write()
    {
        using var without = await _affairs.PostAsync(Stages, Stages + "/plan/close", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        await DoAsync(Stages + "/plan/close", new() { ["reason-plan"] = "区政会議に出したため" });

        Assert.Contains("計画は、締め切りました（区政会議に出したため）", (await _officer.OpenAsync(Year + "/4-1-1/plan")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("締め切りました（区政会議に出したため）", (await _officer.OpenAsync("/staff")).QuerySelector(".stagebar")!.TextContent, StringComparison.Ordinal);
        await DoAsync(Stages + "/plan/reopen", []);
        Assert.NotNull((await _affairs.OpenAsync(Year + "/4-1-1/plan")).QuerySelector("main form.entry"));
    }

    [Fact]
    public async Task A_stage_comes_and_goes_with_the_year_and_its_entries_keep_their_state()
    {
        await DoAsync(Stages, new() { ["has"] = "midterm" });
        var record = Assert.Single(await LogAsync(ChangeAction.StagesChanged));

        Assert.Equal(new ChangedField("この年度の段階", "計画、自己評価", "計画、中間振り返り"), Assert.Single(record.Fields));
        Assert.Contains("自己評価は、この年度では開いていません", (await _affairs.OpenAsync(Item)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await _affairs.OpenAsync(Year + "/4-1-1/midterm")).QuerySelector("form.entry"));
        using var unknown = await _affairs.PostAsync(Stages, Stages, new() { ["has"] = "autumn" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Single(await LogAsync(ChangeAction.StagesChanged));
    }

    [Fact]
    public async Task While_a_candidate_waits_the_days_move_and_the_stages_do_not()
    {
        var open = await _affairs.OpenAsync(Stages);
        await RequestAsync();
        await _staff.PinEverythingAsync();

        using var refused = await _affairs.SendAsync(open, Stages, new() { ["has"] = "midterm" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Empty(await LogAsync(ChangeAction.StagesChanged));
        await DoAsync(Stages, new() { ["due-evaluation"] = "令和5年6月2日" });
        Assert.Single(await LogAsync(ChangeAction.StageTermsChanged));
        Assert.Empty(await LogAsync(ChangeAction.StagesChanged));
    }

    [Fact]
    public async Task Of_two_who_settle_days_at_once_the_second_is_asked_again()
    {
        var open = await _affairs.OpenAsync(Stages);
        await DoAsync(Stages, new() { ["due-evaluation"] = "令和5年6月2日" });

        using var second = await _affairs.SendAsync(open, Stages, new() { ["due-evaluation"] = "令和5年7月2日" });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("令和5年7月2日", (await TestSite.ParseAsync(second)).QuerySelector("#due-evaluation")!.GetAttribute("value"));
        Assert.Single(await LogAsync(ChangeAction.StageTermsChanged));
    }

    [Fact]
    public async Task The_days_are_a_calendar_in_which_each_keeps_its_name()
    {
        await DoAsync(Stages, new() { ["due-evaluation"] = "令和5年6月2日", ["closes-evaluation"] = "令和5年6月10日" });
        using var first = await _officer.GetAsync("/staff/asahi/calendar.ics");
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        var due = Assert.Single(Ical.Net.Calendar.Load(await first.Content.ReadAsStringAsync())!.Events, it => it.Summary == "令和4年度 自己評価：提出の期限");
        Assert.Equal((new DateOnly(2023, 6, 2), true), (due.Start!.Date, due.IsAllDay));

        await DoAsync(Stages, new() { ["due-evaluation"] = "令和5年6月9日" });
        using var second = await _officer.GetAsync("/staff/asahi/calendar.ics");
        var events = Ical.Net.Calendar.Load(await second.Content.ReadAsStringAsync())!.Events;
        Assert.Equal(2, events.Count);
        var moved = Assert.Single(events, it => it.Uid == due.Uid);
        Assert.Equal((new DateOnly(2023, 6, 9), true), (moved.Start!.Date, moved.Sequence > due.Sequence));
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        _officer.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task DoAsync(string address, Dictionary<string, string> typed)
    {
        using var answer = await _affairs.PostAsync(Stages, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}.");
    }

    private async Task RequestAsync()
    {
        const string publication = Year + "/publication";
        using var written = await _affairs.PostAsync(Item, Item, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        using var requested = await _affairs.PostAsync(publication, publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        Assert.Equal(HttpStatusCode.Redirect, requested.StatusCode);
    }

    private Task<List<ChangeRecord>> LogAsync(ChangeAction action) =>
        _staff.AskAsync(db => db.Changes.Where(record => record.Action == action).OrderBy(record => record.Id).ToListAsync());
}
