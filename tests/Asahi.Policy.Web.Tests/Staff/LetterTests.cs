using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The table of letters holds on every screen: what nobody sees is no answer and is not kept, what turns or loses the text is refused
/// with field and neighbours, and the words stay in the form.</summary>
public sealed partial class LetterTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Tree = "/staff/asahi/2022/structure";
    private const string Publication = "/staff/asahi/2022/publication";
    private const string Withdrawals = "/staff/asahi/2022/withdrawals";
    private const string Turned = "前の\u202E文字";
    private const string Fault = "、「前の」と「文字」の間に、文字の向きを変える記号（U+202E）があります";

    private static readonly (string Typed, string Fault)[] _days =
    [
        ("令和元年4月30日", "決裁日の「令和元年4月30日」という日はありません（令和は2019年5月1日からです）"),
        ("平成31年5月1日", "決裁日の「平成31年5月1日」という日はありません（平成は2019年4月30日までです）"),
        ("令和8年2月29日", "決裁日の「令和8年2月29日」という日はありません（2026年2月は28日までです）"),
        ("H40.1.1", "決裁日の「H40.1.1」という日はありません（平成は31年までです）"),
        ("2026-13-01", "決裁日の「2026-13-01」という日はありません（月は1から12までです）"),
        ("2099-01-01", "入力された日は令和81年（2099年）1月1日です"),
        ("あした", "決裁日は、2026-06-10 か 令和8年6月10日 のように入力してください"),
    ];

    private readonly StaffSite _staff = new();
    private readonly HashSet<string> _tried = [];

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
    }

    [Fact]
    public async Task No_screen_takes_a_letter_that_turns_the_text()
    {
        foreach (var field in new[] { "results", "challenge", "improvement", "blank-reason" })
        {
            await RefusedAsync("tantou", Item, Item, field, new() { ["step"] = "Save" });
        }

        await RefusedAsync("soumu", "/staff/asahi/2022/easy", "/staff/asahi/2022/easy", "text", []);
        await RefusedAsync("soumu", Tree, Tree + "/add", "name", new() { ["level"] = "Issue" });
        await RefusedAsync("soumu", Tree + "/o1-1", Tree + "/add", "name", []);
        await RefusedAsync("soumu", Tree + "/o1-1", Tree + "/o1-1/number", "printed", new() { ["print"] = "other" });
        await RefusedAsync("soumu", Tree + "/o1-1", Tree + "/o1-1/retire", "reason", []);
        foreach (var field in new[] { "noticeText", "office", "phone", "address", "line" })
        {
            await RefusedAsync("soumu", "/staff/asahi/settings", "/staff/asahi/settings", field, new() { ["office"] = "総務課" });
        }

        await RefusedAsync("soumu", "/staff/asahi/settings", "/staff/asahi/settings", "duty-Mayor", []);
        await RefusedAsync("soumu", "/staff/asahi/2022/inference", "/staff/asahi/2022/inference", "note-0", new() { ["settle"] = "true" });
        await RefusedAsync("soumu", "/staff/asahi/2022/inference", "/staff/asahi/2022/inference/take-over", "note", new() { ["settle"] = "true" });
        await RefusedAsync("soumu", "/staff/asahi/2022/next-update", "/staff/asahi/2022/next-update", "words", new() { ["when"] = "2027", ["month"] = "6" });
        await RefusedAsync("soumu", "/staff/asahi/deputies", "/staff/asahi/deputies", "title", []);
        await RefusedAsync("soumu", "/staff/asahi/deputies", "/staff/asahi/deputies", "from", []);
        await RefusedAsync("soumu", "/staff/asahi/deputies", "/staff/asahi/deputies", "until", []);
        await RefusedAsync("soumu", Withdrawals + "?part=item%2Fo4-1-1", Withdrawals, "reason", []);
        await RefusedAsync("soumu", "/staff/asahi/blackening", "/staff/asahi/blackening", "texts", new() { ["reason"] = "申出" });
        await RefusedAsync("soumu", "/staff/asahi/blackening", "/staff/asahi/blackening", "reason", new() { ["texts"] = "防災訓練" });
        await RefusedAsync("kanri", "/staff/sections", "/staff/sections", "name", []);
        await RefusedAsync("kanri", "/staff/people/new", "/staff/people/new", "name", new() { ["login"] = "atarashii", ["duty"] = "Mayor" });
        await RefusedAsync("kanri", "/staff/people/new", "/staff/people/new", "email", new() { ["login"] = "atarashii", ["name"] = "新任 三郎", ["duty"] = "Mayor" });
        await DoAsync("tantou", Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["blank-reason"] = "", ["step"] = "Submit" });
        await RefusedAsync("kacho", Item, Item + "/review", "reason", new() { ["step"] = "Return" });
        await DoAsync("kacho", Item, Item + "/review", new() { ["step"] = "Confirm", ["reason"] = "" }); // what was refused stands there again
        await RefusedAsync("soumu", Publication, Publication, "note", new() { ["kind"] = "SelfEvaluation" });
        await DoAsync("soumu", Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        await RefusedAsync("soumu", Publication, Publication + "/recall", "reason", []);
        await RefusedAsync("kucho", Publication, Publication + "/return", "reason", []);
        await RefusedAsync("kucho", Publication, Publication + "/approval", "decisionNumber", []);
        await RefusedAsync("kucho", Publication, Publication + "/approval", "decisionDate", []);
        await RefusedAsync("kucho", Publication, Publication + "/approval", "fireDay", new() { ["isTimed"] = "true", ["fireTime"] = "14:00" });
        await RefusedAsync("kucho", Publication, Publication + "/approval", "fireTime", new() { ["isTimed"] = "true", ["fireDay"] = "2099-01-01" });

        Assert.Empty(NamesInViews().Except(_tried).Except(["login", "number", "when", "month", "day", "isTimed"])); // letters and figures of ASCII alone
    }

    [Fact]
    public async Task Letters_that_nobody_sees_are_no_answer()
    {
        using var officer = await _staff.SignInAsync("tantou");

        foreach (var typed in new[] { "\u200B\u200B", "\u200E\u2063", "\u3164", "\uFE0F\u200D" })
        {
            using var refused = await officer.PostAsync(Item, Item, new() { ["results"] = typed, ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("当年度の取組実績を入力してください", (await TestSite.ParseAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_pasted_is_kept_without_stray_signs_and_with_its_sequences()
    {
        await DoAsync("tantou", Item, Item, new() { ["results"] = "一行\v二行\u0085葛\U000E0100城で\u200B👨‍👩‍👧と\uFEFF", ["step"] = "Save" });

        Assert.Equal(
            "一行\n二行\n葛\U000E0100城で👨‍👩‍👧と",
            (await _staff.ReviewAsync()).Remarks!.Results);
    }

    [Fact]
    public async Task Two_thousand_letters_outside_the_first_plane_are_two_thousand()
    {
        await DoAsync("tantou", Item, Item, new() { ["results"] = string.Concat(Enumerable.Repeat("𠮷", 2_000)), ["step"] = "Save" });
        using var officer = await _staff.SignInAsync("tantou");
        using var refused = await officer.PostAsync(Item, Item, new() { ["results"] = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 2_001)), ["step"] = "Save" });

        Assert.Contains("当年度の取組実績は2,000文字までで入力してください（いまは2,001文字）", (await TestSite.ParseAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_some_machines_are_a_caution_before_publication_that_stops_nobody()
    {
        await DoAsync("soumu", Item, Item, new() { ["results"] = "㈱あさひと㍻30年にﾎﾞﾗﾝﾃｨｱ", ["challenge"] = "課題①", ["improvement"] = "改善策", ["step"] = "Confirm" });
        using var affairs = await _staff.SignInAsync("soumu");
        var list = (await affairs.OpenAsync(Publication)).QuerySelector("#checklist-section")!.TextContent;

        Assert.Contains("「当年度の取組実績」：「㈱」→「(株)」、「㍻」→「平成」、「ﾎﾞﾗﾝﾃｨｱ」→「ボランティア」。「課題」：「①」→「1」", list, StringComparison.Ordinal);
        Assert.DoesNotContain("公開を止めているもの", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_refused_with_the_reason()
    {
        await DoAsync("tantou", Item, Item, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        await DoAsync("kacho", Item, Item + "/review", new() { ["step"] = "Confirm" });
        await DoAsync("soumu", Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        using var mayor = await _staff.SignInAsync("kucho");

        foreach (var (typed, fault) in _days)
        {
            using var refused = await mayor.PostAsync(Publication, Publication + "/approval", new() { ["decisionDate"] = typed });

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await TestSite.ParseAsync(refused);
            Assert.Contains(fault, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(typed, page.QuerySelector("#decisionDate")!.GetAttribute("value"));
        }
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task RefusedAsync(string login, string page, string address, string field, Dictionary<string, string> typed)
    {
        using var visitor = await _staff.SignInAsync(login);
        typed[field] = Turned;
        using var refused = await visitor.PostAsync(page, address, typed);
        Assert.True(refused.StatusCode == HttpStatusCode.UnprocessableEntity, $"{address} {field}: {(int)refused.StatusCode}");
        var shown = await TestSite.ParseAsync(refused);
        Assert.Contains(Fault, shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Turned, shown.Body.TextContent + string.Concat(shown.QuerySelectorAll("input").Select(input => input.GetAttribute("value"))), StringComparison.Ordinal);
        _tried.Add(field);
    }

    private async Task DoAsync(string login, string page, string address, Dictionary<string, string> typed)
    {
        using var visitor = await _staff.SignInAsync(login);
        using var done = await visitor.PostAsync(page, address, typed);
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
    }

    // The fields of words as the views write them; secrets and what stands on the pages of signing in are no texts of the record.
    private static IEnumerable<string> NamesInViews() =>
        from file in Repository.Files("src/Asahi.Policy.Web/Features", ".cshtml")
        where !file.Contains("/SignIn/", StringComparison.Ordinal) && !file.Contains("/Account/", StringComparison.Ordinal)
        from Match field in WrittenNames().Matches(Repository.Read(file))
        select field.Groups[1].Success ? field.Groups[1].Value : Constant(field.Groups[2].Value, field.Groups[3].Value);

    private static string Constant(string type, string field) =>
        (string)typeof(Program).Assembly.GetTypes().Single(it => it.Name == type).GetField(field)!.GetRawConstantValue()!;

    [GeneratedRegex(@"<(?:staff-prose|staff-text|textarea|input[^>]*\bis-typed)\b[^>]*?\bname=""(?:([\w-]+)|@(\w+Input)\.(\w+Field))""[^>]*>")]
    private static partial Regex WrittenNames();
}
