using System.Net;
using System.Text;
using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A page of a year comes in through the browser, with two lines put in their places by hand, joined with its table of results, taken over,
/// taken back, taken over again; then its next state as another edition.</summary>
public sealed class DocumentJourneyTests : IAsyncLifetime
{
    private const string Page = """
        ページの先頭です
        令和8年度 旭区運営方針
        2027年6月10日
        ページ番号:700001
        運営方針の進捗管理を実施しました。(令和9年6月10日)
        目標(何をめざすのか)
        だれもが出かけたくなる区
        使命(どのような役割を担うのか)
        つながりをつくる
        令和8年度 所属運営の基本的な考え方(区長の方針)
        外に出るきっかけをふやす
        重点的に取り組む主な経営課題
        【経営課題1 外に出るきっかけ】(8年度予算額69百万円)
        課題認識
        家にこもる人がふえている
        主な戦略(課題解決の方策)
        ・空いた部屋を集まりの場にする
        アウトカム指標
        ・週に一度は出かける区民の割合70%以上
        自己評価(運営方針全体の定性評価)
        集まりの場は三つふえた
        今後の方針
        集まりの場を、昼だけでなく夕方にも開く
        探している情報が見つからない
        """;

    private const string Table = """
        令和8年度 旭区運営方針の達成状況
        経営課題	指標	目標	令和8年度の実績	前年度の実績	達成状況
        1 外に出るきっかけ	週に一度は出かける区民の割合70%以上	75%以上	65.8%	61.2%	B
        """;

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_comes_in_is_taken_back_and_comes_in_again(bool scripts)
    {
        var affairs = new Hand(await new Entrance(_site, _staff).EnterAsync("soumu", "/staff/asahi/import", scripts));
        await SendAsync(affairs, "ward-page.txt", Page, "読み込む");
        await affairs.SeesAsync("令和8年度 旭区運営方針");
        await affairs.SeesAsync("だれもが出かけたくなる区");

        // The two labels that nobody has proved, and what stands below them.
        await affairs.Page.Locator("#line-20").SelectOptionAsync("見出し「自己評価」");
        await affairs.Page.Locator("#line-22").SelectOptionAsync("見出し「今後の方針」");
        await affairs.PressAsync("行き先を保存して読み直す");
        await affairs.SeesAsync("行き先を保存し、読み直しました");
        await affairs.SeesAsync("確かめる行はありません");
        await ReadsAsync("/asahi/2026", HttpStatusCode.NotFound);

        await SendAsync(affairs, "results.tsv", Table, "加えて読む");
        await affairs.SeesAsync("資料を加えました");
        await affairs.SeesAsync("の「目標」"); // what the two say otherwise is a finding
        await affairs.PressAsync("引き継いで公開する");
        await affairs.SeesAsync("令和8年度を引き継ぎ、公開しました");
        await ReadsAsync("/asahi/2026", HttpStatusCode.OK, "だれもが出かけたくなる区", "集まりの場は三つふえた");
        await ReadsAsync("/asahi/2026/1", HttpStatusCode.OK, "69百万円", "65.8", "空いた部屋を集まりの場にする");

        await affairs.PressAsync("引継ぎを取り消す");
        await affairs.SeesAsync("引継ぎを取り消しました");
        await ReadsAsync("/asahi/2026", HttpStatusCode.NotFound);
        await affairs.PressAsync("引き継いで公開する");
        await affairs.SeesAsync("令和8年度を引き継ぎ、公開しました");

        // The next state of the page: what was taught is known, what changed is shown before and after.
        await affairs.Page.GotoAsync("/staff/asahi/import");
        await SendAsync(affairs, "ward-page.txt", Page.Replace("家にこもる人がふえている", "家にこもる人が千人ふえている", StringComparison.Ordinal), "読み込む");
        await affairs.SeesAsync("確かめる行（0）");
        await affairs.SeesAsync("公開中の版との違い");
        await SendAsync(affairs, "results.tsv", Table, "加えて読む");
        await affairs.SeesAsync("家にこもる人が千人ふえている");
        await affairs.PressAsync("引き継いで公開する");
        await affairs.SeesAsync("令和8年度を引き継ぎ、公開しました");
        await ReadsAsync("/asahi/2026/history", HttpStatusCode.OK, "第2版");
        await ReadsAsync("/asahi/2026/history/1-2", HttpStatusCode.OK, "家にこもる人", "千人");
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static async Task SendAsync(Hand hand, string name, string text, string button)
    {
        await hand.Page.GetByLabel("資料のファイル").SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(text),
        });
        await hand.PressAsync(button);
    }

    private async Task ReadsAsync(string address, HttpStatusCode status, params string[] words)
    {
        using var visitor = new HttpClient { BaseAddress = _site.Address };
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }
}
