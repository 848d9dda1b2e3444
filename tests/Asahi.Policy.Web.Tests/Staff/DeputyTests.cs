using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Asahi.Policy.Web.Tests.Staff.PublicationOffice;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Who acts for the mayor approves, from day to day and no longer, and everybody reads that it was so.</summary>
public sealed class DeputyTests : IAsyncLifetime
{
    private const string Deputies = "/staff/asahi/deputies";

    private readonly PublicationOffice _office = new(new StaffSite());

    public async ValueTask InitializeAsync()
    {
        await _office.OpenAsync();
        await _office.Staff.AddAsync("fuku", Duty.GeneralAffairs);
    }

    [Fact]
    public async Task Whoever_was_given_it_approves_and_log_edition_ledger_and_page_say_so()
    {
        await ReadyAsync();
        using var deputy = await _office.Staff.SignInAsync("fuku");
        Assert.Equal(HttpStatusCode.Forbidden, (await ApproveAsync(deputy)).StatusCode);

        await DoneAsync(GiveAsync("fuku", 0, 3));
        var page = await deputy.OpenAsync(Publication);
        Assert.Contains("区長（代決：副区長）", page.QuerySelector("[aria-labelledby=approval]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("承認", (await deputy.OpenAsync("/staff")).QuerySelector(".masthead__nav")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(deputy.PostAsync(Publication, Publication + "/approval", new() { ["confirmed"] = "true" }));

        Assert.Equal("区長（代決：副区長）", (await _office.Staff.AskAsync(db => db.Editions.OrderBy(it => it.Id).LastAsync())).Authority);
        Assert.Equal("区長（代決：副区長）", (await _office.Staff.AskAsync(db => db.Ledger.OrderBy(it => it.Number).LastAsync())).Authority);
        var record = await _office.Staff.AskAsync(db => db.Changes.SingleAsync(it => it.Action == ChangeAction.Published));
        Assert.Contains(new ChangedField("承認", "", "区長（代決：副区長）"), record.Fields);
        using var visitor = _office.Staff.Visitor();
        Assert.Contains("区長（代決：副区長）", (await visitor.OpenAsync("/asahi/2022/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_before_the_first_day_not_after_the_last_and_not_once_it_was_ended()
    {
        await ReadyAsync();
        await DoneAsync(GiveAsync("fuku", 2, 3));
        using var early = await _office.Staff.SignInAsync("fuku");
        Assert.Equal(HttpStatusCode.Forbidden, (await ApproveAsync(early)).StatusCode);

        _office.Staff.Site.Clock.Advance(TimeSpan.FromDays(2));
        using var deputy = await _office.Staff.SignInAsync("fuku");
        Assert.NotNull((await deputy.OpenAsync(Publication)).QuerySelector("[aria-labelledby=approval] form"));
        using (var affairs = await _office.Staff.SignInAsync("soumu"))
        {
            var end = (await affairs.OpenAsync(Deputies)).QuerySelectorAll("form").Select(it => it.GetAttribute("action")!).Single(it => it.EndsWith("/end", StringComparison.Ordinal));
            await DoneAsync(affairs.PostAsync(Deputies, end, []));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await ApproveAsync(deputy)).StatusCode);
        using var again = await _office.Staff.SignInAsync("soumu");
        await DoneAsync(GiveAsync("fuku", 2, 3, again));
        _office.Staff.Site.Clock.Advance(TimeSpan.FromDays(4));
        using var late = await _office.Staff.SignInAsync("fuku");
        Assert.Equal(HttpStatusCode.Forbidden, (await ApproveAsync(late)).StatusCode);
    }

    [Theory]
    [InlineData("soumu", "自分に任せることはできません")]
    [InlineData("kucho", "本人に、代決はいりません")]
    [InlineData("dare", "このログインIDの職員は、いません")]
    [InlineData("tantou", "二段階の認証を設定していません")]
    [InlineData("kanri", "内容を承認できません")]
    public async Task To_whom_it_cannot_be_given_is_said(string login, string words)
    {
        await _office.Staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _office.Staff.AddAsync("kanri", Duty.Administrator);

        Assert.Contains(words, await RefusedAsync(GiveAsync(login, 0, 1)), StringComparison.Ordinal);
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.Deputies.CountAsync()));
    }

    [Theory]
    [InlineData("2027-02-30", "2027-03-01", "という日はありません")]
    [InlineData("", "2027-03-01", "初めの日を入力してください")]
    [InlineData("2027-03-02", "2027-03-01", "初めの日から後にしてください")]
    [InlineData("2020-03-02", "2020-03-03", "前後一年のうち")]
    [InlineData("2027-01-01", "2029-01-01", "一度に一年まで")]
    [InlineData("9999-12-31", "9999-12-31", "前後一年のうち")]
    public async Task Days_that_cannot_be_are_said(string from, string until, string words) => Assert.Contains(
        words,
        await RefusedAsync(_office.Affairs.PostAsync(Deputies, Deputies, new() { ["login"] = "fuku", ["title"] = "副区長", ["from"] = from, ["until"] = until })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Who_prepared_it_or_wrote_it_cannot_approve_it_for_the_mayor_either()
    {
        await ReadyAsync();
        using var other = await _office.Staff.SignInAsync("fuku");
        await DoneAsync(GiveAsync("soumu", 0, 1, other));

        Assert.Contains("準備した人は、承認できません", (await _office.Affairs.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_days_are_not_given_twice()
    {
        await DoneAsync(GiveAsync("fuku", 0, 3));
        Assert.Contains("もう任せています", await RefusedAsync(GiveAsync("fuku", 3, 5)), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task ReadyAsync()
    {
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.RequestAsync());
    }

    // With all that the form would hold, if there were one.
    private static async Task<HttpResponseMessage> ApproveAsync(StaffVisitor visitor)
    {
        var fields = StaffVisitor.Fields(await visitor.OpenAsync(Publication), Publication + "/recall");
        fields["confirmed"] = "true";

        return await visitor.Client.PostAsync(Publication + "/approval", new FormUrlEncodedContent(fields));
    }

    private Task<HttpResponseMessage> GiveAsync(string login, int from, int until, StaffVisitor? by = null)
    {
        var today = DateOnly.FromDateTime(_office.Staff.Site.Clock.GetUtcNow().AddHours(9).DateTime);

        return (by ?? _office.Affairs).PostAsync(Deputies, Deputies, new() { ["login"] = login, ["title"] = "副区長", ["from"] = $"{today.AddDays(from):yyyy-MM-dd}", ["until"] = $"{today.AddDays(until):yyyy-MM-dd}" });
    }
}
