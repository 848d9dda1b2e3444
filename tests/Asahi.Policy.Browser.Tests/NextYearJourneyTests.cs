using System.Net;
using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A year in the form from 2023 on, typed, published and evaluated; the next one made from it, its questions answered, published.</summary>
public sealed class NextYearJourneyTests : IAsyncLifetime
{
    private const string Issue = "外に出るきっかけ";
    private const string Strategy = "歩いて行ける集まりの場";
    private const string Direction = "集まりの場を、昼だけでなく夕方にも開く";

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_year_is_typed_and_the_next_is_made_from_it(bool scripts)
    {
        var (affairs, mayor) = (await EnterAsync("soumu", scripts), await EnterAsync("kucho", scripts));

        await affairs.Page.GotoAsync("/staff/asahi/next-year?year=2026");
        await affairs.PressAsync("令和8年度を始める");
        await affairs.SeesAsync("年度を始めました");
        await TypeAsync(affairs);
        await PublishAsync(affairs, mayor, 2026, "策定", "令和8年度の運営方針");
        await EvaluateAsync(affairs);
        await PublishAsync(affairs, mayor, 2026, "自己評価", "令和8年度の自己評価");
        await ReadsAsync("/asahi/2026/1", "69,000千円", "349人", "65.8%", "目標の70%に届かなかった");

        await affairs.Page.GotoAsync("/staff/asahi/2026");
        await affairs.FollowAsync("来年度の案を作る");
        await affairs.SeesAsync("1件を、この年度の計画で答える問いにします");
        await affairs.PressAsync("令和9年度を始める");
        await affairs.SeesAsync("年度を始めました");
        await affairs.FollowAsync(Direction); // the gap on the board leads to the very field
        await affairs.ChooseAsync("どうなったか", "形を変えた");
        await affairs.FillAsync("補足", "夕方は、週に一度から始める");
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
        await EntryAsync(affairs, 2027, "1/plan");
        await affairs.FillAsync("課題認識", "夕方に出かける場が少ない");
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
        await EntryAsync(affairs, 2027, "1-1/plan");
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
        await PublishAsync(affairs, mayor, 2027, "素案", "令和9年度の素案");

        await ReadsAsync("/asahi/2027", "前の年度に書いたことは、どうなったか", Direction, "形を変えた：夕方は、週に一度から始める");
        await ReadsAsync("/asahi/2027/1", "夕方に出かける場が少ない");
        await ReadsAsync("/asahi/compare/2026/2027", "継続");
        await ReadsAsync("/asahi/compare/2022/2026", Issue);
        await FilesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static async Task TypeAsync(Hand affairs)
    {
        await affairs.Page.GotoAsync("/staff/asahi/2026");
        await affairs.FollowAsync("構成");
        await affairs.ChooseAsync("種類", "経営課題");
        await affairs.FillAsync("名", Issue);
        await affairs.PressAsync("いちばん後に加える");
        await affairs.SeesAsync("項目を加えました");
        await affairs.FollowAsync(Issue);
        await affairs.FillAsync("名", Strategy);
        await affairs.PressAsync("いちばん後に加える");
        await affairs.SeesAsync(Strategy);

        await EntryAsync(affairs, 2026, "policy/plan");
        await affairs.FillAsync("目標（何をめざすのか）", "だれもが出かけたくなる区");
        await SaveAsync(affairs);

        await EntryAsync(affairs, 2026, "1/plan");
        await affairs.FillAsync("課題認識", "家にこもる人がふえている");
        await affairs.PressAsync("予算・決算を一つ加える");
        await affairs.FillAsync("年度", "令和8年度");
        await affairs.ChooseAsync("種類", "予算");
        await affairs.Page.GetByLabel("額", new() { Exact = true }).FillAsync("6千9百万円");
        await affairs.PressAsync("アウトカム指標を一つ加える");
        await affairs.FillAsync("指標の文", "週に一度は出かける区民の割合　70%以上");
        await affairs.FillAsync("単位", "%");
        await affairs.ChooseAsync("調べ方", "アンケート");
        await affairs.FillAsync("質問の文", "週に一度は出かけますか");
        await SaveAsync(affairs);
        await EntryAsync(affairs, 2026, "1/plan");
        await affairs.SeesAsync("アンケートで分かるのは、答えた人のうちの割合です"); // and stops nobody

        await EntryAsync(affairs, 2026, "1-1/plan");
        await affairs.FillAsync("主な戦略", "空いた部屋を、集まりの場にする");
        await SaveAsync(affairs);
    }

    private static async Task EvaluateAsync(Hand affairs)
    {
        await EntryAsync(affairs, 2026, "1/evaluation");
        await affairs.FillAsync("実績", "65.8");
        await affairs.FillAsync("聞いた数", "2,000");
        await affairs.FillAsync("答えた数", "530");
        await affairs.FillAsync("「はい」に数えた数", "349");
        await affairs.FillAsync("判定の根拠", "目標の70%に届かなかった");
        await affairs.ChooseAsync("個別の達成状況", "B");
        await SaveAsync(affairs);

        await EntryAsync(affairs, 2026, "policy/evaluation");
        await affairs.FillAsync("自己評価（運営方針全体の定性評価）", "集まりの場は三つふえた");
        await affairs.FillAsync("今後の方針", Direction);
        await SaveAsync(affairs);
    }

    private static async Task EntryAsync(Hand hand, int year, string entry) => await hand.Page.GotoAsync($"/staff/asahi/{year}/{entry}");

    private static async Task SaveAsync(Hand affairs)
    {
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
    }

    private static async Task PublishAsync(Hand affairs, Hand mayor, int year, string kind, string note)
    {
        await affairs.Page.GotoAsync($"/staff/asahi/{year}");
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

    // The one form in its three formats, and the data.
    private async Task FilesAsync()
    {
        using var visitor = new HttpClient { BaseAddress = _site.Address };
        await ReadsAsync("/asahi/2026/forms/policy", "6千9百万円", Direction);

        foreach (var (address, kind) in new[]
        {
            ("/asahi/2026/forms/policy.pdf", "application/pdf"),
            ("/asahi/2026/forms/policy.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("/asahi/2027/data.json", "application/json"),
        })
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, kind), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }

        Assert.Contains("夕方は、週に一度から始める", await visitor.GetStringAsync(new Uri("/asahi/2027/data.json", UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task ReadsAsync(string address, params string[] words)
    {
        var reader = await _site.OpenAsync(address, 390);
        var page = await reader.InnerTextAsync("main");
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        await reader.Context.CloseAsync();
    }

    private async Task<Hand> EnterAsync(string login, bool scripts)
    {
        var hand = new Hand(await _site.OpenAsync("/staff/sign-in", 1280, scripts));
        await hand.FillAsync("ログインID", login);
        await hand.FillAsync("パスワード", StaffSite.Password);
        await hand.PressAsync("ログインする");

        if (hand.Page.Url.Contains("/code", StringComparison.Ordinal))
        {
            await hand.FillAsync("確認コード", _staff.NextCode(login));
            await hand.PressAsync("ログインする");
        }

        await hand.SeesAsync("入力の状況");

        return hand;
    }
}
