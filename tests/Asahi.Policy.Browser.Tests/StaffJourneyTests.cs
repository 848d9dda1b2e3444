using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>From an empty list of staff to a public page: set-up, accounts, evaluation, approval, forms. With scripts, without, and by keyboard alone.</summary>
public sealed class StaffJourneyTests : IAsyncLifetime
{
    private const string Password = "ゆうひの坂道と三つの鐘の音";
    private const string Improvement = "要援護者の名簿を、地域ごとに見直す";
    private const string Challenge = "名簿の更新が、年度の後半に偏った";

    private readonly FreshSite _site = new();
    private readonly DirectoryInfo _saved = Directory.CreateTempSubdirectory("asahi-policy-journey-");
    private readonly Dictionary<string, string> _keys = [];

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    [Theory]
    [InlineData("scripts")]
    [InlineData("no scripts")]
    [InlineData("keyboard")]
    public async Task One_evaluation_from_a_member_of_staff_to_the_public_page(string way)
    {
        var code = _site.Services.GetRequiredService<SetUpCode>().Make();
        var admin = await OpenAsync($"/staff/setup?code={code}", way);
        await admin.FillAsync("氏名", "管理花子");
        await admin.FillAsync("ログインID", "kanri01");
        await admin.FillAsync("パスワード", Password);
        await admin.PressAsync("登録する");
        await EnrolAsync(admin, "kanri01");

        var affairs = await JoinAsync(admin, way, "soumu01", "総務太郎", "総務課");
        var mayor = await JoinAsync(admin, way, "kucho01", "区長次郎", "区長");
        await EditAsync(affairs);
        await affairs.Page.GotoAsync("/staff");
        await affairs.FollowAsync("公開の準備");
        await affairs.AskForApprovalAsync("自己評価", "4-1-1の自己評価に、課題と改善策を書き加えた");
        await affairs.SeesAsync("区長に承認を依頼しました");

        await mayor.PressAsync("ログアウト");
        await mayor.FillAsync("ログインID", "kucho01");
        await mayor.FillAsync("パスワード", Password);
        await mayor.PressAsync("ログインする");
        await mayor.FillAsync("確認コード", Totp.Code(_keys["kucho01"], TimeProvider.System.GetUtcNow(), stepsLater: 1));
        await mayor.PressAsync("ログインする");
        await mayor.FollowAsync("内容を見る");
        await mayor.SeesAsync(Improvement);
        await mayor.FillAsync("決裁番号", "旭総第12号");
        await mayor.FillAsync("決裁日", "2026-11-20");
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.SeesAsync("承認を依頼した日");
        await mayor.TickAsync("承認の依頼より前の日で正しい", ticked: true);
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.SeesAsync("公開した版は、書き換えられません");
        await mayor.PressAsync("公開する");
        await mayor.SeesAsync("承認し、公開しました");
        await AssertPublicAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _saved.Delete(recursive: true);
    }

    private static async Task EditAsync(Hand affairs)
    {
        await affairs.Page.GotoAsync("/staff/asahi/2022");
        await affairs.FollowAsync("4-1-1");
        await affairs.FillAsync("当年度の取組実績", "訓練を10回行った");
        await affairs.ChooseAsync("戦略に対する取組の有効性", "有効でないため、取組を見直す");
        await affairs.FillAsync("課題", Challenge);
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("改善策を入力してください（「プロセス指標の達成状況（目標）」が「未達成」のため）");
        Assert.Equal("訓練を10回行った", await affairs.Page.GetByLabel("当年度の取組実績").InputValueAsync());
        Assert.StartsWith("エラー：", await affairs.Page.TitleAsync(), StringComparison.Ordinal);
        await affairs.FollowAsync("改善策を入力してください");
        await affairs.FillAsync("改善策", Improvement);
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
    }

    private async Task AssertPublicAsync()
    {
        var reader = await _site.OpenAsync("/asahi/2022/4-1-1", 1280);
        var page = await reader.InnerTextAsync("main");
        Assert.Contains(Challenge, page, StringComparison.Ordinal);
        Assert.Contains(Improvement, page, StringComparison.Ordinal);

        // The difference: three texts that were not there, one answer that is another, and nothing else.
        await reader.GotoAsync("/asahi/2022/history/1-2");
        var fields = await reader.Locator("main .fields > div").AllInnerTextsAsync();
        Assert.Equal(4, fields.Count);
        Assert.Single(fields, field => field.StartsWith("戦略に対する取組の有効性", StringComparison.Ordinal) && field.Contains("取組を見直す", StringComparison.Ordinal));

        foreach (var text in new[] { "訓練を10回行った", Challenge, Improvement })
        {
            Assert.Single(fields, field => field.Contains($"追加{text}", StringComparison.Ordinal) && !field.Contains("削除", StringComparison.Ordinal));
        }

        Assert.Single(await reader.Locator("main .place").AllInnerTextsAsync());

        const string row = "4-1-1";
        await reader.GotoAsync("/asahi/2022/forms/5");
        var html = await reader.Locator("tr", new() { HasText = row }).Last.InnerTextAsync();
        Assert.Contains("取組を見直す", html, StringComparison.Ordinal);
        var pdf = await SaveAsync("/asahi/2022/forms/5.pdf");
        Assert.Contains("取組を見直す", Tool.Run("pdftotext", "-raw", pdf, "-").Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var former = await SaveAsync("/asahi/2022/history/1/forms/5.xlsx");
        var current = await SaveAsync("/asahi/2022/forms/5.xlsx");
        Assert.Equal(1, Count(Words(current), "取組を見直す") - Count(Words(former), "取組を見直す"));
        await reader.Context.CloseAsync();
    }

    private async Task<Hand> JoinAsync(Hand admin, string way, string login, string name, string duty)
    {
        await admin.Page.GotoAsync("/staff/people");
        await admin.FollowAsync("職員を加える");
        await admin.FillAsync("ログインID", login);
        await admin.FillAsync("氏名", name);
        await admin.ChooseAsync("職務", duty);
        await admin.PressAsync("職員を加える");
        await admin.PressAsync("パスワード設定の案内を発行する");
        var invitation = (await admin.Page.InnerTextAsync("#invitation-address")).Trim();

        var person = await OpenAsync(invitation, way);
        await person.FillAsync("新しいパスワード", Password);
        await person.PressAsync("パスワードを設定する");
        await EnrolAsync(person, login);

        return person;
    }

    private async Task EnrolAsync(Hand person, string login)
    {
        _keys[login] = await person.Page.InnerTextAsync("#key");
        await person.FillAsync("確認コード", Totp.Code(_keys[login], TimeProvider.System.GetUtcNow()));
        await person.PressAsync("設定する");
        await person.SeesAsync("回復コード");
        await Assertions.Expect(person.Page.Locator(".codes li")).ToHaveCountAsync(8);
        await person.FollowAsync("控えました");
    }

    private async Task<Hand> OpenAsync(string address, string way)
    {
        var page = await _site.OpenAsync(address, 1280, scripts: way != "no scripts");

        return way == "keyboard" ? new KeyboardHand(page) : new Hand(page);
    }

    private async Task<string> SaveAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = _site.Address };
        var file = Path.Combine(_saved.FullName, $"{Guid.NewGuid():N}{Path.GetExtension(address)}");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(address));

        return file;
    }

    // The sheet that people print; the flat sheet beside it says the words again.
    private static string Words(string book)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(book);

        return string.Concat(workbook.Worksheet(1).CellsUsed().Select(cell => cell.GetString() + "\n"));
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
