using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A document comes in through the browser, is looked at line by line, taken over, taken back, followed by the next state of the same page, withdrawn and put back.</summary>
public sealed class IntakeTests : IAsyncLifetime
{
    private const string Import = IntakeOffice.Import;

    // A heading whose place on a page has not been proved: what it is, somebody has to say.
    private const string Heading = "\n【経営課題2 ";
    private const string Odd = "今後の方針";

    private IntakeOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await IntakeOffice.OpenAsync();

    [Fact]
    public async Task A_page_goes_from_the_upload_to_the_public_and_back_and_on()
    {
        // Looked at: nothing is public.
        var odd = IntakeOffice.Page(Heading, $"\n{Odd}{Heading}");
        var intake = await _office.ReadInAsync(odd);
        var page = await _office.Affairs.OpenAsync(intake);
        Assert.Contains("まだ何も公開していません", page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("令和3年度 旭区運営方針", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync("/asahi/2021"));
        Assert.Contains("子育て支援の充実", page.QuerySelector(".intake__read")!.TextContent, StringComparison.Ordinal);

        // The one line that nobody understood stands first, and alone; it is said to be furniture, and remembered.
        var select = Assert.Single(page.QuerySelectorAll(".ledger select"));
        var line = select.GetAttribute("name")!;
        Assert.Contains(Odd, page.QuerySelector(".ledger tbody")!.TextContent, StringComparison.Ordinal);
        var address = page.QuerySelector(".intake__ledger form")!.GetAttribute("action")!;
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, address, new() { [line] = "ページの飾り" }));
        page = await _office.Affairs.OpenAsync(intake);
        Assert.Contains("読み取れない0行", string.Concat(page.QuerySelector(".intake__counts")!.TextContent.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal);
        Assert.Equal("furniture", (await _office.Staff.AskAsync(db => db.TaughtLines.SingleAsync())).Destination);

        // Taken over: public at once, with the document; nobody approved it.
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, intake + "/take-over", []));
        Assert.Contains("子育て支援の充実", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);
        Assert.Equal(odd, await BytesAsync("/asahi/2021/sources/page.txt"));
        Assert.Contains("第1版", await _office.PublicTextAsync("/asahi/2021/history"), StringComparison.Ordinal);
        Assert.Contains("/asahi/2021/history/1", await _office.PublicTextAsync("/feed.atom"), StringComparison.Ordinal);
        var first = await _office.Staff.AskAsync(db => db.Editions.SingleAsync());
        Assert.Equal((EditionKind.Imported, 1, (string?)null), (first.Kind, first.Number, first.DecisionNumber));
        Assert.Equal(intake, await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, intake + "/take-over", []))); // sent twice
        Assert.Equal(1, await _office.Staff.AskAsync(db => db.Editions.CountAsync()));

        // Taken back: nowhere, and the documents are open again, with what was said of them.
        var next = await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/undo", []));
        Assert.NotEqual(intake, next);

        foreach (var gone in new[] { "/asahi/2021", "/asahi/2021/1-1", "/asahi/2021/sources/page.txt", "/asahi/2021/history/1", "/api/v1/policies/asahi/2021" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync(gone));
        }

        Assert.DoesNotContain("/asahi/2021", await _office.PublicTextAsync("/feed.atom"), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 0, 0), await _office.Staff.AskAsync(async db => (await db.Editions.CountAsync(), await db.EditionFiles.CountAsync(), await db.Policies.CountAsync(), await db.Set<PolicyItem>().CountAsync(), await db.Set<Entry>().CountAsync())));
        Assert.Contains("資料は、次の下見に移しました", (await _office.Affairs.OpenAsync(intake)).Body!.TextContent, StringComparison.Ordinal);

        // And over again.
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(next, next + "/take-over", []));
        Assert.Equal(HttpStatusCode.OK, await _office.PublicAsync("/asahi/2021"));

        // The next state of the same page: the line is known by now, and what differs is shown before.
        var changed = IntakeOffice.Page("【1-1 子育て支援の充実】", "【1-1 子育て支援の拡充】", Heading, $"\n{Odd}{Heading}");
        var second = await _office.ReadInAsync(changed);
        page = await _office.Affairs.OpenAsync(second);
        Assert.Contains("引継ぎを止める行0行", string.Concat(page.QuerySelector(".intake__counts")!.TextContent.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".ledger tbody tr")); // where nothing is to be said, the end of the page is near
        Assert.Contains("子育て支援の", page.QuerySelector("section[aria-labelledby=changes]")!.TextContent, StringComparison.Ordinal);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, second + "/take-over", []));
        Assert.Contains("子育て支援の拡充", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);
        Assert.Contains("拡充", await _office.PublicTextAsync("/asahi/2021/history/1-2"), StringComparison.Ordinal);
        Assert.Contains("区のページの新しい内容を取り込みました", await _office.PublicTextAsync("/asahi/2021/history"), StringComparison.Ordinal);
        Assert.Contains("拡充", (await WholeAsync()).Issues[0].Strategies[0].Name, StringComparison.Ordinal);

        // Taken back: the edition before is public, and the draft says it.
        var third = await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(second, second + "/undo", []));
        Assert.Contains("子育て支援の充実", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync("/asahi/2021/history/2"));
        Assert.Contains("充実", (await WholeAsync()).Issues[0].Strategies[0].Name, StringComparison.Ordinal);
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(third, third + "/take-over", []));
        Assert.Contains("子育て支援の拡充", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);

        // Withdrawn, and put back.
        await WithdrawAsync("別の区の資料でした");
        Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync("/asahi/2021"));
        Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync("/asahi/2021/history/1"));
        Assert.Contains("別の区の資料でした", (await _office.Affairs.OpenAsync(Import)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await _office.Staff.AskAsync(db => db.Editions.CountAsync()));
        Assert.DoesNotContain("公開中か", await _office.PublicTextAsync("/health/ready"), StringComparison.Ordinal);
        using (var visitor = _office.Staff.Visitor())
        {
            var ledger = await visitor.Client.GetStringAsync("/data/ledger.txt");
            Assert.Contains("Withdrawn", ledger, StringComparison.Ordinal);
            Assert.DoesNotContain("別の区の資料", ledger, StringComparison.Ordinal); // why, staff alone read
        }

        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Import, Import + "/years/2021/put-back", []));
        Assert.Contains("子育て支援の拡充", await _office.PublicTextAsync("/asahi/2021/1-1"), StringComparison.Ordinal);

        var actions = await _office.Staff.AskAsync(db => db.Changes.OrderBy(it => it.Id).Select(it => it.Action).ToListAsync());
        Assert.Equal(
            [
                ChangeAction.IntakeOpened, ChangeAction.IntakeChanged, ChangeAction.IntakeTaken, ChangeAction.IntakeUndone, ChangeAction.IntakeTaken,
                ChangeAction.IntakeOpened, ChangeAction.IntakeTaken, ChangeAction.IntakeUndone, ChangeAction.IntakeTaken, ChangeAction.YearWithdrawn, ChangeAction.YearPutBack,
            ],
            actions.Where(it => it >= ChangeAction.IntakeOpened));
    }

    [Fact]
    public async Task A_year_that_no_document_says_is_asked()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Seed("001"), "table.txt");
        var page = await _office.Affairs.OpenAsync(intake);
        Assert.NotNull(page.QuerySelector("select#year"));
        Assert.Null(page.QuerySelector($"form[action='{intake}/take-over']"));
        var refused = await _office.Affairs.SendAsync(page, intake + "/year", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, intake + "/year", new() { ["year"] = "2022" }));
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/take-over", []));
        Assert.Contains("取り込んだ職員が選んだ", await _office.PublicTextAsync("/asahi/2022/sources"), StringComparison.Ordinal);

        // Or it is answered at once.
        var other = await _office.ReadInAsync(IntakeOffice.Seed("001"), "table.txt", new() { ["year"] = "2020" });
        Assert.Equal(2020, await _office.Staff.AskAsync(db => db.Intakes.Where(it => it.State == IntakeState.Open).Select(it => it.FiscalYear).SingleAsync()));
        Assert.Contains("推定", (await _office.Affairs.OpenAsync(other)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_thrown_away_leaves_a_line_in_the_log_and_no_byte()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page());
        Assert.Equal(1, await _office.Staff.AskAsync(db => db.Set<IntakeDocument>().CountAsync()));
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(intake, intake + "/drop", []));
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.Set<IntakeDocument>().CountAsync()));
        Assert.Equal(ChangeAction.IntakeDropped, await _office.Staff.AskAsync(db => db.Changes.OrderByDescending(it => it.Id).Select(it => it.Action).FirstAsync()));
        Assert.Contains("破棄しました", (await _office.Affairs.OpenAsync(intake)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync("/asahi/2021"));
    }

    [Fact]
    public async Task A_line_goes_back_and_what_was_taught_is_forgotten()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page(Heading, $"\n{Odd}{Heading}"));
        var page = await _office.Affairs.OpenAsync(intake);
        var line = page.QuerySelector(".ledger select")!.GetAttribute("name")!;
        var address = page.QuerySelector(".intake__ledger form")!.GetAttribute("action")!;
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, address, new() { [line] = "ページの飾り" }));

        // For this document first, then for the ward.
        await BackAsync(intake, line);
        Assert.Empty((await DocumentAsync()).Destinations);
        Assert.Equal(1, await _office.Staff.AskAsync(db => db.TaughtLines.CountAsync()));
        await BackAsync(intake, line);
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.TaughtLines.CountAsync()));
        Assert.Contains(Odd, (await _office.Affairs.OpenAsync(intake + "?lines=open")).QuerySelector(".ledger tbody")!.TextContent, StringComparison.Ordinal);

        // A text is remembered only where that was asked for.
        page = await _office.Affairs.OpenAsync(intake);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, address, new() { [line] = "取り込まない" }));
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.TaughtLines.CountAsync()));
        page = await _office.Affairs.OpenAsync(intake + "?lines=by-hand");
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, page.QuerySelector(".intake__ledger form")!.GetAttribute("action")!, new() { [line] = "見出し「今後の方針」", ["teachTexts"] = "true" }));
        Assert.Equal("label direction", (await DocumentAsync()).Destinations.Values.Single());
        var list = await _office.Affairs.OpenAsync(Import);
        var forget = list.QuerySelector("form[action^='/staff/asahi/import/taught/']")!.GetAttribute("action")!;
        Assert.Contains("見出し「今後の方針」", list.Body!.TextContent, StringComparison.Ordinal);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(list, forget, []));
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.TaughtLines.CountAsync()));
    }

    [Fact]
    public async Task A_second_document_of_the_year_is_joined()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page());
        var page = await _office.Affairs.OpenAsync(intake);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await IntakeOffice.SendAsync(_office.Affairs, page, intake + "/join", "again.txt", IntakeOffice.Page())).StatusCode);
        await IntakeOffice.DoneAsync(await IntakeOffice.SendAsync(_office.Affairs, page, intake + "/join", "page.txt", IntakeOffice.Page("子育て支援の充実", "子育て支援のさらなる充実")));
        page = await _office.Affairs.OpenAsync(intake);
        Assert.Null(page.QuerySelector($"form[action='{intake}/join']"));
        Assert.Contains("page-2.txt", page.Body!.TextContent, StringComparison.Ordinal);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, intake + "/take-over", []));
        Assert.Equal(HttpStatusCode.OK, await _office.PublicAsync("/asahi/2021/sources/page-2.txt"));
        Assert.Contains("page-2.txt", await _office.PublicTextAsync("/asahi/2021/sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_and_nothing_is_lost()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page());
        var (mine, theirs) = (await _office.Affairs.OpenAsync(intake), await _office.Affairs.OpenAsync(intake));
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(mine, intake + "/take-over", []));
        var rows = _office.Rows();
        using var second = await _office.Affairs.SendAsync(theirs, intake + "/take-over", new() { ["key"] = Guid.NewGuid().ToString() });
        using var dropped = await _office.Affairs.SendAsync(theirs, intake + "/drop", []);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (second.StatusCode, dropped.StatusCode));
        Assert.Equal(rows, _office.Rows());
    }

    [Fact]
    public async Task Another_file_in_the_same_form_is_another_sending()
    {
        var page = await _office.Affairs.OpenAsync(Import);
        var first = await IntakeOffice.DoneAsync(await IntakeOffice.SendAsync(_office.Affairs, page, Import, "page.txt", IntakeOffice.Page()));
        Assert.Equal(first, await IntakeOffice.DoneAsync(await IntakeOffice.SendAsync(_office.Affairs, page, Import, "page.txt", IntakeOffice.Page())));
        Assert.NotEqual(first, await IntakeOffice.DoneAsync(await IntakeOffice.SendAsync(_office.Affairs, page, Import, "page.txt", IntakeOffice.Page("充実", "拡充"))));
    }

    [Fact]
    public async Task A_form_that_is_refused_stands_as_it_was_sent_and_says_at_the_line_what_is_wrong()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page(Heading, $"\n{Odd}{Heading}"));
        var page = await _office.Affairs.OpenAsync(intake);
        Assert.True(page.QuerySelector("#teach-labels")!.HasAttribute("checked"));
        Assert.False(page.QuerySelector("#teach-texts")!.HasAttribute("checked"));
        var line = page.QuerySelector(".ledger select")!.GetAttribute("name")!;
        var address = page.QuerySelector(".intake__ledger form")!.GetAttribute("action")!;
        Dictionary<string, string> typed = new() { [line] = "どこにもない行き先", ["teachLabels"] = "false", ["teachTexts"] = "true" };
        using var refused = await _office.Affairs.SendAsync(page, address, typed);
        page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.False(page.QuerySelector("#teach-labels")!.HasAttribute("checked"));
        Assert.True(page.QuerySelector("#teach-texts")!.HasAttribute("checked"));
        var select = page.QuerySelector($"select[name={line}]")!;
        Assert.Equal(("true", $"{line}-error"), (select.GetAttribute("aria-invalid"), select.GetAttribute("aria-describedby")));
        Assert.Contains("行き先を選び直してください", page.QuerySelector($".ledger #{line}-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taught_alone_is_a_change_too_and_stands_in_the_log()
    {
        var intake = await _office.ReadInAsync(IntakeOffice.Page(Heading, $"\n{Odd}{Heading}"));
        var page = await _office.Affairs.OpenAsync(intake);
        var line = page.QuerySelector(".ledger select")!.GetAttribute("name")!;
        await SendLineAsync(intake, line, "取り込まない");
        await SendLineAsync(intake, line, "取り込まない", "teachTexts");
        Assert.Contains("保存し、読み直しました", (await _office.Affairs.OpenAsync(intake)).QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("left-out", (await _office.Staff.AskAsync(db => db.TaughtLines.SingleAsync())).Destination);
        var changes = await _office.Staff.AskAsync(db => db.Changes.Where(it => it.Action == ChangeAction.IntakeChanged).OrderBy(it => it.Id).ToListAsync());
        Assert.Equal(2, changes.Count);
        Assert.Equal(($"page.txt {line["line-".Length..]}行目の、覚えた行き先", "", "取り込まない"), Assert.Single(changes[1].Fields.Select(it => (it.Label, it.Before, it.After))));

        // The same once more says nothing new.
        await SendLineAsync(intake, line, "取り込まない", "teachTexts");
        Assert.Equal(2, await _office.Staff.AskAsync(db => db.Changes.CountAsync(it => it.Action == ChangeAction.IntakeChanged)));
    }

    [Fact]
    public async Task A_year_that_was_withdrawn_before_is_withdrawn_again_when_what_came_after_is_taken_back()
    {
        await _office.ImportAsync(IntakeOffice.Page());
        await WithdrawAsync("別の年度の資料でした");
        var intake = await _office.ImportAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充"));
        var page = await _office.Affairs.OpenAsync(intake);
        Assert.NotNull(page.QuerySelector("main a[href='/asahi/2021']"));
        Assert.Contains("公開を取りやめている年度に戻ります", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("前の版の公開に戻ります", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, intake + "/undo", []));
        Assert.Equal(HttpStatusCode.NotFound, await _office.PublicAsync("/asahi/2021"));

        // Nor does a link lead to what the public no longer finds.
        await IntakeOffice.DoneAsync(await _office.Affairs.PostAsync(Import, Import + "/years/2021/put-back", []));
        var next = await _office.ImportAsync(IntakeOffice.Page("子育て支援の充実", "子育て支援の拡大"));
        page = await _office.Affairs.OpenAsync(next);
        Assert.Contains("前の版の公開に戻ります", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await WithdrawAsync("別の区の資料でした");
        page = await _office.Affairs.OpenAsync(next);
        Assert.Null(page.QuerySelector("main a[href='/asahi/2021']"));
        Assert.Contains("いま、この年度は公開していません", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task BackAsync(string intake, string line)
    {
        var page = await _office.Affairs.OpenAsync(intake + "?lines=by-hand");
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, page.QuerySelector(".intake__ledger form")!.GetAttribute("action")!, new() { [line] = "元に戻す" }));
    }

    private async Task SendLineAsync(string intake, string line, string destination, params string[] ticks)
    {
        var page = await _office.Affairs.OpenAsync(intake + "?lines=all");
        var typed = ticks.ToDictionary(tick => tick, _ => "true");
        typed[line] = destination;
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, page.QuerySelector(".intake__ledger form")!.GetAttribute("action")!, typed));
    }

    private async Task WithdrawAsync(string reason)
    {
        const string Address = Import + "/years/2021/withdraw";
        using var asked = await _office.Affairs.PostAsync(Import, Address, []);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await _office.PublicAsync("/asahi/2021"));
        var page = await TestSite.ParseAsync(asked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _office.Affairs.SendAsync(page, Address, [])).StatusCode);
        await IntakeOffice.DoneAsync(await _office.Affairs.SendAsync(page, Address, new() { ["reason"] = reason }));
    }

    private Task<IntakeDocument> DocumentAsync() => _office.Staff.AskAsync(db => db.Set<IntakeDocument>().SingleAsync());

    private async Task<OperatingPolicy> WholeAsync() => (await _office.Staff.AskAsync(db => new Data.Drafts.DraftItems(db).LoadPolicyAsync("asahi", 2021)))!;

    private async Task<byte[]> BytesAsync(string address)
    {
        using var citizen = _office.Staff.Site.Visitor();

        return await citizen.GetByteArrayAsync(address);
    }
}
