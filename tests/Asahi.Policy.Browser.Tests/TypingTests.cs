using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>Nothing that was typed is lost: in a real browser, with scripts and without, when the sign-in ends, the item goes elsewhere, or the line is cut.</summary>
public sealed class TypingTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_sign_in_by_the_button(bool scripts)
    {
        var page = await EnterAsync(scripts);
        await TypeAsync(page, "課題", "名簿が古い");
        await page.GetByLabel("有効でないため、取組を見直す").CheckAsync();
        await EndSignInsAsync();
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "ログインが切れています");
        await SeesAsync(page, "有効でないため、取組を見直す");
        await PressAsync(page, "ログインして続ける");
        await SignInAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(_site.Address, Item).ToString());
        await Assertions.Expect(page.GetByLabel("課題")).ToHaveValueAsync("名簿が古い");
        await Assertions.Expect(page.GetByLabel("有効でないため、取組を見直す")).ToBeCheckedAsync();
        await SeesAsync(page, "書きかけを開いています");
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "保存しました");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("書きかけを開いています");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_lost_sign_in_by_loading_the_page_anew()
    {
        var page = await EnterAsync(scripts: true);
        await TypeAsync(page, "課題", "名簿が古い");
        await EndSignInsAsync();
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "ログインが切れています");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/staff/sign-in");
        await SignInAsync(other);
        await page.ReloadAsync();
        await SeesAsync(page, "保存しました");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_tabs_that_are_closed()
    {
        var first = await EnterAsync(scripts: true);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(Item);
        await TypeAsync(first, "当年度の取組実績", "長い文章");
        await TypeAsync(second, "課題", "一つの欄だけ");
        await first.CloseAsync(new() { RunBeforeUnload = false });
        await KeptAsync("results");
        var last = await second.Context.NewPageAsync();
        await second.CloseAsync();
        await KeptAsync("challenge");
        await last.GotoAsync(Item);
        await Assertions.Expect(last.GetByLabel("当年度の取組実績")).ToHaveValueAsync("長い文章");
        await Assertions.Expect(last.GetByLabel("課題")).ToHaveValueAsync("一つの欄だけ");
        await last.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_is_kept_after_a_moment_and_what_is_put_back_is_dropped()
    {
        var page = await EnterAsync(scripts: true);
        await TypeAsync(page, "課題", "名簿が古い");
        await SeesAsync(page, "書きかけを残しました");
        await KeptAsync("challenge");
        await TypeAsync(page, "課題", "");
        await KeptAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_that_was_given_to_another_section(bool scripts)
    {
        var page = await EnterAsync(scripts);
        await TypeAsync(page, "課題", "名簿が古い");
        await _staff.AssignAsync(2022, "福祉課", "4-1-1");
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "この画面は使えません");
        await SeesAsync(page, "名簿が古い");
        await page.GetByRole(AriaRole.Link, new() { Name = "「書きかけ」の画面" }).ClickAsync();
        await SeesAsync(page, "名簿が古い");
        await page.GotoAsync(Item);
        await SeesAsync(page, "あなたの書きかけ（いまは送れません）");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_that_was_lost_and_the_way_back(bool typedLong)
    {
        var page = await EnterAsync(scripts: true);
        await TypeAsync(page, "課題", "名簿が古い");

        if (typedLong)
        {
            await SeesAsync(page, "書きかけを残しました");
            await TypeAsync(page, "課題", "名簿が古く、重なりもある");
        }

        var words = typedLong ? "名簿が古く、重なりもある" : "名簿が古い";
        await page.Context.SetOfflineAsync(true);
        await PressAsync(page, "入力の途中で保存する");
        await Assertions.Expect(page.Locator("form[data-scratch]")).ToHaveCountAsync(0); // the browser's own page
        await page.Context.SetOfflineAsync(false);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("form[data-scratch]")).ToHaveCountAsync(0); // the page before: the error took the place of the form
        await page.GotoAsync(Item);
        await Assertions.Expect(page.GetByLabel("課題")).ToHaveValueAsync(words);
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "保存しました");
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).length === 0"); // the script may come after the words
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Leaving_is_warned_of_only_while_nothing_could_be_kept()
    {
        var page = await EnterAsync(scripts: true);
        var warned = 0;
        page.Dialog += async (_, dialog) =>
        {
            warned++;
            await dialog.AcceptAsync();
        };
        await TypeAsync(page, "課題", "名簿が古い");
        await page.GotoAsync("/staff");
        Assert.Equal(0, warned);

        await page.GotoAsync(Item);
        await page.RouteAsync("**/staff/scratch", route => route.AbortAsync());
        await TypeAsync(page, "課題", "名簿が古く、重なりもある");
        await SeesAsync(page, "通信できないため、書きかけを残せませんでした");
        await page.GotoAsync("/staff");
        Assert.Equal(1, warned);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_leaves_leaves_nothing_in_the_tab()
    {
        var page = await EnterAsync(scripts: true);
        await page.RouteAsync("**/staff/scratch", route => route.AbortAsync());
        await TypeAsync(page, "課題", "名簿が古い");
        await SeesAsync(page, "通信できないため、書きかけを残せませんでした");
        Assert.Single(await page.EvaluateAsync<string[]>("Object.keys(sessionStorage)"));
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await PressAsync(page, "ログアウト");
        await SeesAsync(page, "区の職員のための入口");
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).length === 0"); // the script may come after the words
        await page.Context.CloseAsync();
    }

    // Through the real door, which elsewhere takes a quarter of it.
    [Fact]
    public async Task A_text_that_is_much_too_long_is_answered_in_words_and_given_back()
    {
        var page = await EnterAsync(scripts: false);
        var text = string.Concat(Enumerable.Repeat("長い文章。", 18_000));
        await TypeAsync(page, "課題", text);
        await PressAsync(page, "入力の途中で保存する");
        await SeesAsync(page, "2,000文字までで入力してください（いまは90,000文字）");
        await Assertions.Expect(page.GetByLabel("課題").First).ToHaveValueAsync(text);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Enter_in_a_field_of_one_line_saves_nothing_and_goes_on()
    {
        var page = await EnterAsync(scripts: true);
        await page.GotoAsync("/staff/asahi/2022/4-1-1/plan");
        await page.GetByLabel("名称").FillAsync("新しい名");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("取組内容")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("名称")).ToHaveValueAsync("新しい名");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_that_was_added_is_in_view(bool scripts)
    {
        var page = await EnterAsync(scripts);
        await page.GotoAsync("/staff/asahi/2022/4-1-1/plan");
        await PressAsync(page, "プロセス指標を一つ加える");
        await Assertions.Expect(page.GetByLabel("指標の文")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static Task TypeAsync(IPage page, string label, string words) => page.GetByLabel(label, new() { Exact = false }).First.FillAsync(words);

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task SeesAsync(IPage page, string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);

    private Task SignInAsync(IPage page) => new Entrance(_site, _staff).SignInAsync(page, "tantou");

    private async Task<IPage> EnterAsync(bool scripts)
    {
        var page = await new Entrance(_site, _staff).EnterAsync("tantou", Item, scripts);
        await SeesAsync(page, "自己評価の入力");

        return page;
    }

    private Task<int> EndSignInsAsync() => _staff.AskAsync(db => db.SignIns.ExecuteDeleteAsync());

    // A beacon arrives when it arrives.
    private async Task KeptAsync(params string[] fields)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var kept = await _staff.AskAsync(db => db.Scratches.Select(scratch => scratch.Field).ToListAsync());

            if (fields.All(kept.Contains) && (fields.Length > 0 || kept.Count == 0))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Not kept: {string.Join(' ', fields)}");
    }
}
