using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The settings of a ward: kept in versions, logged, in force at once for the public, and by their names on the screens of staff.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private const string Settings = "/staff/asahi/settings";
    private const string History = Settings + "/history";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private int _section;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        _section = await _staff.AskAsync(db => db.Sections.Where(it => it.Name == "防災課").Select(it => it.Id).SingleAsync());
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task What_is_saved_is_a_version_and_stands_in_the_log_field_by_field()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await WriteAsync(new()
        {
            ["notice"] = "Own",
            ["noticeText"] = "旭区役所が運営しています。",
            ["office"] = "旭区役所 総務課",
            ["phone"] = "０６ー００００ー００００",
            [$"phone-{_section}"] = "06-0000-0001",
            [$"line-{_section}"] = "内線1",
        })).StatusCode);
        var saved = await CurrentAsync();
        var logged = await _staff.AskAsync(db => db.Changes.SingleAsync(it => it.Action == ChangeAction.SettingsChanged));

        Assert.Equal((1, NoticeChoice.Own, "旭区役所が運営しています"), (saved.Number, saved.Value.Notice, saved.Value.NoticeText));
        Assert.Equal("旭区役所 総務課、電話 06-0000-0000", saved.Value.Contact?.Words);
        Assert.Equal(new SectionContact(_section, "06-0000-0001", "内線1"), Assert.Single(saved.Value.Sections));
        Assert.Equal(
            ["公開のページの断り書き", "問合せ先の窓口", "問合せ先の電話", "防災課の電話", "防災課の内線・窓口"],
            logged.Fields.Select(field => field.Label));
        Assert.Contains("設定を保存しました", (await _affairs.OpenAsync(Settings)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_is_no_version()
    {
        await WriteAsync(new() { ["office"] = "総務課" });
        await WriteAsync([]);

        Assert.Equal(1, await _staff.AskAsync(db => db.WardSettings.CountAsync()));
        Assert.Contains("変わったところはありません", (await _affairs.OpenAsync(Settings)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notice", "Own", "断り書きの文を入力するか、ほかの選び方にしてください")]
    [InlineData("notice", "2", "断り書きをどうするかを選んでください")]
    [InlineData("phone", "総務課まで", "電話番号は、数字とハイフンで入力してください")]
    [InlineData("phone", "06-0000-0000", "窓口の名を入力してください")]
    [InlineData("address", "javascript:alert(1)", "メールアドレス（例: soumu@example.jp）か、http で始まるページのアドレスを入力してください")]
    [InlineData("line", "昼だけ", "窓口の名を入力してください")]
    [InlineData("duty-Officer", "課 長", "「課長」は、「課長」の呼び名と同じです。二つの職務に同じ名は使えません")]
    [InlineData("duty-Mayor", "★", "「区長」の呼び名に「★」は使えません")]
    [InlineData("noticeText", null, "断り書きは60文字までで入力してください（いまは61文字）")]
    public async Task What_cannot_be_kept_is_refused_and_not_lost(string field, string? typed, string message)
    {
        typed ??= new string('あ', 61);
        using var refused = await WriteAsync(new() { [field] = typed });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.True(field == "notice" || page.QuerySelector($"#{field}")!.GetAttribute("value") == typed);
        Assert.All(page.QuerySelectorAll(".errors a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(0, await _staff.AskAsync(db => db.WardSettings.CountAsync()));
    }

    [Fact]
    public async Task Who_comes_second_sees_both_and_may_save_over_it()
    {
        var open = await _affairs.OpenAsync(Settings);
        await WriteAsync(new() { ["office"] = "先の窓口" });
        using var second = await _affairs.SendAsync(open, Settings, new() { ["office"] = "後の窓口" });
        var page = await TestSite.ParseAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("後の窓口", page.QuerySelector("#office")!.GetAttribute("value"));
        Assert.Contains("先の窓口 →から 後の窓口", page.QuerySelector("[aria-labelledby=theirs]")!.TextContent.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("先の窓口", (await CurrentAsync()).Value.Contact!.Name);

        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.SendAsync(page, Settings, [])).StatusCode);
        Assert.Equal((2, "後の窓口"), ((await CurrentAsync()).Number, (await CurrentAsync()).Value.Contact!.Name));
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_puts_a_former_version_into_the_form()
    {
        await WriteAsync(new() { ["office"] = "前の窓口" });
        await WriteAsync(new() { ["office"] = "いまの窓口" });
        var history = await _affairs.OpenAsync(History);
        var back = history.QuerySelector("a[href*='from=']")!;

        Assert.Contains("職員soumu さん", history.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("前の窓口", history.QuerySelector("[aria-labelledby=version-2]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Settings + "?from=1", back.GetAttribute("href"));

        var form = await _affairs.OpenAsync(back.GetAttribute("href")!);
        Assert.Equal("前の窓口", form.QuerySelector("#office")!.GetAttribute("value"));
        Assert.Equal("いまの窓口", (await CurrentAsync()).Value.Contact!.Name);
        await _affairs.SendAsync(form, Settings, []);
        Assert.Equal((3, "前の窓口"), ((await CurrentAsync()).Number, (await CurrentAsync()).Value.Contact!.Name));
    }

    [Fact]
    public async Task Another_year_that_is_announced_meanwhile_is_no_conflict_and_stays()
    {
        var open = await _affairs.OpenAsync(Settings);
        await _affairs.PostAsync("/staff/asahi/2022/next-update", "/staff/asahi/2022/next-update", new() { ["words"] = "六月に公開します", ["when"] = "2027", ["month"] = "6" });
        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.SendAsync(open, Settings, new() { ["office"] = "総務課" })).StatusCode);

        var saved = await CurrentAsync();
        Assert.Equal(("総務課", "六月に公開します"), (saved.Value.Contact!.Name, saved.Value.UpcomingIn(2022)!.Words));
    }

    [Fact]
    public async Task Screens_speak_of_duties_by_the_names_of_the_ward_and_the_log_keeps_what_was_said()
    {
        await WriteAsync(new() { ["duty-GeneralAffairs"] = "政策企画課", ["duty-SectionChief"] = "課長代理", ["duty-Mayor"] = "副区長", ["duty-Administrator"] = "情報係" });
        using var officer = await _staff.SignInAsync("tantou");
        using var admin = await _staff.SignInAsync("kanri");
        var help = (await officer.OpenAsync("/staff/help")).QuerySelector("main")!.TextContent;
        using var forbidden = await officer.GetAsync("/staff/people");
        await admin.PostAsync("/staff/people/new", "/staff/people/new", new() { ["login"] = "atarashii", ["name"] = "新任 三郎", ["duty"] = "Mayor", ["section"] = "" });
        await WriteAsync(new() { ["duty-Mayor"] = "" });

        Assert.All(["政策企画課", "課長代理", "副区長", "情報係"], name => Assert.Contains(name, help, StringComparison.Ordinal));
        Assert.DoesNotContain("総務課", help, StringComparison.Ordinal);
        Assert.Contains("政策企画課か区の情報係に相談してください", await forbidden.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("情報係　職員kanri", (await admin.OpenAsync("/staff/people")).Body!.TextContent, StringComparison.Ordinal);
        var added = await _staff.AskAsync(db => db.Changes.OrderBy(it => it.Id).Where(it => it.Action == ChangeAction.StaffAdded).LastAsync());
        Assert.Equal("副区長", Assert.Single(added.Fields, field => field.Label == "職務").After);
        Assert.Equal("情報係", added.Then?.Duty);
    }

    [Fact]
    public async Task A_page_of_the_ward_shows_the_new_line_at_once_and_its_tag_is_another()
    {
        using var citizen = _staff.Site.Visitor();
        using var before = await citizen.GetAsync("/asahi/2022");
        using var other = await citizen.GetAsync("/about");
        await WriteAsync(new() { ["notice"] = "Own", ["noticeText"] = "旭区役所が運営しています", ["office"] = "旭区役所 総務課", ["phone"] = "06-0000-0000", ["address"] = "soumu@example.jp" });
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/asahi/2022");
        asked.Headers.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
        using var after = await citizen.SendAsync(asked);
        var page = await TestSite.ParseAsync(after);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal("旭区役所が運営しています", page.QuerySelector(".masthead__notice")!.TextContent);
        Assert.Contains("旭区役所が運営しています。", page.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("旭区の問合せ先：旭区役所 総務課、電話 06-0000-0000、soumu@example.jp", page.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("mailto:soumu@example.jp", page.QuerySelector(".foot a[href^=mailto]")!.GetAttribute("href"));
        Assert.DoesNotContain("市の公式サイトではありません", await citizen.GetStringAsync("/asahi/2022/1-1-1"), StringComparison.Ordinal);
        Assert.Contains("市の公式サイトではありません", await citizen.GetStringAsync("/about"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_ward_that_runs_the_pages_itself_can_have_no_line_at_all()
    {
        using var citizen = _staff.Site.Visitor();
        Assert.Contains("市の公式サイトではありません", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        await WriteAsync(new() { ["notice"] = "None" });

        Assert.DoesNotContain("市の公式サイトではありません", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        Assert.DoesNotContain("公開された資料をもとに作成しています", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        await WriteAsync(new() { ["notice"] = "OfSite" });
        Assert.Contains("市の公式サイトではありません", await citizen.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_cut_short_changes_nothing()
    {
        var token = (await _affairs.OpenAsync(Settings)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var cut = await _affairs.Client.PostAsync(Settings, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["version"] = "0" }));

        Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        Assert.Equal(0, await _staff.AskAsync(db => db.WardSettings.CountAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private Task<HttpResponseMessage> WriteAsync(Dictionary<string, string> typed) => _affairs.PostAsync(Settings, Settings, typed);

    private Task<WardSettingsVersion> CurrentAsync() => _staff.AskAsync(db => db.WardSettings.OrderBy(it => it.Number).LastAsync());
}
