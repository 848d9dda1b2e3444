using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A day with a press release: what is ready becomes public at its minute while another section still writes, and a wrong number is
/// corrected at once.</summary>
public sealed class PublicationDayTests : IAsyncLifetime
{
    private const string Right = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Unfinished = "/staff/asahi/2022/3-1-1/evaluation";
    private const string Publication = "/staff/asahi/2022/publication";
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(60);

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("fuku", Duty.GeneralAffairs);
        await _staff.AddAsync("fukushi", Duty.Officer, "福祉課");
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AssignAsync(2022, "福祉課", "3-1-1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_release_at_its_minute_and_a_correction_five_minutes_later(bool scripts)
    {
        var (affairs, officer, mayor) = (await EnterAsync("soumu", scripts), await EnterAsync("fukushi", scripts), await EnterAsync("kucho", scripts));
        await officer.Page.GotoAsync(Unfinished);
        await officer.FillAsync("当年度の取組実績", "書きかけの実績");
        await officer.PressAsync("入力の途中で保存する");
        await officer.SeesAsync("保存しました");
        await WriteAsync(affairs, "訓練を100回行った");

        await affairs.Page.GotoAsync(Publication);
        await affairs.SeesAsync("まだ確認済みでないもの");
        await affairs.AskForApprovalAsync("自己評価", "4-1-1の自己評価を加えた");
        await affairs.SeesAsync("区長に承認を依頼しました");

        var now = TimeProvider.System.GetUtcNow();
        var at = now.AddSeconds(90).AddTicks(-(now.AddSeconds(90).Ticks % TimeSpan.TicksPerMinute));
        await mayor.Page.GotoAsync(Publication);
        await mayor.ChooseAsync("いつ公開するか", "日時を決めて");
        await mayor.FillAsync("公開する日", $"{at.AddHours(9):yyyy-MM-dd}");
        await mayor.FillAsync("公開する時刻", $"{at.AddHours(9):HH:mm}");
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.PressAsync("承認し、この時刻に公開する");
        await mayor.SeesAsync("承認しました。決めた時刻に公開します");
        Assert.DoesNotContain("訓練を100回行った", await ReadAsync("/asahi/2022/4-1-1"), StringComparison.Ordinal);

        while (!(await ReadAsync("/asahi/2022/4-1-1")).Contains("訓練を100回行った", StringComparison.Ordinal))
        {
            Assert.True(TimeProvider.System.GetUtcNow() < at + _late, "It was not public within a minute.");
            await Task.Delay(500);
        }

        Assert.True(TimeProvider.System.GetUtcNow() >= at, "It was public before its time.");
        Assert.DoesNotContain("書きかけの実績", await ReadAsync("/asahi/2022/3-1-1"), StringComparison.Ordinal);

        // The number is wrong. The other section goes on writing.
        await WriteAsync(affairs, "訓練を10回行った");
        await affairs.Page.GotoAsync(Publication);
        await affairs.AskForApprovalAsync("訂正", "訓練の回数を誤っていた");
        await affairs.SeesAsync("区長に承認を依頼しました");
        await officer.FillAsync("当年度の取組実績", "書き続けた実績");
        await officer.PressAsync("入力の途中で保存する");
        await officer.SeesAsync("保存しました");
        await mayor.Page.GotoAsync(Publication);
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.PressAsync("公開する");
        await mayor.SeesAsync("承認し、公開しました");

        var page = await ReadAsync("/asahi/2022/4-1-1");
        Assert.Contains("訓練の回数を誤っていた", page, StringComparison.Ordinal);
        Assert.Contains("訓練を100回行った → 訓練を10回行った", page, StringComparison.Ordinal);
        Assert.Contains("訓練の回数を誤っていた", await ReadAsync("/asahi/2022/corrections"), StringComparison.Ordinal);
        Assert.Contains("区長", await ReadAsync("/asahi/2022/history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_its_time_is_taken_back_and_who_acts_for_the_mayor_approves_instead()
    {
        var (affairs, deputy, mayor) = (await EnterAsync("soumu", true), await EnterAsync("fuku", true), await EnterAsync("kucho", true));
        await WriteAsync(affairs, "訓練を10回行った");
        await affairs.Page.GotoAsync(Publication);
        await affairs.AskForApprovalAsync("自己評価", "4-1-1の自己評価を加えた");
        var tomorrow = TimeProvider.System.GetUtcNow().AddHours(9).AddDays(1);
        await mayor.Page.GotoAsync(Publication);
        await mayor.ChooseAsync("いつ公開するか", "日時を決めて");
        await mayor.FillAsync("公開する日", $"{tomorrow:yyyy-MM-dd}");
        await mayor.FillAsync("公開する時刻", "14:00");
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.PressAsync("承認し、この時刻に公開する");
        await affairs.Page.GotoAsync(Publication);
        await affairs.SeesAsync("14時00分に公開されます");
        await affairs.FillAsync("取下げの理由", "発表が早まった");
        await affairs.PressAsync("承認の依頼を取り下げる");
        await affairs.SeesAsync("取り下げました");

        await affairs.Page.GotoAsync("/staff/asahi/deputies");
        await affairs.FillAsync("任せる職員のログインID", "fuku");
        await affairs.FillAsync("職名", "副区長");
        await affairs.FillAsync("初めの日", $"{tomorrow.AddDays(-1):yyyy-MM-dd}");
        await affairs.FillAsync("終わりの日", $"{tomorrow:yyyy-MM-dd}");
        await affairs.PressAsync("この期間の代決を任せる");
        await affairs.SeesAsync("代決を任せました");
        await affairs.Page.GotoAsync(Publication);
        await affairs.SeesAsync("4-1-1の自己評価を加えた"); // as it was asked for before
        await affairs.PressAsync("この内容で区長に承認を依頼する");
        await deputy.Page.GotoAsync(Publication);
        await deputy.SeesAsync("区長（代決：副区長）");
        await deputy.PressAsync("承認し、公開に進む");
        await deputy.PressAsync("公開する");
        await deputy.SeesAsync("承認し、公開しました");
        Assert.Contains("区長（代決：副区長）", await ReadAsync("/asahi/2022/history"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static async Task WriteAsync(Hand affairs, string results)
    {
        await affairs.Page.GotoAsync(Right);
        await affairs.FillAsync("当年度の取組実績", results);
        await affairs.FillAsync("課題", "参加者が少ない");
        await affairs.FillAsync("改善策", "早めに知らせる");
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
    }

    private async Task<string> ReadAsync(string address)
    {
        var reader = await _site.OpenAsync(address, 390);
        var text = await reader.InnerTextAsync("main");
        await reader.Context.CloseAsync();

        return text;
    }

    private async Task<Hand> EnterAsync(string login, bool scripts)
    {
        var hand = new Hand(await _site.OpenAsync("/staff/sign-in", 1280, scripts: scripts));
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
