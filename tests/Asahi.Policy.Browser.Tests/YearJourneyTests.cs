using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A year from its plan over the midterm review to the self-evaluation, each of them published, at the screens of those who make
/// it: with scripts, without, and by keyboard alone.</summary>
public sealed class YearJourneyTests : IAsyncLifetime
{
    private const string Issue = "災害のときの居場所";
    private const string Strategy = "だれもが入れる避難所";
    private const string Initiative = "避難所の間取りづくり";
    private const string Plan = "校区ごとに、避難所の間取りを住民と決める。\n・通路と授乳の場所を先に決める";
    private const string Reason = "何校区で行うかを書いてください。\n数は計画書と同じにしてください。";
    private const string Challenge = "間取りを決めた校区が、南に偏っている";
    private const string Improvement = "北の校区から先に集まる日を決める";

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;
    private string _way = "";

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("fukushi", Duty.Officer, "福祉課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("kucho", Duty.Mayor);
    }

    [Theory]
    [InlineData("scripts")]
    [InlineData("no scripts")]
    [InlineData("keyboard")]
    public async Task A_year_from_its_plan_to_its_evaluation(string way)
    {
        _way = way;
        var (affairs, officer, chief, mayor) = (await EnterAsync("soumu"), await EnterAsync("tantou"), await EnterAsync("kacho"), await EnterAsync("kucho"));

        await StageAsync(affairs, "自己評価", isOpen: false);
        await BuildAsync(affairs);
        await PlanAsync(affairs, officer, chief);
        await PublishAsync(affairs, mayor, "改定", "経営課題5を加えた");
        await ReadsAsync("/asahi/2022/5-1-1", "通路と授乳の場所を先に決める", "1,200千円", "間取りを決めた校区");

        await StageAsync(affairs, "中間振り返り", isOpen: true);
        await MidtermAsync(officer, chief);
        await PublishAsync(affairs, mayor, "中間振り返り", "5-1-1の中間振り返り");
        await ReadsAsync("/asahi/2022/5-1-1", "中間振り返り", Challenge, Improvement);

        await StageAsync(affairs, "自己評価", isOpen: true);
        await EvaluateAsync(officer, chief);
        await PublishAsync(affairs, mayor, "自己評価", "5-1-1の自己評価");
        await ReadsAsync("/asahi/2022/5-1-1", "10校区のうち8校区で間取りを決めた", "年度の終わりの課題", "1,100千円");
        await ReadsAsync("/asahi/2022/4-1-1", "自己評価"); // what was closed for a while is there again
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static async Task StageAsync(Hand affairs, string stage, bool isOpen)
    {
        await affairs.Page.GotoAsync("/staff");
        await affairs.FollowAsync("段階と期日");
        await affairs.TickAsync($"この年度に{stage}がある", isOpen);
        await affairs.PressAsync("段階と期日を保存する");
        await affairs.SeesAsync("段階と期日を保存しました");
    }

    // An issue, below it a strategy, below that an initiative; and who writes them.
    private static async Task BuildAsync(Hand affairs)
    {
        await affairs.Page.GotoAsync("/staff");
        await affairs.FollowAsync("構成");
        await affairs.ChooseAsync("種類", "経営課題");
        await affairs.FillAsync("名", Issue);
        await affairs.PressAsync("いちばん後に加える");
        await affairs.SeesAsync("項目を加えました");
        await affairs.FollowAsync(Issue);
        await affairs.FillAsync("名", Strategy);
        await affairs.PressAsync("いちばん後に加える");
        await affairs.FollowAsync(Strategy);
        await affairs.FillAsync("名", Initiative);
        await affairs.PressAsync("いちばん後に加える");
        await affairs.SeesAsync(Initiative);

        await affairs.Page.GotoAsync("/staff");
        await affairs.FollowAsync("所管の課を決める");
        await affairs.PickAsync($"5-1 {Strategy}", "福祉課");
        await affairs.PickAsync($"5-1-1 {Initiative}", "防災課");
        await affairs.PressAsync("所管の課を保存する");
        await affairs.SeesAsync("所管の課を保存しました");
    }

    // Two sections write at once; one is returned, mended and confirmed.
    private async Task PlanAsync(Hand affairs, Hand officer, Hand chief)
    {
        var other = await EnterAsync("fukushi");
        await OpenAsync(other, "計画", Strategy);
        await OpenAsync(officer, "計画", Initiative);
        await other.FillAsync("めざす状態", "どの避難所にも、車いすで入れる");
        await officer.FillAsync("取組内容", "校区ごとに、避難所の間取りを住民と決める。");
        await other.FillAsync("戦略の内容", "避難所ごとに、住民と入口と通路を決める");
        await other.PressAsync("保存し、総務課に確認を依頼する"); // 福祉課 has no chief
        await officer.PressAsync("予算・決算を一つ加える");
        await officer.FillAsync("年度", "令和4年度");
        await officer.ChooseAsync("種類", "予算");
        await officer.FillAsync("額（千円）", "1,200");
        await officer.PressAsync("プロセス指標を一つ加える");
        await officer.FillAsync("指標の文", "間取りを決めた校区　10校区");
        await officer.PressAsync("保存し、課長に確認を依頼する");
        await officer.SeesAsync("保存し、課長に確認を依頼しました");
        await other.SeesAsync("保存し、総務課に確認を依頼しました");

        await OpenAsync(chief, "計画", Initiative);
        await chief.FillAsync("差し戻すときの理由", Reason);
        await chief.PressAsync("理由を付けて差し戻す");
        await chief.SeesAsync("差し戻しました");

        await OpenAsync(officer, "計画", Initiative);
        await officer.SeesAsync("数は計画書と同じにしてください");
        await officer.FillAsync("取組内容", Plan);
        await officer.PressAsync("保存し、課長に確認を依頼する");
        await officer.SeesAsync("保存し、課長に確認を依頼しました");
        await ConfirmAsync(chief, "計画", Initiative, "何校区で行うかを書いてください");

        // 総務課 writes for the issue, and confirms for a section whose chief is away.
        foreach (var item in new[] { Issue, Strategy })
        {
            await OpenAsync(affairs, "計画", item);

            if (item == Issue)
            {
                await affairs.FillAsync("経営課題の概要", "避難所で、だれもが安心して過ごせること");
            }

            await affairs.PressAsync("保存し、確認済みにする");
            await affairs.SeesAsync("確認済みにしました");
        }
    }

    private static async Task MidtermAsync(Hand officer, Hand chief)
    {
        await OpenAsync(officer, "中間振り返り", Initiative);
        await officer.SeesAsync("通路と授乳の場所を先に決める"); // the plan, beside what is written
        await officer.ChooseAsync("目標の達成見込み", "達成できない見込み");
        await officer.PressAsync("保存し、課長に確認を依頼する");
        await officer.SeesAsync("入力内容に問題が4つあります");
        await officer.ChooseAsync("取組の実施見込み", "実施見込み");
        await officer.ChooseAsync("戦略に対する取組の有効性", "有効であり、継続して推進");
        await officer.FillAsync("課題", Challenge);
        await officer.FillAsync("改善策", Improvement);
        await officer.PressAsync("保存し、課長に確認を依頼する");
        await officer.SeesAsync("保存し、課長に確認を依頼しました");
        await ConfirmAsync(chief, "中間振り返り", Initiative, Challenge);
    }

    private static async Task EvaluateAsync(Hand officer, Hand chief)
    {
        await OpenAsync(officer, "自己評価", Initiative);
        await officer.FillAsync("当年度の取組実績", "10校区のうち8校区で間取りを決めた");
        await officer.ChooseAsync("プロセス指標の達成状況（目標）", "撤退・再構築基準未達成");
        await officer.ChooseAsync("プロセス指標の達成状況（取組）", "(ⅰ) 予定どおり実施");
        await officer.ChooseAsync("戦略に対する取組の有効性", "有効であり、継続して推進");
        await officer.FillAsync("課題", "年度の終わりの課題");
        await officer.FillAsync("改善策", "次の年度の改善");
        await officer.FillAsync("額（千円）", "1,100");
        await officer.PressAsync("保存し、課長に確認を依頼する");
        await officer.SeesAsync("保存し、課長に確認を依頼しました");
        await ConfirmAsync(chief, "自己評価", Initiative, "年度の終わりの課題");
    }

    private static async Task ConfirmAsync(Hand chief, string stage, string item, string words)
    {
        await OpenAsync(chief, stage, item);
        await chief.SeesAsync(words);
        await chief.PressAsync("確認済みにする", exact: true);
        await chief.SeesAsync("確認済みにしました");
    }

    private static async Task PublishAsync(Hand affairs, Hand mayor, string kind, string note)
    {
        await affairs.Page.GotoAsync("/staff");
        await affairs.FollowAsync("公開の準備");
        await affairs.AskForApprovalAsync(kind, note);
        await affairs.SeesAsync("区長に承認を依頼しました");
        await mayor.Page.GotoAsync("/staff");
        await mayor.FollowAsync("内容を見る");
        await mayor.SeesAsync(note);
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.PressAsync("公開する");
        await mayor.SeesAsync("承認し、公開しました");
    }

    // From the desk, as people go.
    private static async Task OpenAsync(Hand hand, string stage, string item)
    {
        await hand.Page.GotoAsync("/staff");
        await hand.FollowAsync($"{stage}の項目");
        await hand.FollowAsync(item);
    }

    private async Task ReadsAsync(string address, params string[] words)
    {
        var reader = await _site.OpenAsync(address, 390);
        var page = await reader.InnerTextAsync("main");
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        await reader.Context.CloseAsync();
    }

    private async Task<Hand> EnterAsync(string login)
    {
        var page = await _site.OpenAsync("/staff/sign-in", 1280, scripts: _way != "no scripts");
        var hand = _way == "keyboard" ? new KeyboardHand(page) : new Hand(page);
        await hand.FillAsync("ログインID", login);
        await hand.FillAsync("パスワード", StaffSite.Password);
        await hand.PressAsync("ログインする");

        if (page.Url.Contains("/code", StringComparison.Ordinal))
        {
            await hand.FillAsync("確認コード", _staff.NextCode(login));
            await hand.PressAsync("ログインする");
        }

        await hand.SeesAsync("入力の状況");

        return hand;
    }
}
