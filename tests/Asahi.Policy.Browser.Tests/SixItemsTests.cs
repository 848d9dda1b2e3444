using System.Diagnostics;
using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>Six items of a section go from a sheet to 確認待ち, and from there to 確認済み: how often somebody has to press, and how long one waits.</summary>
[Collection(GridHand.Clipboard)]
public sealed class SixItemsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Year = 2031;
    private const int Items = 6;

    private readonly FreshSite _site = new();
    private readonly Stopwatch _waiting = new();
    private StaffSite _staff = null!;
    private int _presses;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("tantou", Duty.Officer, GridYear.Section);
        await _staff.AddAsync("kacho", Duty.SectionChief, GridYear.Section);
        await GridYear.AddAsync(_staff, Year, Items);
    }

    [Fact]
    public async Task Five_presses_lead_from_the_sheet_to_the_chief()
    {
        using var calc = new CalcSheet();
        var (html, text, _) = calc.Export([.. Enumerable.Range(1, Items).Select(at => new[]
        {
            $"教室を{at}回ひらき、{at * 20}人が参加した。\n・うち初めての人は{at}人", "①", "(ⅰ)", "ア", "若い世代の参加が少ない。", "中学校と合同でひらく。", $"{at},200",
        })]);
        var hand = await GridHand.EnterAsync(_site, _staff, "tantou", $"/staff/asahi/{Year}");
        await hand.CopiedElsewhereAsync(text, html);
        await PressAsync(hand.Page.GetByRole(AriaRole.Link, new() { Name = "一覧入力" }), hand, "指標");
        await PressAsync(hand.Page.GetByRole(AriaRole.Link, new() { Name = "具体的取組" }), hand, "当年度の取組実績");
        await hand.Cell($"{GridYear.Key(0)}.results").ClickAsync();
        await hand.KeysAsync("Control+v");
        _presses += 2;
        await hand.ToldAsync($"{Items * 7}か所に貼り付けました");
        await PressAsync(hand.Page.GetByRole(AriaRole.Button, new() { Name = "保存し、そろった項目の確認を依頼する" }), hand, $"{Items}件の確認を課長に依頼しました");
        Assert.Equal(Items, await StandingAsync(EntryState.Submitted));
        output.WriteLine($"To 確認待ち: {_presses} presses, waited {_waiting.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(5, _presses);

        var chief = await GridHand.EnterAsync(_site, _staff, "kacho", "/staff");
        await PressAsync(chief.Page.GetByRole(AriaRole.Link, new() { Name = "まとめて確認" }).First, chief, "あなたの確認を待っている項目");

        foreach (var box in await chief.Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
            _presses++;
        }

        await PressAsync(chief.Page.GetByRole(AriaRole.Button, new() { Name = "印を付けた項目を確認済みにする" }), chief, $"{Items}件を確認済みにしました");
        Assert.Equal(Items, await StandingAsync(EntryState.Confirmed));
        output.WriteLine($"To 確認済み: {_presses} presses in all, waited {_waiting.Elapsed.TotalSeconds:0.0} s");
        await hand.Page.Context.CloseAsync();
        await chief.Page.Context.CloseAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task PressAsync(ILocator what, GridHand hand, string words)
    {
        _presses++;
        _waiting.Start();
        await what.ClickAsync();
        await hand.SeesAsync(words);
        _waiting.Stop();
    }

    private Task<int> StandingAsync(EntryState state) => _staff.AskAsync(db => db.Set<Entry>().CountAsync(entry => entry.State == state && entry.Stage == Domain.Eras.FormStage.SelfEvaluation && entry.EditedById != null));
}
