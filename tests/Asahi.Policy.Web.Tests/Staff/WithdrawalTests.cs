using System.Net;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Asahi.Policy.Web.Tests.Staff.PublicationOffice;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What must not be public is hidden by one person at once, says so where it stood, and waits for the mayor loudly.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string Withdrawals = Year + "/withdrawals";
    private const string Why = "本人の同意を確かめていなかった";

    private readonly PublicationOffice _office = new(new StaffSite());

    public async ValueTask InitializeAsync()
    {
        await _office.OpenAsync();
        await DoneAsync(_office.WriteAsync("4-1-1", "ひまわりの訓練をした"));
        await DoneAsync(_office.WriteAsync("3-1-1", "こすもすの相談を受けた"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());
    }

    [Fact]
    public async Task An_item_is_gone_from_all_addresses_and_its_own_say_when_and_why()
    {
        using var visitor = _office.Staff.Visitor();
        var before = await Crawler.WalkAsync(visitor.Client, address => !address.Contains(".pdf", StringComparison.Ordinal));
        var said = before.Where(page => page.Document is null || page.Status == 200).Where(page => Said(page).Contains("ひまわりの訓練", StringComparison.Ordinal)).Select(page => page.Address).ToList();
        Assert.Contains("/asahi/2022/4-1-1", said);
        Assert.Contains("/asahi/2022/history/2", said);
        Assert.Contains("/asahi/2022/history/1-2", said);
        Assert.Contains("/asahi/2022/data.json", said);
        Assert.Contains("/asahi/2022/data.csv", said);
        Assert.Contains("/data/all.json", said);
        var moment = Uri.EscapeDataString($"{_office.Staff.Site.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffffffZ}");
        _office.Staff.Site.Clock.Advance(TimeSpan.FromMinutes(1));

        await DoneAsync(WithdrawAsync("item/o4-1-1"));

        // Where it stood before, on all that is linked now, and on the way of somebody who looks for it.
        var after = await Crawler.WalkAsync(visitor.Client, address => !address.Contains(".pdf", StringComparison.Ordinal));
        Assert.Empty(after.Where(page => Said(page).Contains("ひまわりの訓練", StringComparison.Ordinal)).Select(page => page.Address));

        foreach (var address in said.Concat(["/asahi/2022?at=" + moment, "/asahi/2022/4-1-1?at=" + moment, "/asahi/2022/history/2/content.json", "/search?q=ひまわり", "/api/v1/policies/asahi/2022", "/asahi/feed.atom", "/asahi/corrections"]))
        {
            using var answer = await visitor.GetAsync(address);
            Assert.DoesNotContain("ひまわりの訓練", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/asahi/2022/4-1-1", "/asahi/2022/4-1-1?at=" + moment, "/asahi/2022/4-1-1/feed.atom" })
        {
            var page = await GoneAsync(visitor, address);
            Assert.Contains("具体的取組4-1-1は、取り下げました", page, StringComparison.Ordinal);
            Assert.Contains(Why, page, StringComparison.Ordinal);
        }

        Assert.Contains(Why, await GoneAsync(visitor, "/api/v1/policies/asahi/2022/items/4-1-1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/3-1-1")).StatusCode);
        Assert.Contains("具体的取組4-1-1」は、", (await visitor.OpenAsync("/asahi/2022")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Why, (await visitor.OpenAsync("/asahi/2022/history")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Why, await visitor.Client.GetStringAsync("/asahi/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("ひまわり", (await _office.Affairs.OpenAsync($"{Year}/4-1-1/evaluation")).Body!.TextContent, StringComparison.Ordinal); // it stands in the draft
    }

    [Fact]
    public async Task The_mayor_approves_or_puts_it_back_and_whoever_did_it_does_neither()
    {
        await DoneAsync(WithdrawAsync("item/o4-1-1"));
        Assert.Contains("まだ承認されていません", (await _office.Affairs.OpenAsync(Year)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("取下げの承認待ち", (await _office.Mayor.OpenAsync("/staff")).QuerySelector("[aria-labelledby=waits]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("承認のない取下げ", await ReadyAsync(), StringComparison.Ordinal);
        _office.Staff.Site.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Contains("承認のない取下げ", await ReadyAsync(), StringComparison.Ordinal);

        using var mayor = await _office.Staff.SignInAsync("kucho");
        await DoneAsync(mayor.PostAsync(Withdrawals, await FormAsync(mayor, "/approval"), []));
        Assert.DoesNotContain("承認のない取下げ", await ReadyAsync(), StringComparison.Ordinal);
        using var visitor = _office.Staff.Visitor();
        Assert.Contains("承認：区長", await GoneAsync(visitor, "/asahi/2022/4-1-1"), StringComparison.Ordinal);

        await DoneAsync(mayor.PostAsync(Withdrawals, await FormAsync(mayor, "/put-back"), []));
        Assert.Contains("ひまわりの訓練", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Equal(
            [LedgerAct.Withdrawn, LedgerAct.WithdrawalApproved, LedgerAct.PutBack],
            await _office.Staff.AskAsync(db => db.Ledger.Where(it => it.Part == "item/o4-1-1").OrderBy(it => it.Number).Select(it => it.Act).ToListAsync()));
        Assert.Empty(await _office.Staff.AskAsync(db => Data.Publishing.LedgerCheck.FindAsync(db, default)));

        // General affairs may act for the mayor; not on what they did themselves.
        await _office.Staff.AddAsync("fuku", Duty.GeneralAffairs);
        var today = DateOnly.FromDateTime(_office.Staff.Site.Clock.GetUtcNow().AddHours(9).DateTime);
        using var affairs = await _office.Staff.SignInAsync("soumu");
        await DoneAsync(affairs.PostAsync("/staff/asahi/deputies", "/staff/asahi/deputies", new() { ["login"] = "fuku", ["title"] = "副区長", ["from"] = $"{today:yyyy-MM-dd}", ["until"] = $"{today:yyyy-MM-dd}" }));
        using var deputy = await _office.Staff.SignInAsync("fuku");
        await DoneAsync(WithdrawAsync("item/o4-1-1", deputy));
        Assert.DoesNotContain((await deputy.OpenAsync(Withdrawals)).QuerySelectorAll("form"), form => form.GetAttribute("action")!.EndsWith("/approval", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_public_edition_leaves_the_year_without_any_and_the_next_one_brings_the_year_back_without_it()
    {
        using var visitor = _office.Staff.Visitor();
        await DoneAsync(WithdrawAsync("edition/2"));

        foreach (var address in new[] { "/asahi/2022", "/asahi/2022/4-1-1", "/asahi/2022/results", "/asahi/2022/forms/5.xlsx", "/asahi/2022/history/2", "/asahi/2022/history", "/asahi/2022/data.json" })
        {
            Assert.Contains("第2版は、取り下げました", await GoneAsync(visitor, address), StringComparison.Ordinal);
        }

        Assert.Contains("取り下げた年度", (await visitor.OpenAsync("/asahi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2021")).StatusCode);
        Assert.Contains("Healthy", await ReadyAsync(), StringComparison.Ordinal);
        Assert.Contains("第1版", (await _office.Affairs.OpenAsync(Withdrawals)).QuerySelector("[aria-labelledby=parts]")!.TextContent, StringComparison.Ordinal); // it would come back with the next

        await DoneAsync(_office.WriteAsync("4-1-1", "訓練をした"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/history/1-3")).StatusCode);
        Assert.Contains("第2版は、取り下げました", await GoneAsync(visitor, "/asahi/2022/history/2-3"), StringComparison.Ordinal);
        Assert.Contains("第2版は、取り下げました", await GoneAsync(visitor, "/asahi/2022/history/2"), StringComparison.Ordinal);
        Assert.DoesNotContain("ひまわり", (await visitor.OpenAsync("/asahi/2022/history")).Body!.TextContent, StringComparison.Ordinal);

        // It can come back into the history; what is public stays.
        using var mayor = await _office.Staff.SignInAsync("kucho");
        await DoneAsync(mayor.PostAsync(Withdrawals, await FormAsync(mayor, "/put-back"), []));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/history/2-3")).StatusCode);
        Assert.Contains("訓練をした", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Empty(await _office.Staff.AskAsync(db => Data.Publishing.LedgerCheck.FindAsync(db, default)));
    }

    [Fact]
    public async Task The_next_edition_goes_on_from_the_last_one_that_was_not_withdrawn()
    {
        using var visitor = _office.Staff.Visitor();
        var items = await ItemsAsync(visitor);
        await DoneAsync(WithdrawAsync("edition/2"));
        await DoneAsync(_office.WriteAsync("3-1-1", "だりあの相談を、まだ書いている", "Save"));
        await DoneAsync(_office.WriteAsync("2-1-1", "あさがおを植えた"));

        var page = await _office.Affairs.OpenAsync(Publication);
        var offered = page.QuerySelectorAll("input[type=checkbox]").Select(it => it.GetAttribute("name")!);
        Assert.Contains(offered, name => name.StartsWith("in[o4-1-1", StringComparison.Ordinal)); // what the withdrawn edition brought is looked at again
        Assert.DoesNotContain(page.QuerySelectorAll("[name=kind], [name=kind] option"), it => it.GetAttribute("value") is "Proposed" or "Adopted");
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());

        Assert.Equal(items, await ItemsAsync(visitor));
        Assert.Contains("あさがお", await _office.PublicAsync("2-1-1"), StringComparison.Ordinal);
        var unfinished = await _office.PublicAsync("3-1-1");
        Assert.DoesNotContain("だりあ", unfinished, StringComparison.Ordinal);
        Assert.DoesNotContain("こすもす", unfinished, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_was_withdrawn_whole_comes_back_as_it_was()
    {
        await DoneAsync(WithdrawAsync("edition/2"));
        using var mayor = await _office.Staff.SignInAsync("kucho");
        await DoneAsync(mayor.PostAsync(Withdrawals, await FormAsync(mayor, "/put-back"), []));

        Assert.Contains("ひまわりの訓練", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Empty(await _office.Staff.AskAsync(db => Data.Publishing.LedgerCheck.FindAsync(db, default)));
    }

    [Fact]
    public async Task A_file_is_given_out_no_more_and_the_others_are()
    {
        using var visitor = _office.Staff.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/forms/5.xlsx")).StatusCode);
        await DoneAsync(WithdrawAsync("file/forms/5.xlsx"));

        Assert.Contains("取り下げました", await GoneAsync(visitor, "/asahi/2022/forms/5.xlsx"), StringComparison.Ordinal);
        Assert.Contains("取り下げました", await GoneAsync(visitor, "/asahi/2022/history/1/forms/5.xlsx"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/asahi/2022/forms/2.xlsx")).StatusCode);
        Assert.DoesNotContain("forms/5.xlsx", (await visitor.OpenAsync("/asahi/2022/forms")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_approval_or_for_its_time_is_out_of_date_and_does_not_bring_it_back()
    {
        await DoneAsync(_office.WriteAsync("2-1-1", "あさがおを植えた"));
        await DoneAsync(_office.RequestAsync());
        var page = await _office.Mayor.OpenAsync(Publication);
        await DoneAsync(WithdrawAsync("item/o4-1-1"));

        Assert.Contains("前の内容に戻ってしまいます", await RefusedAsync(_office.Mayor.SendAsync(page, Publication + "/approval", new() { ["confirmed"] = "true" })), StringComparison.Ordinal);
        Assert.Contains("公開中の内容が変わりました", await ReadyAsync(), StringComparison.Ordinal);
        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/rebuild", []));
        await DoneAsync(_office.ApproveAsync());
        using var visitor = _office.Staff.Visitor();
        Assert.Contains("取り下げました", await GoneAsync(visitor, "/asahi/2022/4-1-1"), StringComparison.Ordinal);
        Assert.Contains("あさがお", await _office.PublicAsync("2-1-1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("item/o4-1-1", "", "理由を入力してください")]
    [InlineData("item/o9-9-9", "誤り", "取り下げられたか")]
    [InlineData("year", "誤り", "取り下げられたか")]
    [InlineData("../../etc", "誤り", "取り下げられたか")]
    public async Task What_cannot_be_withdrawn_is_said_and_nothing_changes(string part, string reason, string words)
    {
        var page = await _office.Affairs.OpenAsync($"{Withdrawals}?part=item%2Fo4-1-1");
        using var answer = await _office.Affairs.SendAsync(page, Withdrawals, new() { ["part"] = part, ["reason"] = reason });

        Assert.Contains(words, (await TestSite.ParseAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.Withdrawals.CountAsync()));
    }

    [Fact]
    public async Task A_file_from_before_is_known_to_whoever_checks_it()
    {
        using var visitor = _office.Staff.Visitor();
        using var form = await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await form.Content.ReadAsByteArrayAsync()));
        await DoneAsync(WithdrawAsync("item/o4-1-1"));

        Assert.Contains("取下げの前のもの", (await visitor.OpenAsync($"/verify?sha256={hash}")).Body!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static async Task<List<string>> ItemsAsync(StaffVisitor visitor) =>
    [
        .. (await visitor.OpenAsync("/asahi/2022/results")).QuerySelectorAll("main a[href^='/asahi/2022/']").Select(it => it.GetAttribute("href")!),
    ];

    private static string Said(CrawledPage page) => Unpacked.Text(page.Bytes);

    private Task<HttpResponseMessage> WithdrawAsync(string part, StaffVisitor? by = null) =>
        (by ?? _office.Affairs).PostAsync($"{Withdrawals}?part={Uri.EscapeDataString(part)}", Withdrawals, new() { ["reason"] = Why });

    private static async Task<string> FormAsync(StaffVisitor visitor, string end) => (await visitor.OpenAsync(Withdrawals))
        .QuerySelectorAll("form").Select(it => it.GetAttribute("action")!).First(it => it.EndsWith(end, StringComparison.Ordinal));

    private static async Task<string> GoneAsync(StaffVisitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.Gone, $"{address} answered {(int)answer.StatusCode}.");

        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> ReadyAsync()
    {
        using var visitor = _office.Staff.Visitor();
        using var answer = await visitor.GetAsync("/health/ready");

        return await answer.Content.ReadAsStringAsync();
    }
}
