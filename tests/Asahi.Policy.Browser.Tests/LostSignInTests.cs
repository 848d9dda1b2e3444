using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A sign-in that ends in each kind of screen: what was typed comes back into the very form, with scripts and without.</summary>
public sealed class LostSignInTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;
    private Entrance _entrance = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        _entrance = new Entrance(_site, _staff);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_plan_with_a_row_that_was_added_and_a_switch(bool scripts)
    {
        var page = await _entrance.EnterAsync("tantou", $"{Year}/4-1-1/plan", scripts);
        await page.GetByLabel("取組内容").FillAsync("訓練の内容");
        await PressAsync(page, "プロセス指標を一つ加える");
        await page.GetByLabel("指標の文").FillAsync("参加者　300人");
        await page.GetByLabel("載せない").CheckAsync();
        await LoseAsync(page, "tantou", "入力の途中で保存する", "参加者　300人");

        await Assertions.Expect(page.GetByLabel("取組内容")).ToHaveValueAsync("訓練の内容");
        await Assertions.Expect(page.GetByLabel("指標の文")).ToHaveValueAsync("参加者　300人");
        await Assertions.Expect(page.GetByLabel("載せない")).ToBeCheckedAsync();
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "保存しました");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("書きかけを開いています");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_review_of_what_somebody_else_wrote(bool scripts)
    {
        var officer = await _entrance.EnterAsync("tantou", $"{Year}/4-1-1/evaluation", scripts: false);
        await officer.GetByLabel("当年度の取組実績").FillAsync("訓練を行った");
        await officer.GetByLabel("課題").FillAsync("若い人が少ない");
        await officer.GetByLabel("改善策").FillAsync("学校と行う");
        await PressAsync(officer, "保存し、課長に確認を依頼する");
        await SeesAsync(officer, "確認を依頼しました");
        await officer.Context.CloseAsync();

        var page = await _entrance.EnterAsync("kacho", $"{Year}/4-1-1/evaluation", scripts);
        await page.GetByLabel("差し戻すときの理由").FillAsync("人数を書いてください");
        await LoseAsync(page, "kacho", "理由を付けて差し戻す", "人数を書いてください");
        await Assertions.Expect(page.GetByLabel("差し戻すときの理由")).ToHaveValueAsync("人数を書いてください");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("structure", "名", "いちばん後に加える", true)]
    [InlineData("structure", "名", "いちばん後に加える", false)]
    [InlineData("structure/o4-1-1", "取りやめる理由", "理由を付けて取りやめる", true)]
    [InlineData("structure/o4-1-1", "取りやめる理由", "理由を付けて取りやめる", false)]
    [InlineData("easy", "説明", "説明を保存する", true)]
    [InlineData("easy", "説明", "説明を保存する", false)]
    public async Task In_the_screens_of_the_general_affairs(string address, string label, string button, bool scripts)
    {
        var page = await _entrance.EnterAsync("soumu", $"{Year}/{address}", scripts);
        await page.GetByLabel(label).First.FillAsync("長く考えて書いた言葉");
        await LoseAsync(page, "soumu", button, "長く考えて書いた言葉");
        await Assertions.Expect(page.GetByLabel(label).First).ToHaveValueAsync("長く考えて書いた言葉");
        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private async Task LoseAsync(IPage page, string login, string button, string words)
    {
        await _staff.AskAsync(db => db.SignIns.ExecuteDeleteAsync());
        await PressAsync(page, button);
        await SeesAsync(page, "ログインが切れています");
        await SeesAsync(page, words);
        await PressAsync(page, "ログインして続ける");
        await _entrance.SignInAsync(page, login);
        await SeesAsync(page, "書きかけを開いています");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task SeesAsync(IPage page, string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);
}
