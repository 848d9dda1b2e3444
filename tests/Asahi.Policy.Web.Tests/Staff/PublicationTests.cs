using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Request, recall, return, approve: in this order or not at all, and by two people.</summary>
public sealed class PublicationTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Publication = "/staff/asahi/2022/publication";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private StaffVisitor _mayor = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        _affairs = await _staff.SignInAsync("soumu");
        _mayor = await _staff.SignInAsync("kucho");
    }

    [Fact]
    public async Task Nothing_new_is_nothing_to_publish()
    {
        var page = await _affairs.OpenAsync(Publication);
        Assert.Contains("公開中の版から、変わったところがありません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("form"), form => form.GetAttribute("action") == Publication);
        Assert.Contains("承認を待っている内容はありません", (await _mayor.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_confirmed_is_not_published_whatever_is_sent()
    {
        await EditAsync("Confirm");
        var page = await _affairs.OpenAsync(Publication); // the form is open while somebody goes on writing, and back to where it was
        using var other = await _affairs.PostAsync(Item, Item, new() { ["results"] = "書きかけ", ["step"] = "Save" });
        await EditAsync("Save");

        using var refused = await _affairs.SendAsync(page, Publication, Request());
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var now = await TestSite.ParseAsync(refused);
        Assert.Contains("4-1-1 自己評価", now.QuerySelectorAll("details").Single(it => it.TextContent.Contains("まだ確認済みでないもの", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Empty(now.QuerySelectorAll("input[name^='in[']"));
        Assert.Equal(0, await _staff.AskAsync(db => db.Candidates.CountAsync()));
    }

    [Fact]
    public async Task While_it_waits_nothing_can_be_changed_and_what_was_typed_is_not_lost()
    {
        await EditAsync("Confirm");
        var open = await _affairs.OpenAsync(Item);
        await RequestAsync();
        var refused = await _affairs.SendAsync(open, Item, new() { ["results"] = "あとから気づいたこと", ["step"] = "Save" });
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("区長の承認を待っています", page, StringComparison.Ordinal);
        Assert.Contains("あとから気づいたこと", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Publication, Publication + "/recall", new() { ["reason"] = "直すところがある" })).StatusCode);
        Assert.Contains("あとから気づいたこと", (await _affairs.OpenAsync(Item)).QuerySelector("#results")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_says_why_and_the_next_request_starts_anew()
    {
        await EditAsync("Confirm");
        await RequestAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _mayor.PostAsync(Publication, Publication + "/return", new() { ["reason"] = " " })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _mayor.PostAsync(Publication, Publication + "/return", new() { ["reason"] = "人数を確かめてください" })).StatusCode);

        Assert.Contains("人数を確かめてください", (await _affairs.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
        await RequestAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await ApproveAsync(_mayor)).StatusCode);
    }

    [Fact]
    public async Task What_was_not_shown_cannot_be_approved()
    {
        await EditAsync("Confirm");
        await RequestAsync();
        var page = await _mayor.OpenAsync(Publication);
        await _affairs.PostAsync(Publication, Publication + "/recall", []);
        await EditAsync("Confirm", "言い回しを変えた");
        await RequestAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await _mayor.SendAsync(page, Publication + "/approval", [])).StatusCode);
        Assert.Equal(1, await _staff.AskAsync(db => db.Editions.CountAsync(edition => edition.FiscalYear == 2022)));
        Assert.Equal(HttpStatusCode.Redirect, (await ApproveAsync(_mayor)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _mayor.PostAsync("/staff", "/staff/sign-out", [])).StatusCode);
    }

    [Fact]
    public async Task Whoever_prepared_or_wrote_it_cannot_approve_it_under_another_duty()
    {
        await EditAsync("Confirm");
        await RequestAsync();
        await _staff.ServeAsync("soumu", Duty.Mayor);
        using var changed = await _staff.SignInAsync("soumu");
        Assert.Contains("準備した人は、承認できません", (await changed.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
        var fields = StaffVisitor.Fields(await _mayor.OpenAsync(Publication), Publication + "/approval");
        fields["__RequestVerificationToken"] = (await changed.OpenAsync(Publication)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        fields["key"] = Guid.NewGuid().ToString();
        using var refused = await changed.Client.PostAsync(Publication + "/approval", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(CandidateState.Pending, (await _staff.AskAsync(db => db.Candidates.SingleAsync())).State);

        // The same for one who only wrote: somebody else takes the request back and makes it again.
        await _staff.AddAsync("soumu2", Duty.GeneralAffairs);
        using var other = await _staff.SignInAsync("soumu2");
        await other.PostAsync(Publication, Publication + "/recall", []);
        await other.PostAsync(Publication, Publication, Request());
        Assert.Contains("公開する内容を書いた人は、承認できません", (await changed.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_edition_has_what_was_approved_and_the_documents_it_came_from()
    {
        await EditAsync("Confirm");
        await RequestAsync();
        var hash = (await _staff.AskAsync(db => db.Candidates.SingleAsync())).Sha256;
        await ApproveAsync(_mayor);
        var edition = await _staff.AskAsync(db => db.PublicEditions.Where(pointer => pointer.FiscalYear == 2022).Select(pointer => pointer.Edition).SingleAsync());

        Assert.Equal((2, hash, EditionKind.SelfEvaluation), (edition.Number, edition.Sha256, edition.Kind));
        using var visitor = _staff.Visitor();
        var source = (await visitor.OpenAsync("/asahi/2022/sources")).QuerySelector("a[href^='/asahi/2022/sources/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(source)).StatusCode);
        Assert.Equal(1, await _staff.AskAsync(db => db.Changes.CountAsync(record => record.Action == ChangeAction.Published)));
    }

    [Fact]
    public async Task What_cannot_be_undone_is_asked_once_more()
    {
        await EditAsync("Confirm");
        await RequestAsync();
        using var asked = await _mayor.PostAsync(Publication, Publication + "/approval", new() { ["decisionDate"] = "令和８年６月１０日", ["isEarlyDay"] = "true" });
        var page = await TestSite.ParseAsync(asked);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("令和8年（2026年）6月10日", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _staff.AskAsync(db => db.Editions.CountAsync(edition => edition.FiscalYear == 2022)));

        Assert.Equal(HttpStatusCode.Redirect, (await _mayor.SendAsync(page, Publication + "/approval", [])).StatusCode);
        Assert.Equal(new DateOnly(2026, 6, 10), (await _staff.AskAsync(db => db.Editions.SingleAsync(edition => edition.Number == 2))).DecisionDate);
    }

    [Fact]
    public async Task A_decision_before_the_request_is_asked_about_and_nothing_typed_is_lost_on_the_way_back()
    {
        await EditAsync("Confirm");
        await RequestAsync();
        Dictionary<string, string> typed = new() { ["decisionNumber"] = "旭総第12号", ["decisionDate"] = "令和8年6月10日" };
        using var refused = await _mayor.PostAsync(Publication, Publication + "/approval", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await TestSite.ParseAsync(refused);
        Assert.Contains("承認を依頼した日", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#isEarlyDay"));
        using var asked = await _mayor.SendAsync(page, Publication + "/approval", new() { ["isEarlyDay"] = "true" });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        using var back = await _mayor.SendAsync(await TestSite.ParseAsync(asked), Publication + "/approval", new() { ["isBack"] = "true" });
        var again = await TestSite.ParseAsync(back);
        Assert.Equal("旭総第12号", again.QuerySelector("#decisionNumber")!.GetAttribute("value"));
        Assert.Equal("令和8年6月10日", again.QuerySelector("#decisionDate")!.GetAttribute("value"));
        Assert.Equal(1, await _staff.AskAsync(db => db.Editions.CountAsync(edition => edition.FiscalYear == 2022)));
    }

    [Theory]
    [InlineData("2099-01-01", "今日までの日付")]
    [InlineData("1026-06-10", "から今日までの日付")]
    [InlineData("2026-13-01", "という日はありません")]
    [InlineData("あした", "のように入力してください")]
    public async Task A_date_that_cannot_be_is_refused_in_words(string typed, string words)
    {
        await EditAsync("Confirm");
        await RequestAsync();
        using var refused = await _mayor.PostAsync(Publication, Publication + "/approval", new() { ["decisionDate"] = typed, ["confirmed"] = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(words, (await TestSite.ParseAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        _mayor.Dispose();
        await _staff.DisposeAsync();
    }

    private static Dictionary<string, string> Request() => new() { ["kind"] = "SelfEvaluation", ["note"] = "4-1-1の自己評価" };

    private async Task EditAsync(string step, string results = "訓練を10回行った") => Assert.Equal(
        HttpStatusCode.Redirect,
        (await _affairs.PostAsync(Item, Item, new() { ["results"] = results, ["challenge"] = "参加者が少ない", ["improvement"] = "呼びかける", ["step"] = step })).StatusCode);

    private async Task RequestAsync() => Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Publication, Publication, Request())).StatusCode);

    private static Task<HttpResponseMessage> ApproveAsync(StaffVisitor mayor) => mayor.PostAsync(Publication, Publication + "/approval", new() { ["confirmed"] = "true" });
}
