using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>General affairs gathers what two sections write at once: days, what is confirmed of it, a filter that stays, a stage that closes and is
/// opened again; with scripts, without, and by keyboard alone.</summary>
public sealed class GatheringTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";

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
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        await _staff.AssignAsync(2022, "福祉課", "2-1-1");
    }

    [Theory]
    [InlineData("scripts")]
    [InlineData("no scripts")]
    [InlineData("keyboard")]
    public async Task Two_sections_write_at_once_and_general_affairs_gathers(string way)
    {
        _way = way;
        var (affairs, officer, other) = (await EnterAsync("soumu"), await EnterAsync("tantou"), await EnterAsync("fukushi"));
        await GoAsync(affairs, "/stages");
        await affairs.FillAsync("提出の期限", "令和4年4月1日");
        await affairs.PressAsync("段階と期日を保存する");
        await affairs.SeesAsync("段階と期日を保存しました");

        await Task.WhenAll(WriteAsync(officer, "4-1-1", "防災倉庫の点検を校区ごとに行う", "課長"), WriteAsync(other, "2-1-1", "歩く会を校区ごとにひらく", "総務課"));
        await ConfirmOneAsync(affairs);
        await FilterAsync(affairs);
        await CloseAsync(affairs, officer);

        foreach (var hand in new[] { affairs, officer, other })
        {
            await hand.Page.Context.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _staff.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static async Task GoAsync(Hand hand, string address) => await hand.Page.GotoAsync(Year + address);

    private static async Task WriteAsync(Hand hand, string item, string text, string reader)
    {
        await GoAsync(hand, $"/{item}/plan");
        await hand.SeesAsync("提出の期限：令和4年4月1日");
        await hand.FillAsync("取組内容", text);
        await hand.PressAsync($"保存し、{reader}に確認を依頼する");
        await hand.SeesAsync($"保存し、{reader}に確認を依頼しました");
    }

    // Two wait, one is read.
    private static async Task ConfirmOneAsync(Hand affairs)
    {
        await affairs.Page.GotoAsync("/staff");
        await affairs.SeesAsync("確認待ち 2件");
        await affairs.FollowAsync("まとめて確認");
        await affairs.SeesAsync("防災倉庫の点検を校区ごとに行う");
        await affairs.TickAsync("4-1-1", true);
        await affairs.PressAsync("印を付けた項目を確認済みにする");
        await affairs.SeesAsync("1件を確認済みにしました");
        await affairs.SeesAsync("歩く会を校区ごとにひらく");
        Assert.DoesNotContain("防災倉庫の点検", await affairs.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task FilterAsync(Hand affairs)
    {
        await GoAsync(affairs, "?stage=plan&section=all");
        await affairs.FillAsync("下書きの言葉", "歩く会");
        await affairs.PressAsync("絞り込む");
        await OnlyAsync(affairs);
        await affairs.Page.ReloadAsync();
        await OnlyAsync(affairs);
        await affairs.Page.Locator(".board th a").ClickAsync();
        await affairs.SeesAsync("一覧に戻る（「歩く会」）");
        await affairs.Page.GoBackAsync();
        await OnlyAsync(affairs);
    }

    private static async Task OnlyAsync(Hand affairs)
    {
        await Assertions.Expect(affairs.Page.Locator(".board .items__code")).ToHaveTextAsync(["2-1-1"]);
        await Assertions.Expect(affairs.Page.GetByLabel("下書きの言葉")).ToHaveValueAsync("歩く会");
    }

    // Who had it open when it closed loses nothing.
    private static async Task CloseAsync(Hand affairs, Hand officer)
    {
        await GoAsync(officer, "/4-1-1/plan");
        await GoAsync(affairs, "/stages");
        await affairs.FillAsync("締め切る理由", "区政会議に出したため");
        await affairs.PressAsync("計画を締め切る");
        await affairs.SeesAsync("締め切りました");

        await officer.FillAsync("取組内容", "締切の後に書いた文章");
        await officer.PressAsync("入力の途中で保存する");
        await officer.SeesAsync("計画は、締め切りました（区政会議に出したため）");
        await officer.SeesAsync("締切の後に書いた文章");

        await affairs.PressAsync("計画を開き直す");
        await affairs.SeesAsync("開き直しました");
        await GoAsync(officer, "/4-1-1/plan");
        await Assertions.Expect(officer.Page.GetByLabel("取組内容")).ToHaveValueAsync("締切の後に書いた文章");
        await officer.PressAsync("入力の途中で保存する");
        await officer.SeesAsync("保存しました");
    }

    private async Task<Hand> EnterAsync(string login)
    {
        var page = await new Entrance(_site, _staff).EnterAsync(login, "/staff", scripts: _way != "no scripts");

        return _way == "keyboard" ? new KeyboardHand(page) : new Hand(page);
    }
}
