using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The whole log: who it was then, page by page, narrowed by what stands in the address, and as a file.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Log = "/staff/asahi/2022/log";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:PerAccountAndMinute"] = "10000" } });
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        _officer = await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Fact]
    public async Task Whatever_becomes_of_the_account_its_lines_stay_as_they_were()
    {
        using (var officer = await _staff.SignInAsync("tantou"))
        {
            using var saved = await officer.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["step"] = "Save" });
        }

        // Renamed and promoted; then the account is passed on to somebody else, with another login.
        await _staff.WithAsync("tantou", (accounts, person, sheet) => accounts.ChangeAsync(person, new StaffOrder("tantou", "後任 次郎", Duty.GeneralAffairs), sheet));
        await _staff.AskAsync(db => db.Users.Where(it => it.Id == _officer).ExecuteUpdateAsync(set => set.SetProperty(it => it.UserName, "jiro").SetProperty(it => it.NormalizedUserName, "JIRO")));
        using var affairs = await _staff.SignInAsync("soumu");
        var line = Assert.Single((await affairs.OpenAsync(Log)).QuerySelectorAll(".log > li"));

        Assert.Contains("職員tantou（担当、tantou）", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("後任", line.TextContent, StringComparison.Ordinal);
        var csv = await CsvAsync(affairs, Log + ".csv");
        Assert.Contains(csv, row => row is [_, _, "職員tantou", "tantou", "担当", "保存", "2022", "4-1-1", "自己評価", ..]);
        Assert.Single((await affairs.OpenAsync(Log + "?who=職員ｔａｎｔｏｕ")).QuerySelectorAll(".log > li"));
        Assert.Single((await affairs.OpenAsync($"{Log}?person={_officer}")).QuerySelectorAll(".log > li"));
        Assert.Empty((await affairs.OpenAsync(Log + "?who=後任")).QuerySelectorAll(".log > li"));
    }

    [Fact]
    public async Task It_has_no_end_at_two_hundred_and_every_page_goes_on_where_the_last_one_ended()
    {
        await NoteAsync(130, "asahi", 2022);
        using var affairs = await _staff.SignInAsync("soumu");
        var (seen, sizes) = (new List<string>(), new List<int>());
        var page = await affairs.OpenAsync(Log + "?kind=EasyWritten");

        for (var older = page; older is not null; older = Next(page) is { } next ? page = await affairs.OpenAsync(next) : null)
        {
            var words = older.QuerySelectorAll(".log ins").Select(it => it.TextContent).ToList();
            sizes.Add(words.Count);
            seen.AddRange(words);
        }

        Assert.Equal([50, 50, 30], sizes);
        Assert.Equal(Enumerable.Range(1, 130).Reverse().Select(number => $"{number}番目"), seen);
        Assert.Contains("kind=EasyWritten", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        var back = await affairs.OpenAsync(page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(["80番目", "31番目"], new[] { back.QuerySelectorAll(".log ins")[0].TextContent, back.QuerySelectorAll(".log ins")[^1].TextContent });

        // What is written meanwhile moves nothing.
        await NoteAsync(1, "asahi", 2022);
        Assert.Equal("30番目", (await affairs.OpenAsync(Next(back)!)).QuerySelector(".log ins")!.TextContent);
        Assert.Equal(131, (await CsvAsync(affairs, Log + ".csv?kind=EasyWritten")).Count - 1);

        static string? Next(IDocument page) => page.QuerySelector("a[rel=next]")?.GetAttribute("href");
    }

    [Theory]
    [InlineData("?item=4-1-1", 2)]
    [InlineData("?item=４－１－１&stage=evaluation", 2)]
    [InlineData("?item=o4-1-1", 2)]
    [InlineData("?item=4-1-2", 0)]
    [InlineData("?stage=plan", 0)]
    [InlineData("?kind=EvaluationSubmitted", 1)]
    [InlineData("?from=2000-01-01&to=2000-12-31", 0)]
    [InlineData("?who=担当", 2)]
    [InlineData("?who=総務課", 1)]
    [InlineData("?person=none", 0)]
    public async Task It_is_narrowed_by_what_stands_in_the_address(string query, int count)
    {
        await WriteAsync();
        using var affairs = await _staff.SignInAsync("soumu");
        var page = await affairs.OpenAsync(Log + query);

        Assert.Equal(count, page.QuerySelectorAll(".log > li").Length);
        Assert.Equal(count, (await CsvAsync(affairs, Log + ".csv" + query)).Skip(1).Select(row => row[0]).Distinct().Count());
        Assert.Equal(count == 0, page.Body!.TextContent.Contains("当てはまる記録はありません", StringComparison.Ordinal));
        var today = _staff.Site.Clock.GetUtcNow().AddHours(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(3, (await affairs.OpenAsync($"{Log}?from={today}&to={today}")).QuerySelectorAll(".log > li").Length);
    }

    [Theory]
    [InlineData("?from=きのう", "#from")]
    [InlineData("?from=2026-02-30", "#from")]
    [InlineData("?from=2026-06-10&to=2026-06-09", "#to")]
    [InlineData("?person=x", "#person")]
    public async Task What_cannot_be_read_is_said_and_nothing_else_is_shown_for_it(string query, string field)
    {
        await WriteAsync();
        using var affairs = await _staff.SignInAsync("soumu");
        var page = await affairs.OpenAsync(Log + query);

        Assert.Equal(field, page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(field));
        Assert.Empty(page.QuerySelectorAll(".log > li"));
        Assert.Equal(HttpStatusCode.BadRequest, (await affairs.GetAsync(Log + ".csv" + query)).StatusCode);
    }

    [Fact]
    public async Task A_line_leads_to_its_item_wherever_it_stands_now_and_to_its_person()
    {
        await WriteAsync();
        using var affairs = await _staff.SignInAsync("soumu");
        using var moved = await affairs.PostAsync("/staff/asahi/2022/structure/o4-1-1", "/staff/asahi/2022/structure/o4-1-1/number", new() { ["number"] = "9" });
        var line = (await affairs.OpenAsync(Log + "?kind=EvaluationSubmitted")).QuerySelector(".log > li")!;

        Assert.Equal(["/staff/asahi/2022/4-1-9/evaluation", $"{Log}?person={_officer}&kind=EvaluationSubmitted"], line.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("4-1-1", line.TextContent, StringComparison.Ordinal);
        using var retired = await affairs.PostAsync("/staff/asahi/2022/structure/o4-1-1", "/staff/asahi/2022/structure/o4-1-1/retire", new() { ["reason"] = "移った" });
        Assert.Single((await affairs.OpenAsync(Log + "?kind=EvaluationSubmitted")).QuerySelectorAll(".log > li a"));
    }

    [Fact]
    public async Task Administrators_read_what_is_of_no_year_and_general_affairs_everything()
    {
        await WriteAsync();
        await NoteAsync(2, "tonari", null);
        using var admin = await _staff.SignInAsync("kanri");
        using var affairs = await _staff.SignInAsync("soumu");
        Assert.All(["", "?year=2022", "?item=4-1-1"], query => Assert.DoesNotContain("4-1-1", admin.OpenAsync("/staff/log" + query).Result.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        var own = await admin.OpenAsync("/staff/log");
        Assert.Contains("職員の追加", own.QuerySelector(".log")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("職員tantou（tantou）", own.QuerySelector(".log")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(own.QuerySelector($".log a[href='/staff/people/{_officer}']"));
        Assert.DoesNotContain(await CsvAsync(admin, "/staff/log.csv?year=2022"), row => row[6] == "2022");

        var all = (await affairs.OpenAsync("/staff/log")).QuerySelector(".log")!.TextContent;
        Assert.All(["4-1-1", "職員の追加"], words => Assert.Contains(words, all, StringComparison.Ordinal));
        Assert.DoesNotContain("2番目", all, StringComparison.Ordinal); // of another ward
        Assert.Equal(3, (await affairs.OpenAsync("/staff/log?year=2022")).QuerySelectorAll(".log > li").Length);
        Assert.Empty((await affairs.OpenAsync("/staff/log?year=none")).QuerySelectorAll(".log a[href*='/4-1-1/']"));
        using var officer = await _staff.SignInAsync("tantou");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/staff/log")).StatusCode);
    }

    [Fact]
    public async Task The_file_is_whole_safe_and_says_what_was_erased()
    {
        using var affairs = await _staff.SignInAsync("soumu");
        using var saved = await affairs.PostAsync(Item, Item, new() { ["results"] = "=HYPERLINK(\"x\"),\n二行目", ["challenge"] = "住民の 氏名", ["step"] = "Save" });
        await using (var scope = _staff.Services.CreateAsyncScope())
        {
            var record = await _staff.AskAsync(db => db.Changes.SingleAsync(it => it.Action == ChangeAction.EvaluationSaved));
            var place = record.Texts.Single(text => text.WordsJson!.Contains("住民", StringComparison.Ordinal));
            Assert.IsType<Done>(await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(sheet => scope.ServiceProvider.GetRequiredService<ChangeTexts>().EraseAsync(sheet, "asahi", [new TextPlace(record.Id, place.Position)], "個人情報のため")));
        }

        using var answer = await affairs.GetAsync(Log + ".csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("asahi_log_2022_", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = StrictCsv.Read(bytes);
        Assert.Equal(["番号", "日時", "氏名", "ログインID", "職務", "操作", "年度", "項目", "段階", "欄", "前", "後", "印"], rows[0]);
        Assert.Contains(rows, row => row[11] == "'=HYPERLINK(\"x\"),¶二行目");
        Assert.DoesNotContain(rows, row => string.Concat(row).Contains("住民", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[9] == "（消去済み）" && row[11].Contains("個人情報のため", StringComparison.Ordinal));
        Assert.All(rows.Skip(1), row => Assert.Matches("^[0-9a-f]{64}$", row[12]));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    // Saved and handed in by the officer, confirmed by general affairs.
    private async Task WriteAsync()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var saved = await officer.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["step"] = "Save" });
        using var sent = await officer.PostAsync(Item, Item, new() { ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await NoteAsync(1, "asahi", 2022, "soumu");
    }

    private async Task NoteAsync(int count, string ward, int? year, string? login = null)
    {
        await using var scope = _staff.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();
        var who = login is null ? null : await db.Users.SingleAsync(it => it.UserName == login);
        var writer = scope.ServiceProvider.GetRequiredService<RecordWriter>();

        foreach (var number in Enumerable.Range(1, count))
        {
            Task<Ending> Work(ChangeSheet sheet)
            {
                sheet.Note(ChangeAction.EasyWritten, new ChangeSubject(ward, year), null, new ChangedField("説明", "", $"{number}番目"));

                return Task.FromResult<Ending>(new Done("noted"));
            }

            await (who is null ? writer.WriteAsync(Work) : writer.WriteAsync(new Actor(who.Id, who.Name, who.Duty, who.WardId, "asahi", []), Guid.NewGuid(), Work));
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> CsvAsync(StaffVisitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return [.. StrictCsv.Read(await answer.Content.ReadAsByteArrayAsync())];
    }
}
