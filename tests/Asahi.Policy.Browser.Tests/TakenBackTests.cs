using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>A name that was published by mistake: hidden by general affairs at once, approved by the mayor afterwards, blackened by both, and shown again
/// without it, with a word on why it changed. Every screen on the way is looked at; pictures with KEEP_SCREENS=folder.</summary>
public sealed class TakenBackTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Name = "鶴亀太郎";

    private readonly FreshSite _site = new();
    private readonly List<string> _faults = [];
    private StaffSite _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
    }

    [Fact]
    public async Task A_name_is_hidden_at_once_then_blackened_and_the_rest_shown_again()
    {
        var (affairs, mayor) = (await EnterAsync("soumu"), await EnterAsync("kucho"));
        await PublishAsync(affairs, mayor);
        Assert.Contains(Name, await ReadAsync("/asahi/2022/4-1-1"), StringComparison.Ordinal);

        // Hidden, in three presses from the desk.
        await affairs.Page.GotoAsync($"{Year}/withdrawals");
        await LookAsync("withdrawals-none", affairs.Page);
        await affairs.Page.GetByText("項目　").First.ClickAsync();
        await affairs.FollowAsync("4-1-1");
        await affairs.PressAsync("すぐに取り下げる");
        await affairs.SeesAsync("理由を入力してください");
        await LookAsync("withdrawal-error", affairs.Page);
        await affairs.FillAsync("取り下げる理由", "本人の名前が入っていた");
        await affairs.PressAsync("すぐに取り下げる");
        await affairs.SeesAsync("いまから、だれにも見えません");
        var gone = await ReadAsync("/asahi/2022/4-1-1", "tombstone");
        Assert.Contains("取り下げました", gone, StringComparison.Ordinal);
        Assert.Contains("本人の名前が入っていた", gone, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, await ReadAsync("/asahi/2022", "year-without"), StringComparison.Ordinal);

        // Approved afterwards.
        await mayor.Page.GotoAsync("/staff");
        await mayor.SeesAsync("取下げの承認待ち");
        await mayor.FollowAsync("取下げの承認待ち");
        await LookAsync("withdrawal-waits", mayor.Page);
        await mayor.PressAsync("取下げを承認する");
        await mayor.SeesAsync("取下げを承認しました");

        // Blackened by two, and shown again.
        await affairs.Page.GotoAsync("/staff/asahi/blackening");
        await affairs.FillAsync("消す語", Name);
        await affairs.FillAsync("理由", "本人の名前が入っていた");
        await LookAsync("blackening-filled", affairs.Page);
        await affairs.PressAsync("どこにあるかを調べる");
        await affairs.SeesAsync("公開した版");
        await LookAsync("blackening-confirm", affairs.Page);
        await affairs.PressAsync("墨消しを依頼する");
        await affairs.SeesAsync("まだ何も消えていません");
        await mayor.Page.GotoAsync("/staff/asahi/blackening");
        await LookAsync("blackening-waits", mayor.Page);
        await mayor.TickAsync("元に戻せないことを確かめた", ticked: true);
        await mayor.PressAsync("墨消しをする");
        await mayor.SeesAsync("墨消しをしました");
        await LookAsync("blackening-done", mayor.Page);
        await mayor.Page.GotoAsync($"{Year}/withdrawals");
        await mayor.PressAsync("公開に戻す");
        await mayor.SeesAsync("公開に戻しました");

        var page = await ReadAsync("/asahi/2022/4-1-1", "item-blackened");
        Assert.Contains("〓〓さんと訓練をした", page, StringComparison.Ordinal);
        Assert.Contains("墨消しされました", page, StringComparison.Ordinal);
        Assert.Contains("取下げ", await ReadAsync("/asahi/2022/history", "history-blackened"), StringComparison.Ordinal);
        await ExplainAsync(affairs);
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    // Why it changed, said beside the change.
    private async Task ExplainAsync(Hand affairs)
    {
        await affairs.Page.GotoAsync(Year);
        await affairs.FollowAsync("変更の説明");
        await LookAsync("annotations", affairs.Page);
        await affairs.FollowAsync("4-1-1");
        await affairs.PressAsync("説明を添えて公開する");
        await affairs.SeesAsync("説明を入力してください");
        await LookAsync("annotation-error", affairs.Page);
        await affairs.FillAsync("説明", "会場の名を書き添えました。");
        await affairs.PressAsync("説明を添えて公開する");
        await affairs.SeesAsync("もう、だれでも読めます");
        Assert.Contains("会場の名を書き添えました。", await ReadAsync("/asahi/2022/history/1-2", "difference-explained"), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(Hand affairs, Hand mayor)
    {
        await affairs.Page.GotoAsync($"{Year}/4-1-1/evaluation");
        await affairs.FillAsync("当年度の取組実績", $"{Name}さんと訓練をした");
        await affairs.FillAsync("課題", "参加者が少ない");
        await affairs.FillAsync("改善策", "早めに知らせる");
        await affairs.PressAsync("保存し、確認済みにする");
        await affairs.SeesAsync("確認済みにしました");
        await affairs.Page.GotoAsync($"{Year}/publication");
        await affairs.AskForApprovalAsync("自己評価", "4-1-1の自己評価を加えた");
        await affairs.SeesAsync("区長に承認を依頼しました");
        await mayor.Page.GotoAsync($"{Year}/publication");
        await mayor.PressAsync("承認し、公開に進む");
        await mayor.PressAsync("公開する");
        await mayor.SeesAsync("承認し、公開しました");
    }

    private async Task<string> ReadAsync(string address, string? look = null)
    {
        var reader = await _site.OpenAsync(address, 390);
        var text = await reader.InnerTextAsync("main");

        if (look is not null)
        {
            await LookAsync(look, reader);
        }

        await reader.Context.CloseAsync();

        return text;
    }

    private async Task LookAsync(string name, IPage page)
    {
        foreach (var width in new[] { 1280, 390, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            _faults.AddRange((await Axe.RunAsync(page)).Select(fault => $"{name} at {width}: {fault}"));

            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                _faults.Add($"{name} is wider than a window of {width} px.");
            }

            if (Environment.GetEnvironmentVariable("KEEP_SCREENS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"back-{name}-{width}.png"), FullPage = true });
            }
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    private async Task<Hand> EnterAsync(string login)
    {
        var hand = new Hand(await _site.OpenAsync("/staff/sign-in", 1280));
        await hand.FillAsync("ログインID", login);
        await hand.FillAsync("パスワード", StaffSite.Password);
        await hand.PressAsync("ログインする");
        await hand.FillAsync("確認コード", _staff.NextCode(login));
        await hand.PressAsync("ログインする");
        await hand.SeesAsync("入力の状況");

        return hand;
    }
}
