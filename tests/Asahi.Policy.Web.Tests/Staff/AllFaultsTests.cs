using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A form tells all its faults at once, each at its field, and keeps what was typed, but no password.</summary>
public sealed class AllFaultsTests : IAsyncDisposable
{
    private const string Publication = "/staff/asahi/2022/publication";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:PerAccountAndMinute"] = "10000" } });

    [Fact]
    public async Task The_first_administrator_is_told_everything()
    {
        var address = "/staff/setup?code=" + _staff.Services.GetRequiredService<SetUpCode>().Make();
        using var visitor = _staff.Visitor();
        var page = await RefusedAsync(visitor, address, "/staff/setup", new() { ["name"] = "😀", ["login"] = "職員番号", ["password"] = "asahi" });

        Saying(page, ("name", "絵文字"), ("login", "半角の英字"), ("password", "12文字から128文字"), ("password", "「asahi」を入れないで"));
        Assert.Equal("職員番号", page.QuerySelector("#login")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("#password")!.GetAttribute("value") ?? "");
        Assert.Equal(3, page.QuerySelectorAll(".field__need").Count(need => need.TextContent == "※必須"));

        Saying(await RefusedAsync(visitor, address, "/staff/setup", []), ("name", "氏名を入力"), ("login", "ログインIDを入力"), ("password", "12文字から128文字"));
    }

    [Fact]
    public async Task A_person_is_told_everything_and_what_is_taken_too()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        using var admin = await _staff.SignInAsync("kanri");
        var empty = await RefusedAsync(admin, "/staff/people/new", "/staff/people/new", []);
        Saying(empty, ("login", "ログインIDを入力"), ("name", "氏名を入力"), ("duty", "職務を選んで"));

        Dictionary<string, string> typed = new() { ["login"] = "tantou", ["name"] = "新任 三郎", ["email"] = "saburo@", ["duty"] = "Officer" };
        var taken = await RefusedAsync(admin, "/staff/people/new", "/staff/people/new", typed);
        Saying(taken, ("login", "すでに使われています"), ("email", "name@example.jp"), ("section", "課を選んでください"));
        Assert.Equal(("新任 三郎", "saburo@"), (taken.QuerySelector("#name")!.GetAttribute("value"), taken.QuerySelector("#email")!.GetAttribute("value")));
        Assert.Equal("Officer", taken.QuerySelector("input[name=duty][checked]")!.GetAttribute("value"));

        Saying(
            await RefusedAsync(admin, "/staff/people/new", "/staff/people/new", typed.Concat([new("section-1", "true")]).ToDictionary() is var both && (both["duty"] = "Mayor") is not null ? both : []),
            ("login", "すでに使われています"), ("email", "name@example.jp"), ("section", "課に属しません"));
    }

    [Fact]
    public async Task A_password_is_told_everything_that_is_wrong_with_it()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        using var officer = await _staff.SignInAsync("tantou");
        var page = await RefusedAsync(officer, "/staff/account/password", "/staff/account/password", new() { ["current"] = "ちがう", ["password"] = "tantou" });

        Saying(page, ("current", "いまのパスワードが違います"), ("password", "12文字から"), ("password", "「tantou」を入れないで"));
        Assert.All(page.QuerySelectorAll("input[type=password]"), input => Assert.Equal("", input.GetAttribute("value") ?? ""));
        Assert.True(await officer.IsInAsync());
    }

    [Fact]
    public async Task Request_and_approval_are_told_everything()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        using var affairs = await _staff.SignInAsync("soumu");
        using var mayor = await _staff.SignInAsync("kucho");
        const string Item = "/staff/asahi/2022/4-1-1/evaluation";
        using var written = await affairs.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        Saying(await RefusedAsync(affairs, Publication, Publication, []), ("kind", "版の種類を選んで"), ("note", "変更の要旨を入力"));

        using var asked = await affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価を加えた" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var typed = new Dictionary<string, string> { ["decisionNumber"] = new('第', 101), ["decisionDate"] = "らいしゅう" };
        Saying(await RefusedAsync(mayor, Publication, Publication + "/approval", typed), ("decisionNumber", "決裁番号"), ("decisionDate", "決裁日"));
    }

    [Fact]
    public async Task The_structure_is_told_everything()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        using var affairs = await _staff.SignInAsync("soumu");
        const string Structure = "/staff/asahi/2022/structure";
        Saying(await RefusedAsync(affairs, Structure, Structure + "/add", []), ("level", "種類を選んで"), ("name", "名を入力"));
        Saying(
            await RefusedAsync(affairs, Structure + "/o1-1", Structure + "/o1-1/number", new() { ["number"] = "百", ["print"] = "other", ["printed"] = "" }),
            ("number", "1から99まで"), ("printed", "印刷する番号を入力"));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static async Task<IDocument> RefusedAsync(StaffVisitor visitor, string page, string address, Dictionary<string, string> typed)
    {
        using var refused = await visitor.PostAsync(page, address, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        return await TestSite.ParseAsync(refused);
    }

    // In the summary, in the order of the fields, with a way to each; and at the field itself.
    private static void Saying(IDocument page, params (string Field, string Words)[] faults)
    {
        Assert.Equal(faults.Select(fault => "#" + fault.Field).Distinct(), page.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")));

        foreach (var (field, words) in faults)
        {
            Assert.Contains(words, page.QuerySelector($".errors a[href='#{field}']")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotMatch("[A-Za-z]{12}", page.QuerySelector($".errors a[href='#{field}']")!.TextContent); // Identity's own words are English
            Assert.Contains(words, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"#{field}"));
        }
    }
}
