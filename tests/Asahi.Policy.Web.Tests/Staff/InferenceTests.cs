using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What was inferred of an imported year is settled one by one, and public with the next edition; so is what was printed with the items.</summary>
public sealed class InferenceTests : IAsyncLifetime
{
    private const string Inference = "/staff/asahi/2022/inference";
    private const string Publication = "/staff/asahi/2022/publication";
    private const string Upcoming = "/staff/asahi/2022/next-update";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task Each_fact_is_settled_with_a_note_and_unsettled_again()
    {
        var before = await FactsAsync();
        Assert.Contains(before, fact => fact.StartsWith("年度：令和4年度", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await SettleAsync(FactKind.FiscalYear, "起案文書で確かめた")).StatusCode);
        var settled = Assert.Single((await _staff.PolicyAsync(2022)).Statement.Settled);
        var page = await _affairs.OpenAsync(Inference);

        Assert.Equal((FactKind.FiscalYear, "起案文書で確かめた"), (settled.Kind, settled.Note));
        Assert.Contains("確認を記録しました", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"確認していないもの {before.Count - 1}件", page.Body.TextContent, StringComparison.Ordinal);
        var logged = await _staff.AskAsync(db => db.Changes.SingleAsync(it => it.Action == ChangeAction.InferenceSettled));
        Assert.Equal(("推定", "区が確認した：起案文書で確かめた"), (logged.Fields[0].Before, logged.Fields[0].After));

        Assert.Equal(HttpStatusCode.Redirect, (await SettleAsync(FactKind.FiscalYear, null, settle: false)).StatusCode);
        Assert.Empty((await _staff.PolicyAsync(2022)).Statement.Settled);
    }

    [Fact]
    public async Task Who_comes_second_is_refused_and_a_note_that_is_too_long_stays()
    {
        var open = await _affairs.OpenAsync(Inference);
        await SettleAsync(FactKind.Ward, null);
        using var second = await SendAsync(open, FactKind.FiscalYear, "メモ", true);
        using var refused = await SettleAsync(FactKind.FiscalYear, new string('あ', 201));
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("補足は200文字までで入力してください", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("input"), input => input.GetAttribute("value") == new string('あ', 201));
        Assert.Equal(FactKind.Ward, Assert.Single((await _staff.PolicyAsync(2022)).Statement.Settled).Kind);
    }

    [Fact]
    public async Task Marks_stay_in_public_until_the_next_edition_and_then_they_are_gone_everywhere()
    {
        using var citizen = _staff.Site.Visitor();
        var former = await FormOfAsync(citizen);
        Assert.NotEmpty(former);

        foreach (var kind in new[] { FactKind.Kind, FactKind.Ward, FactKind.FiscalYear, FactKind.Licence })
        {
            await SettleAsync(kind, null);
        }

        await _affairs.PostAsync(Inference, Inference + "/take-over", new() { ["settle"] = "true", ["note"] = "区の決定による" });
        Assert.Contains("推定", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        Assert.DoesNotContain("推定です", await (await _affairs.GetAsync("/staff/asahi/2022/preview/whole")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("区の記録としての引継ぎ", (await _affairs.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
        await PublishAsync();

        foreach (var address in new[] { "/asahi/2022", "/asahi/2022/4-1-1", "/asahi/2022/results", "/asahi/2022/budget", "/asahi/2022/forms", "/asahi/2022/forms/5", "/asahi/2022/forms/2" })
        {
            var page = (await TestSite.ParseAsync(await citizen.GetAsync(address))).Body!.TextContent;
            Assert.DoesNotContain("推定", page, StringComparison.Ordinal);
            Assert.DoesNotContain("再構成", page, StringComparison.Ordinal);
            Assert.DoesNotContain("区が公表した様式", page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("原資料に、予定の記載はありません", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        Assert.Contains("区が確認しました", await citizen.GetStringAsync("/asahi/2022/sources"), StringComparison.Ordinal);
        Assert.Contains("区の決定による", await citizen.GetStringAsync("/asahi/2022/sources"), StringComparison.Ordinal);
        var table = await citizen.GetStringAsync("/asahi/2022/data.csv");
        Assert.Contains(",2022,記載,記載,区の記録,2,", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",推定,", table, StringComparison.Ordinal);
        Assert.Equal(former, await FormOfAsync(citizen));
        Assert.Contains("\"takenOver\": {", await citizen.GetStringAsync("/asahi/2022/data.json"), StringComparison.Ordinal);
        Assert.Contains("推定した事項の確認", await citizen.GetStringAsync("/asahi/2022/history/1-2"), StringComparison.Ordinal);
    }

    // What the form of the first edition says; that the edition is a former one by now stands around it.
    private static async Task<string> FormOfAsync(HttpClient citizen) =>
        string.Concat((await TestSite.ParseAsync(await citizen.GetAsync("/asahi/2022/history/1/forms/5"))).QuerySelectorAll(".form").Select(form => form.InnerHtml));

    [Fact]
    public async Task What_was_settled_outlives_a_way_back_to_what_is_public()
    {
        const string Whole = "/staff/asahi/2022/policy/plan";
        await SettleAsync(FactKind.FiscalYear, "メモ");
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Whole, Whole, new() { ["goal"] = "別の目標", ["step"] = "Save" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Whole + "/../plan/restore", Whole + "/restore", [])).StatusCode);

        var statement = (await _staff.PolicyAsync(2022)).Statement;
        Assert.Null(statement.Goal);
        Assert.Equal("メモ", Assert.Single(statement.Settled).Note);
    }

    [Fact]
    public async Task Contacts_are_frozen_with_the_edition_and_later_settings_change_only_the_next()
    {
        const string Settings = "/staff/asahi/settings";
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        var section = await _staff.AskAsync(db => db.Sections.Select(it => it.Id).SingleAsync());
        await _affairs.PostAsync(Settings, Settings, new() { ["office"] = "旭区役所 総務課", [$"phone-{section}"] = "06-0000-0001" });
        Assert.Contains("この取組の担当：防災課（電話 06-0000-0001）", await (await _affairs.GetAsync("/staff/asahi/2022/preview/4-1-1")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PublishAsync();
        await _affairs.PostAsync(Settings, Settings, new() { ["office"] = "旭区役所 政策企画課", [$"phone-{section}"] = "06-0000-0002" });
        using var citizen = _staff.Site.Visitor();
        var (item, form, data) = (await citizen.GetStringAsync("/asahi/2022/4-1-1"), await citizen.GetStringAsync("/asahi/2022/forms/2"), await citizen.GetStringAsync("/asahi/2022/data.json"));

        Assert.Contains("この取組の担当：防災課（電話 06-0000-0001）", item, StringComparison.Ordinal);
        Assert.Contains("旭区の問合せ先：旭区役所 政策企画課", (await TestSite.ParseAsync(await citizen.GetAsync("/asahi/2022/4-1-1"))).QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("問合せ先：旭区役所 総務課", form, StringComparison.Ordinal);
        Assert.Contains("防災課（電話 06-0000-0001）", form, StringComparison.Ordinal);
        Assert.Contains("\"phone\": \"06-0000-0001\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("06-0000-0002", item + form + data, StringComparison.Ordinal);
        var difference = (await _affairs.OpenAsync(Publication)).Body!.TextContent;
        Assert.Contains("0002", difference, StringComparison.Ordinal);
        Assert.Contains("政策企画課", difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_announced_shows_at_once_says_when_it_is_late_and_is_over_with_the_next_edition()
    {
        using var citizen = _staff.Site.Visitor();
        var today = JapanTime.DateOf(_staff.Site.Clock.GetUtcNow().UtcDateTime); // the month of the ward, which is not always that of the clock
        Assert.Contains("原資料に、予定の記載はありません", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnnounceAsync("去年です", "2022", "4")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnnounceAsync("", "2027", "4")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnnounceAsync("いつか", "2027", "13")).StatusCode);
        var (year, month) = (today.Year.ToString(CultureInfo.InvariantCulture), today.Month.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(HttpStatusCode.Redirect, (await AnnounceAsync("今月、自己評価を公開します", year, month)).StatusCode);
        Assert.Contains("今月、自己評価を公開します", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);

        _staff.Site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains("今月、自己評価を公開します（その時期は過ぎましたが、まだ公開されていません）", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);

        _affairs.Dispose();
        _affairs = await _staff.SignInAsync("soumu");
        await SettleAsync(FactKind.Ward, null);
        await PublishAsync();
        Assert.DoesNotContain("今月、自己評価を公開します", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        Assert.Contains("前の予告は終わりました", (await _affairs.OpenAsync(Upcoming)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_announces_second_sees_both()
    {
        var open = await _affairs.OpenAsync(Upcoming);
        await AnnounceAsync("先の予告", "2027", "4");
        using var second = await _affairs.SendAsync(open, Upcoming, new() { ["words"] = "後の予告", ["when"] = "2027", ["month"] = "5" });
        var page = await TestSite.ParseAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("後の予告", page.QuerySelector("#words")!.GetAttribute("value"));
        Assert.Contains("先の予告", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task<List<string>> FactsAsync() =>
        [.. (await _affairs.OpenAsync(Inference)).QuerySelectorAll("h2[id^=fact-]").Select(heading => heading.TextContent)];

    private async Task<HttpResponseMessage> SettleAsync(FactKind kind, string? note, bool settle = true) =>
        await SendAsync(await _affairs.OpenAsync(Inference), kind, note, settle);

    // Several forms go to one address: that of the fact is sent.
    private async Task<HttpResponseMessage> SendAsync(IDocument page, FactKind kind, string? note, bool settle)
    {
        var form = page.QuerySelectorAll("form").Single(it => it.QuerySelector($"input[name=kind][value={kind}]") is not null);
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        fields["settle"] = settle ? "true" : "false";

        if (fields.Keys.FirstOrDefault(name => name.StartsWith("note-", StringComparison.Ordinal)) is { } field)
        {
            fields[field] = note ?? "";
        }

        return await _affairs.Client.PostAsync(Inference, new FormUrlEncodedContent(fields));
    }

    private Task<HttpResponseMessage> AnnounceAsync(string words, string year, string month) =>
        _affairs.PostAsync(Upcoming, Upcoming, new() { ["words"] = words, ["when"] = year, ["month"] = month });

    private async Task PublishAsync()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Publication, Publication, new() { ["kind"] = "Correction", ["note"] = "区が確かめた" })).StatusCode);
        using var mayor = await _staff.SignInAsync("kucho");
        var confirm = await TestSite.ParseAsync(await mayor.PostAsync(Publication, Publication + "/approval", []));
        Assert.Equal(HttpStatusCode.Redirect, (await mayor.SendAsync(confirm, Publication + "/approval", [])).StatusCode);
    }
}
