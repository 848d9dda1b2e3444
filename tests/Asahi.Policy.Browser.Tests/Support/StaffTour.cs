using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Walks through every screen of staff in each of its states (empty, filled, error, conflict), and has somebody look at each.</summary>
internal sealed class StaffTour(BrowserSite site, Func<string, IPage, Task> look) : IAsyncDisposable
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1";
    private const string Publication = Year + "/publication";

    private readonly StaffSite _staff = new(site.Services);

    public async Task WalkAsync()
    {
        await SetUpAsync();
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("tantou2", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課、福祉課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("soumu2", Duty.GeneralAffairs);
        await _staff.AddAsync("soumu3", Duty.GeneralAffairs); // a code is good once, and the next not yet
        await _staff.AddAsync("soumu4", Duty.GeneralAffairs);
        await _staff.AddAsync("soumu5", Duty.GeneralAffairs);
        await _staff.AddAsync("kanri2", Duty.Administrator);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await SignInAsync();
        await PeopleAsync();
        await EvaluationsAsync();
        await new StaffSettingsTour(this, look).WalkAsync(await EnterAsync("soumu5"), await EnterAsync("kanri2"));
        await LineageAsync();
        await PublicationAsync();
        await new StaffYearTour(this, look).WalkAsync();
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task SetUpAsync()
    {
        var code = site.Services.GetRequiredService<SetUpCode>().Make();
        var page = await site.OpenAsync($"/staff/setup?code={code}", 1280);
        await look("setup-empty", page);
        await page.GetByRole(AriaRole.Button, new() { Name = "登録する" }).ClickAsync();
        await SeenAsync("setup-error", page, "入力内容に問題が3つあります");
        await page.GotoAsync("/staff/setup?code=wrong");
        await look("setup-spent", page);
        await page.Context.CloseAsync();
    }

    private async Task SignInAsync()
    {
        var page = await site.OpenAsync("/staff/sign-in", 1280);
        await look("sign-in-empty", page);
        await page.GetByLabel("ログインID").FillAsync("soumu");
        await page.GetByRole(AriaRole.Button, new() { Name = "ログインする" }).ClickAsync();
        await SeenAsync("sign-in-error", page, "パスワードが違います");
        await page.GetByLabel("パスワード").FillAsync(StaffSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "ログインする" }).ClickAsync();
        await SeenAsync("code-empty", page, "6桁の数字を入力してください");
        await page.GetByLabel("確認コード").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "ログインする" }).ClickAsync();
        await SeenAsync("code-error", page, "確認コードが違います");
        await page.GotoAsync("/staff/sign-in/recovery");
        await look("recovery-empty", page);
        await page.Context.CloseAsync();
    }

    private async Task PeopleAsync()
    {
        var admin = await EnterAsync("kanri");
        await admin.GotoAsync("/staff/people");
        await look("people", admin);
        await admin.GotoAsync("/staff/people/new");
        await look("person-empty", admin);
        await admin.GetByRole(AriaRole.Button, new() { Name = "職員を加える" }).ClickAsync();
        await SeenAsync("person-error", admin, "入力内容に問題が3つあります");
        await admin.GetByLabel("ログインID").FillAsync("atarashii");
        await admin.GetByLabel("氏名").FillAsync("新任三郎");
        await admin.GetByRole(AriaRole.Group, new() { Name = "職務" }).GetByLabel("担当").CheckAsync();
        await admin.GetByRole(AriaRole.Group, new() { Name = "課 " }).GetByLabel("防災課").CheckAsync();
        await admin.GetByRole(AriaRole.Group, new() { Name = "課 " }).GetByLabel("福祉課").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "職員を加える" }).ClickAsync();
        await SeenAsync("person-filled", admin, "職員を加えました");
        await admin.GetByRole(AriaRole.Button, new() { Name = "案内を発行する" }).ClickAsync();
        await SeenAsync("person-invitation", admin, "24時間以内");
        var invitation = (await admin.InnerTextAsync("#invitation-address")).Trim();
        await AskedAsync(admin);
        await admin.GotoAsync("/staff/sections");
        await look("sections-filled", admin);
        await admin.GetByRole(AriaRole.Button, new() { Name = "課を加える" }).ClickAsync();
        await SeenAsync("sections-error", admin, "入力内容に問題があります");
        await admin.GotoAsync(Year);
        await look("forbidden", admin);

        var invited = await site.OpenAsync(invitation, 1280);
        await look("invitation-empty", invited);
        await invited.GetByLabel("新しいパスワード").FillAsync("short");
        await invited.GetByRole(AriaRole.Button, new() { Name = "パスワードを設定する" }).ClickAsync();
        await SeenAsync("invitation-error", invited, "12文字から128文字");
        await invited.GetByLabel("新しいパスワード").FillAsync(StaffSite.Password);
        await invited.GetByRole(AriaRole.Button, new() { Name = "パスワードを設定する" }).ClickAsync();
        await SeenAsync("desk-officer-empty", invited, "入力の状況");
        await invited.GotoAsync("/staff/account");
        await look("account", invited);
        await invited.GotoAsync("/staff/account/second-factor");
        await look("second-factor-empty", invited);
        var key = await invited.InnerTextAsync("#key");
        await invited.GetByLabel("確認コード").FillAsync("12");
        await invited.GetByRole(AriaRole.Button, new() { Name = "設定する" }).ClickAsync();
        await SeenAsync("second-factor-error", invited, "確認コードが違います");
        await invited.GetByLabel("確認コード").FillAsync(Totp.Code(key, TimeProvider.System.GetUtcNow()));
        await invited.GetByRole(AriaRole.Button, new() { Name = "設定する" }).ClickAsync();
        await SeenAsync("recovery-codes", invited, "二度と表示されません");
        await invited.GotoAsync("/staff/account");
        await look("account-enrolled", invited);
        await invited.GotoAsync("/staff/account/password");
        await look("password-empty", invited);
        await invited.GetByRole(AriaRole.Button, new() { Name = "パスワードを変える" }).ClickAsync();
        await SeenAsync("password-error", invited, "入力内容に問題が2つあります");
        await invited.GotoAsync("/staff/help");
        await look("help", invited);
        await invited.Context.CloseAsync();
        await admin.Context.CloseAsync();
    }

    // What is asked before somebody is stopped or reset; and the log of what is of no year, as it is, narrowed, empty and asked wrongly.
    private async Task AskedAsync(IPage admin)
    {
        var chief = await _staff.AskAsync(db => db.Users.Where(person => person.UserName == "kacho").Select(person => person.Id).SingleAsync());
        await admin.GotoAsync($"/staff/people/{chief}");
        await look("person-in-use", admin);
        await admin.GetByRole(AriaRole.Link, new() { Name = "利用の停止に進む" }).ClickAsync();
        await SeenAsync("person-disable", admin, "まだ、何も変わっていません");
        await admin.GotoAsync($"/staff/people/{chief}/reset");
        await SeenAsync("person-reset", admin, "まだ、何も変わっていません");
        await admin.GotoAsync("/staff/log");
        await SeenAsync("ward-log", admin, "職員の追加");
        await admin.GotoAsync("/staff/log?who=いない&kind=StaffAdded");
        await SeenAsync("ward-log-nothing", admin, "当てはまる記録はありません");
        await admin.GotoAsync("/staff/log?from=きのう&to=あした");
        await SeenAsync("ward-log-error", admin, "入力内容に問題が2つあります");
    }

    private async Task EvaluationsAsync()
    {
        var affairs = await EnterAsync("soumu");
        await look("desk-affairs", affairs);
        await affairs.GotoAsync(Year + "/sections");
        await look("assignment-empty", affairs);
        await affairs.Locator("select[name='section[o4-1-1]']").SelectOptionAsync("防災課");
        await affairs.Locator("select[name='section[o4-1]']").SelectOptionAsync("防災課");
        await affairs.GetByRole(AriaRole.Button, new() { Name = "所管の課を保存する" }).ClickAsync();
        await SeenAsync("assignment-filled", affairs, "所管の課を保存しました");
        await affairs.Context.CloseAsync();

        var officer = await EnterAsync("tantou");
        var colleague = await EnterAsync("tantou2");
        await look("desk-officer", officer);
        await officer.GotoAsync(Year + "?section=own");
        await look("year-mine", officer);
        await officer.GotoAsync(Year);
        await look("year", officer);
        await officer.GotoAsync(Year + "?state=Returned");
        await look("year-nothing", officer);
        await officer.GotoAsync("/staff/asahi/2021/1-1-1");
        await look("evaluation-forbidden-section", officer);
        await officer.GotoAsync(Item);
        await colleague.GotoAsync(Item);
        await look("evaluation-imported", officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "確認を依頼する" }).ClickAsync();
        await SeenAsync("evaluation-error", officer, "入力内容に問題が");
        await officer.GetByLabel("当年度の取組実績").FillAsync("避難所開設訓練を行った。\n参加率は\u202E%08だった。");
        await officer.GetByRole(AriaRole.Button, new() { Name = "入力の途中で保存する" }).ClickAsync();
        await SeenAsync("evaluation-letter-error", officer, "文字の向きを変える記号");
        await officer.GetByLabel("当年度の取組実績").FillAsync("避難所開設訓練を10回行い、延べ1,200人が参加した。\n・校区ごとに1回ずつ\n・うち2回は夜間");
        await officer.GetByRole(AriaRole.Button, new() { Name = "入力の途中で保存する" }).ClickAsync();
        await SeenAsync("evaluation-saved", officer, "保存しました");
        await colleague.GetByLabel("当年度の取組実績").FillAsync("訓練を9回行った。");
        await colleague.GetByLabel("課題").FillAsync("若い世代の参加が少ない。");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "入力の途中で保存する" }).ClickAsync();
        await SeenAsync("evaluation-conflict", colleague, "あなたが開いた後に、変わりました");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "入力の途中で保存する" }).ClickAsync();
        await SeenAsync("evaluation-conflict-error", colleague, "どちらを使うかを選んでください");
        await colleague.GotoAsync(Item);
        await look("evaluation-scratch", colleague);
        await UnsavedAsync(colleague);
        await officer.GotoAsync(Item);
        await officer.GetByLabel("課題").FillAsync("若い世代と㈱あさひのﾎﾞﾗﾝﾃｨｱの参加が少ない。");
        await officer.GetByLabel("改善策").FillAsync("中学校と合同で訓練を行う。");
        await officer.GetByRole(AriaRole.Button, new() { Name = "確認を依頼する" }).ClickAsync();
        await SeenAsync("evaluation-submitted", officer, "確認を依頼しました");
        await colleague.Context.CloseAsync();

        var chief = await EnterAsync("kacho");
        await look("desk-chief", chief);
        await chief.GotoAsync(Item);
        await look("review-empty", chief);
        await chief.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await SeenAsync("review-error", chief, "差戻しの理由を入力してください");
        await chief.GetByLabel("差し戻すときの理由").FillAsync("参加者の数は、延べか実数かを書いてください。");
        await chief.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await SeenAsync("review-returned", chief, "差し戻しました");
        await officer.GotoAsync(Item);
        await look("evaluation-returned", officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "確認を依頼する" }).ClickAsync();
        await SeenAsync("evaluation-submitted-again", officer, "確認を依頼しました");
        await officer.GotoAsync(Item + "/log");
        await look("log", officer);
        await chief.GotoAsync(Year + "/confirm");
        await look("together", chief);
        await chief.GetByRole(AriaRole.Button, new() { Name = "印を付けた項目を確認済みにする" }).ClickAsync();
        await SeenAsync("together-error", chief, "読んで確認した項目に、印を付けてください");
        await chief.Context.CloseAsync();
        await officer.Context.CloseAsync();
    }

    private async Task PublicationAsync()
    {
        var affairs = await EnterAsync("soumu2");
        await affairs.GotoAsync(Publication);
        await look("publication-stopped", affairs);
        await affairs.GotoAsync(Item);
        await affairs.GetByRole(AriaRole.Button, new() { Name = "確認済みにする" }).First.ClickAsync();
        await SeenAsync("evaluation-confirmed", affairs, "確認済みにしました");
        await affairs.GotoAsync(Publication);
        await affairs.GetByText("気をつけるもの").First.ClickAsync();
        await SeenAsync("publication-ready", affairs, "機種依存文字");
        await affairs.GetByRole(AriaRole.Button, new() { Name = "承認を依頼する" }).ClickAsync();
        await SeenAsync("publication-error", affairs, "入力内容に問題が2つあります");
        await affairs.GetByRole(AriaRole.Radio, new() { Name = "自己評価" }).CheckAsync();
        await affairs.GetByLabel("変更の要旨").FillAsync("4-1-1の自己評価に、実績・課題・改善策を書き加えた。");
        await affairs.Locator("#acknowledged").CheckAsync();
        await affairs.GetByRole(AriaRole.Button, new() { Name = "承認を依頼する" }).ClickAsync();
        await SeenAsync("publication-pending", affairs, "承認を依頼しました");
        await affairs.GotoAsync(Item);
        await look("evaluation-locked", affairs);
        await affairs.GotoAsync(Year + "/log");
        await look("year-log", affairs);
        await affairs.GotoAsync(Year + "/log?item=4-1-1&stage=evaluation&kind=EvaluationSubmitted");
        await look("year-log-narrowed", affairs);
        await affairs.GotoAsync(Year + "/sections");
        await look("assignment-meanwhile", affairs);

        await affairs.GotoAsync("/staff/asahi/deputies");
        await look("deputies", affairs);
        await affairs.GetByRole(AriaRole.Button, new() { Name = "この期間の代決を任せる" }).ClickAsync();
        await SeenAsync("deputies-error", affairs, "入力内容に問題が");
        var mayor = await EnterAsync("kucho");
        await look("desk-mayor", mayor);
        await mayor.GotoAsync(Publication);
        await look("approval-empty", mayor);
        await mayor.GetByRole(AriaRole.Link, new() { Name = "プレビュー" }).ClickAsync();
        await SeenAsync("preview", mayor, "このまま公開されます");

        foreach (var (name, page) in new[] { ("text", "text"), ("whole", "whole"), ("item", "4-1-1"), ("results", "results"), ("budget", "budget"), ("form-2", "forms/2"), ("form-5", "forms/5") })
        {
            await mayor.GotoAsync($"{Year}/preview/{page}");
            await SeenAsync($"preview-{name}", mayor, "未公開（案）");
        }

        await mayor.GotoAsync(Publication);
        await mayor.GetByLabel("決裁日").FillAsync("らいしゅう");
        await mayor.GetByRole(AriaRole.Button, new() { Name = "承認し、公開に進む" }).ClickAsync();
        await SeenAsync("approval-error", mayor, "入力内容に問題があります");
        await mayor.GetByLabel("決裁日").FillAsync("2026-11-20");
        await mayor.GetByRole(AriaRole.Button, new() { Name = "承認し、公開に進む" }).ClickAsync();
        await SeenAsync("approval-early", mayor, "承認を依頼した日");
        await mayor.GetByLabel("承認の依頼より前の日で正しい").CheckAsync();
        await mayor.GetByRole(AriaRole.Button, new() { Name = "承認し、公開に進む" }).ClickAsync();
        await SeenAsync("approval-confirm", mayor, "公開した版は、書き換えられません");
        await mayor.GetByRole(AriaRole.Button, new() { Name = "公開する", Exact = true }).ClickAsync();
        await SeenAsync("approval-done", mayor, "承認し、公開しました");
        await affairs.GotoAsync(Publication);
        await look("publication-nothing", affairs);
        await mayor.Context.CloseAsync();
        await affairs.Context.CloseAsync();
    }

    // What is put aside, in the list, at the desk and through a lost sign-in.
    private async Task UnsavedAsync(IPage colleague)
    {
        await colleague.GotoAsync("/staff/scratch");
        await look("scratch-list", colleague);
        await colleague.GotoAsync("/staff");
        await look("desk-scratch", colleague);
        await colleague.GotoAsync(Year + "?section=own");
        await look("year-scratch", colleague);
        await colleague.GotoAsync(Item);
        await colleague.GetByLabel("課題").FillAsync("若い世代の参加が少なく、\n役員の交代も進まない。");
        await _staff.AskAsync(db => db.SignIns.Where(it => db.Users.Any(person => person.Id == it.StaffMemberId && person.UserName == "tantou2")).ExecuteDeleteAsync());
        await colleague.GetByRole(AriaRole.Button, new() { Name = "入力の途中で保存する" }).ClickAsync();
        await SeenAsync("late", colleague, "ログインが切れています");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "ログインして続ける" }).ClickAsync();
        await SeenAsync("sign-in-carried", colleague, "入力していた画面に戻ります");
        await colleague.GetByLabel("ログインID").FillAsync("tantou2");
        await colleague.GetByLabel("パスワード").FillAsync(StaffSite.Password);
        await colleague.GetByRole(AriaRole.Button, new() { Name = "ログインする" }).ClickAsync();
        await SeenAsync("evaluation-carried", colleague, "書きかけを開いています");
        await _staff.AssignAsync(2022, "福祉課", "4-1-1");
        await colleague.GetByLabel("改善策").FillAsync("若い世代に呼びかける。");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "入力の途中で保存する" }).ClickAsync();
        await SeenAsync("refused", colleague, "この画面は使えません");
        await colleague.GotoAsync(Item);
        await look("evaluation-scratch-read", colleague);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    private async Task StructureAsync(IPage affairs)
    {
        const string Tree = Year + "/structure";
        await affairs.GotoAsync(Tree);
        await look("structure", affairs);
        await affairs.GetByRole(AriaRole.Button, new() { Name = "いちばん後に加える" }).ClickAsync();
        await SeenAsync("structure-error", affairs, "種類を選んでください");
        await affairs.GotoAsync(Tree + "/o1-1");
        await look("structure-item", affairs);
        await affairs.GetByRole(AriaRole.Button, new() { Name = "理由を付けて取りやめる" }).ClickAsync();
        await SeenAsync("structure-item-error", affairs, "取りやめる理由を入力してください");
    }

    private async Task LineageAsync()
    {
        const string Lineage = Year + "/lineage";
        var affairs = await EnterAsync("soumu2");
        await StructureAsync(affairs);
        await affairs.GotoAsync(Lineage);
        await look("lineage-open", affairs);
        await affairs.GetByRole(AriaRole.Button, new() { Name = "選んだ候補を確定する" }).ClickAsync();
        await SeenAsync("lineage-error", affairs, "確定する候補を選んでください");
        await affairs.GetByLabel("この候補で確定する（3-2）").CheckAsync();
        await affairs.GetByRole(AriaRole.Button, new() { Name = "選んだ候補を確定する" }).ClickAsync();
        await SeenAsync("lineage-done", affairs, "年度のつながりを保存しました");
        await affairs.GotoAsync(Lineage + "/1-1-2");
        await look("lineage-item-empty", affairs);
        await affairs.GetByRole(AriaRole.Radio, new() { Name = "統合" }).CheckAsync();
        await affairs.GetByRole(AriaRole.Button, new() { Name = "つながりを保存する" }).ClickAsync();
        await SeenAsync("lineage-item-error", affairs, "二つ以上選んでください");
        await affairs.GetByRole(AriaRole.Radio, new() { Name = "新規" }).CheckAsync();
        await affairs.GetByRole(AriaRole.Button, new() { Name = "つながりを保存する" }).ClickAsync();
        await SeenAsync("lineage-new", affairs, "年度のつながりを保存しました");
        await EasyAsync(affairs);
        await affairs.Context.CloseAsync();
    }

    private async Task EasyAsync(IPage affairs)
    {
        await affairs.GotoAsync(Year + "/easy");
        await look("easy-empty", affairs);
        await affairs.GetByLabel("説明").FillAsync(new string('あ', 5_001));
        await affairs.GetByRole(AriaRole.Button, new() { Name = "説明を保存する" }).ClickAsync();
        await SeenAsync("easy-error", affairs, "5,000文字まで");
        await affairs.GetByLabel("説明").FillAsync("区役所《くやくしょ》の しごとを 説明《せつめい》します。\n・子《こ》どもを 守《まも》ります。");
        await affairs.GetByRole(AriaRole.Button, new() { Name = "説明を保存する" }).ClickAsync();
        await SeenAsync("easy-done", affairs, "説明を保存しました");
    }

    public Task<IPage> EnterAsync(string login) => new Entrance(site, _staff).EnterAsync(login);

    public async Task SeenAsync(string name, IPage page, string words)
    {
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);
        await look(name, page);
    }
}
