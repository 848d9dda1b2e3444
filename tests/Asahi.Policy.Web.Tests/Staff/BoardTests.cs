using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The board says how far every item has come and what waits for whom; behind each number stand just as many items.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";

    private static readonly DateTimeOffset _today = new(2023, 5, 10, 9, 0, 0, TimeSpan.FromHours(9));

    private readonly StaffSite _staff = new();
    private readonly Dictionary<string, StaffVisitor> _visitors = [];

    public async ValueTask InitializeAsync()
    {
        _staff.Site.Clock.Set(_today - TimeProvider.System.GetUtcNow());
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("fukushi", Duty.Officer, "福祉課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
        await _staff.AssignAsync(2022, "福祉課", "2-1-1");

        foreach (var login in new[] { "tantou", "fukushi", "kacho", "soumu", "kucho" })
        {
            _visitors[login] = await _staff.SignInAsync(login);
        }
    }

    [Fact]
    public async Task Behind_each_number_stand_as_many_items()
    {
        await WriteAsync("tantou", Item, "Submit");
        await WriteAsync("fukushi", Year + "/2-1-1/evaluation", "Save");

        foreach (var (login, row) in new[] { ("soumu", "防災課"), ("soumu", "福祉課"), ("kacho", "防災課"), ("tantou", "防災課") })
        {
            var page = await OpenAsync(login, Year);
            var counts = page.QuerySelectorAll(".progress tbody tr").Single(it => it.QuerySelector("th")!.TextContent == row);

            foreach (var link in counts.QuerySelectorAll("a"))
            {
                var listed = (await OpenAsync(login, link.GetAttribute("href")!)).QuerySelectorAll(".board tbody tr").Length;
                Assert.Equal(link.ChildNodes[0].TextContent.Trim(), listed.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal(["防災課", "1", "0", "1", "0", "0", "2"], await RowAsync("soumu", "防災課", "原資料のまま", "入力中", "確認待ち", "差戻し", "確認済み", "計"));
        Assert.Equal(["福祉課", "0", "1", "0", "0", "0", "1"], await RowAsync("soumu", "福祉課", "原資料のまま", "入力中", "確認待ち", "差戻し", "確認済み", "計"));
    }

    [Fact]
    public async Task What_waits_for_somebody_stands_in_the_head_of_every_page_and_leads_there()
    {
        Assert.Empty(await WaitingAsync("kacho"));
        await WriteAsync("tantou", Item, "Submit");
        Assert.Equal(["確認待ち 1件"], await WaitingAsync("kacho"));
        Assert.Equal(["確認待ち 1件"], await WaitingAsync("soumu"));
        Assert.Empty(await WaitingAsync("tantou"));
        Assert.Empty(await WaitingAsync("fukushi"));

        await WriteAsync("kacho", Item + "/review", "Return");
        Assert.Equal(["差戻し 1件"], await WaitingAsync("tantou"));
        Assert.Empty(await WaitingAsync("kacho"));
        var list = await OpenAsync("tantou", (await OpenAsync("tantou", "/staff/account")).QuerySelector(".waiting")!.GetAttribute("href")!);
        Assert.Equal(["4-1-1"], list.QuerySelectorAll(".board .items__code").Select(it => it.TextContent));

        await WriteAsync("soumu", Item, "Confirm");
        await RequestAsync();
        Assert.Equal(["承認待ち 1件"], await WaitingAsync("kucho"));
        Assert.Empty(await WaitingAsync("tantou"));
    }

    [Fact]
    public async Task Past_its_day_what_is_not_done_stands_first_and_is_counted()
    {
        await DueAsync("令和5年5月8日");
        await WriteAsync("fukushi", Year + "/2-1-1/evaluation", "Save");
        var page = await OpenAsync("soumu", "/staff");
        var late = page.QuerySelectorAll("section[aria-labelledby=late] li").Single(it => it.QuerySelector(".items__section")!.TextContent == "福祉課");

        Assert.Contains("2-1-1", late.TextContent, StringComparison.Ordinal);
        Assert.Contains("2日すぎ・入力中", late.TextContent, StringComparison.Ordinal);
        Assert.Equal(["期限すぎ 1件"], await WaitingAsync("fukushi"));
        Assert.Empty(await WaitingAsync("tantou")); // as imported: nobody has to write it
        Assert.True(Before(page, "#late", "#items"));
        Assert.Equal(["2-1-1"], (await OpenAsync("fukushi", Year + "?stage=evaluation&section=own&late=true")).QuerySelectorAll(".board .items__code").Select(it => it.TextContent));

        await WriteAsync("fukushi", Year + "/2-1-1/evaluation", "Submit");
        Assert.Equal(["確認待ち 1件", "期限すぎ 6件"], await WaitingAsync("soumu")); // with what is said of the year and of its four issues
        await WriteAsync("soumu", Year + "/2-1-1/evaluation", "Confirm");
        Assert.Equal(["期限すぎ 5件"], await WaitingAsync("soumu"));
        Assert.Empty(await WaitingAsync("fukushi"));
        Assert.Empty((await OpenAsync("fukushi", Year + "?stage=evaluation&section=own&late=true")).QuerySelectorAll(".board .items__code"));
    }

    [Fact]
    public async Task A_gap_leads_to_the_very_field()
    {
        await WriteAsync("tantou", Item, "Save", ("challenge", ""), ("effect", "イ"));
        var row = (await OpenAsync("tantou", Year)).QuerySelectorAll(".board tbody tr").Single(it => it.QuerySelector(".items__code")?.TextContent == "4-1-1");
        var gaps = row.QuerySelectorAll(".gaps a").Select(it => it.GetAttribute("href")!).ToList();

        Assert.Contains(gaps, gap => gap.EndsWith("#challenge", StringComparison.Ordinal));
        var entry = await OpenAsync("tantou", gaps[0].Split('#')[0]);
        Assert.All(gaps, gap => Assert.NotNull(entry.GetElementById(gap.Split('#')[1])));
    }

    [Theory]
    [InlineData("?stage=evaluation&section=all&q=ﾎﾞﾗﾝﾃｨｱ２０人", "4-1-1")]
    [InlineData("?stage=plan&q=ボランティア20人", "4-1-1")]
    [InlineData("?stage=evaluation&state=Drafting&q=ボランティア20人", "4-1-1")]
    [InlineData("?stage=evaluation&state=Submitted&q=ボランティア20人", "")]
    [InlineData("?stage=evaluation&section=all&q=どこにもないことば", "")]
    public async Task Words_are_found_in_drafts_of_every_stage(string query, string found)
    {
        await WriteAsync("tantou", Item, "Save", ("results", "ボランティア20人が参加した"));
        var page = await OpenAsync("soumu", Year + query);

        Assert.Equal(found, string.Join(' ', page.QuerySelectorAll(".board .items__code").Select(it => it.TextContent)));
        Assert.Equal(found.Length == 0, page.Body!.TextContent.Contains("当てはまる項目はありません", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_acts_next_follows_the_state()
    {
        Assert.Equal("―", await NextAsync());
        await WriteAsync("tantou", Item, "Save");
        Assert.Equal("担当", await NextAsync());
        await WriteAsync("tantou", Item, "Submit");
        Assert.Equal("課長", await NextAsync());
        await WriteAsync("soumu", Item, "Confirm");
        Assert.Equal("公開の準備", await NextAsync());
        await RequestAsync();
        Assert.Equal("区長の承認", await NextAsync());
    }

    [Fact]
    public async Task Others_are_seen_to_be_typing_and_what_they_type_is_not()
    {
        var page = await OpenAsync("tantou", Item);
        var form = StaffVisitor.Fields(page, Item);
        using var kept = await _visitors["tantou"].Client.PostAsync("/staff/scratch", new FormUrlEncodedContent(new Dictionary<string, string>(form)
        {
            ["results"] = "だれにも見えない書きかけ",
            ["touched"] = "results",
        }));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        _staff.Site.Clock.AdvanceMinutes(10);

        Assert.Contains("編集中：防災課（10分前）", (await OpenAsync("soumu", Year)).QuerySelector(".board")!.TextContent, StringComparison.Ordinal);
        var item = (await OpenAsync("soumu", Item)).Body!.TextContent;
        Assert.Contains("編集中：防災課（10分前）", item, StringComparison.Ordinal);
        Assert.DoesNotContain("だれにも見えない", item, StringComparison.Ordinal);
        Assert.DoesNotContain("編集中", (await OpenAsync("tantou", Year)).QuerySelector(".board")!.TextContent, StringComparison.Ordinal);
        _staff.Site.Clock.AdvanceMinutes(25);
        Assert.DoesNotContain("編集中", (await OpenAsync("soumu", Year)).QuerySelector(".board")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_disagree_are_listed_before_they_are_public()
    {
        Assert.Contains("食い違い", (await OpenAsync("soumu", Year)).Body!.TextContent, StringComparison.Ordinal); // 旭区's own table has some
        var before = (await OpenAsync("soumu", Year)).QuerySelectorAll("section[aria-labelledby=mismatches] a").Select(it => it.TextContent).ToList();
        await WriteAsync("soumu", Item, "Save", ("target", "①"), ("execution", "(ⅰ)"), ("effect", "イ"));
        var after = (await OpenAsync("soumu", Year)).QuerySelectorAll("section[aria-labelledby=mismatches] a").Select(it => it.TextContent).ToList();

        Assert.NotEqual(before, after);
        Assert.Contains(after, line => line.StartsWith("4-1-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_goes_along_to_the_item_and_back()
    {
        const string Filter = "?stage=evaluation&state=AsImported&section=own";
        var entry = (await OpenAsync("tantou", Year + Filter)).QuerySelector(".board th a")!.GetAttribute("href")!;

        Assert.EndsWith("?state=AsImported&section=own", entry, StringComparison.Ordinal);
        Assert.Equal(Year + Filter, (await OpenAsync("tantou", entry)).QuerySelector(".walk a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_section_without_items_is_told_so_and_sees_the_year()
    {
        await _staff.AddAsync("hima", Duty.Officer, "広報課");
        using var visitor = await _staff.SignInAsync("hima");
        var page = await visitor.OpenAsync("/staff");

        Assert.Contains("あなたの課が所管する項目は、まだ決まっていません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".board tbody tr"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }

        await _staff.DisposeAsync();
    }

    private static bool Before(IDocument page, string one, string other) =>
        page.QuerySelector(one)!.CompareDocumentPosition(page.QuerySelector(other)!).HasFlag(DocumentPositions.Following);

    private Task<IDocument> OpenAsync(string login, string address) => _visitors[login].OpenAsync(address);

    private async Task<List<string>> RowAsync(string login, string section, params string[] columns)
    {
        var table = (await OpenAsync(login, Year)).QuerySelector(".progress")!;
        var heads = table.QuerySelectorAll("thead th").Select(it => it.TextContent).ToList();
        var cells = table.QuerySelectorAll("tbody tr").Single(it => it.QuerySelector("th")!.TextContent == section).QuerySelectorAll("th, td").ToList();

        return [section, .. columns.Select(column => Number(cells[heads.IndexOf(column)]))];
    }

    private static string Number(IElement cell) => (cell.QuerySelector("a") ?? cell).ChildNodes.First(node => node.TextContent.Trim().Length > 0).TextContent.Trim();

    private async Task<List<string>> WaitingAsync(string login) =>
        [.. (await OpenAsync(login, "/staff/account")).QuerySelectorAll(".waiting").Select(it => it.TextContent.Trim())];

    private async Task<string> NextAsync() => (await OpenAsync("soumu", Year)).QuerySelectorAll(".board tbody tr")
        .Single(it => it.QuerySelector(".items__code")?.TextContent == "4-1-1").QuerySelector(".board__next")!.TextContent;

    private async Task DueAsync(string day)
    {
        using var answer = await _visitors["soumu"].PostAsync(Year + "/stages", Year + "/stages", new() { ["due-evaluation"] = day });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task RequestAsync()
    {
        using var requested = await _visitors["soumu"].PostAsync(Year + "/publication", Year + "/publication", new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        Assert.Equal(HttpStatusCode.Redirect, requested.StatusCode);
    }

    private async Task WriteAsync(string login, string address, string step, params (string Name, string Value)[] others)
    {
        var page = address.Replace("/review", "", StringComparison.Ordinal);
        var typed = new Dictionary<string, string> { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["target"] = "①", ["execution"] = "(ⅰ)", ["effect"] = "ア", ["reason"] = "人数を書いてください", ["step"] = step };

        foreach (var (name, value) in others)
        {
            typed[name] = value;
        }

        using var answer = await _visitors[login].PostAsync(page, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode} to {login}.");
    }
}
