using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>The keys of the grid: from cell to cell, what is typed and taken back, ranges, what is pasted where it does not fit. And nobody is caught in it.</summary>
[Collection(GridHand.Clipboard)]
public sealed class GridKeyTests : IAsyncLifetime
{
    private const int Year = 2031;

    private readonly FreshSite _site = new();
    private GridHand _hand = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        var staff = new StaffSite(_site.Services);
        await staff.AddAsync("tantou", Duty.Officer, GridYear.Section);
        await GridYear.AddAsync(staff, Year, 4);
        await staff.AssignAsync(Year, "福祉課", "1-1-3"); // a line that is only read
        _hand = await GridHand.EnterAsync(_site, staff, "tantou", StaffMap.ToGrid("asahi", Year, FormStage.SelfEvaluation, "initiative", "all"));
    }

    [Fact]
    public async Task From_cell_to_cell()
    {
        await GoAsync("o1-1-1.results");
        await _hand.KeysAsync("ArrowDown");
        await _hand.IsAtAsync("o1-1-2.results");
        await _hand.KeysAsync("ArrowDown"); // over the line that is only read
        await _hand.IsAtAsync("o1-1-4.results");
        await _hand.KeysAsync("ArrowRight");
        await _hand.IsAtAsync("o1-1-4.target");
        await _hand.KeysAsync("ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight");
        await _hand.IsAtAsync("o1-1-2.challenge");
        await _hand.KeysAsync("Home");
        await _hand.IsAtAsync("o1-1-2.results");
        await _hand.KeysAsync("End");
        await _hand.IsAtAsync($"o1-1-2.settled.S{Year}.amount");
        await _hand.KeysAsync("Control+ArrowUp");
        await _hand.IsAtAsync($"o1-1-1.settled.S{Year}.amount");
        await _hand.KeysAsync("Tab");
        await _hand.IsAtAsync("o1-1-2.results");
        await _hand.KeysAsync("Shift+Tab");
        await _hand.IsAtAsync($"o1-1-1.settled.S{Year}.amount");

        // The name of a line is a stop on the left, and the answers have not been changed on the way.
        await _hand.KeysAsync("Home", "ArrowLeft");
        await Assertions.Expect(_hand.Page.GetByRole(AriaRole.Link, new() { Name = "1-1-1 取組その1" })).ToBeFocusedAsync();
        await _hand.KeysAsync("ArrowRight");
        await _hand.IsAtAsync("o1-1-1.results");
        await _hand.SaysAsync("o1-1-2.target", "");
    }

    [Fact]
    public async Task Nobody_is_caught_at_its_ends()
    {
        await GoAsync($"o1-1-4.settled.S{Year}.amount");
        await _hand.KeysAsync("Tab");
        await Assertions.Expect(_hand.Page.GetByRole(AriaRole.Button, new() { Name = "保存する", Exact = true })).ToBeFocusedAsync();
        await GoAsync("o1-1-1.results");
        await _hand.KeysAsync("Shift+Tab", "Shift+Tab", "Shift+Tab");
        Assert.False(await _hand.Page.EvaluateAsync<bool>("document.querySelector('table').contains(document.activeElement)"));
    }

    [Fact]
    public async Task What_is_typed_and_taken_back()
    {
        await GoAsync("o1-1-1.results");
        await _hand.TypeAsync("最初");
        await _hand.KeysAsync("Enter");
        await _hand.IsAtAsync("o1-1-2.results");
        await _hand.KeysAsync("Shift+Enter");
        await _hand.IsAtAsync("o1-1-1.results");
        await _hand.TypeAsync("書きかえ"); // takes the place of what stood there
        await _hand.SaysAsync("o1-1-1.results", "書きかえ");
        await _hand.KeysAsync("ArrowLeft", "ArrowLeft"); // in a text that is typed the caret moves
        await _hand.TypeAsync("・");
        await _hand.SaysAsync("o1-1-1.results", "書き・かえ");
        await _hand.KeysAsync("Escape");
        await _hand.SaysAsync("o1-1-1.results", "最初");
        await _hand.KeysAsync("F2");
        await _hand.TypeAsync("の続き");
        await _hand.KeysAsync("Alt+Enter");
        await _hand.TypeAsync("二行目");
        await _hand.KeysAsync("Enter");
        await _hand.SaysAsync("o1-1-1.results", "最初の続き\n二行目");
        await _hand.KeysAsync("Control+z");
        await _hand.SaysAsync("o1-1-1.results", "最初");
        await _hand.KeysAsync("Control+z");
        await _hand.SaysAsync("o1-1-1.results", "");
        await _hand.KeysAsync("Control+z");
        await _hand.ToldAsync("もうありません");
        await _hand.KeysAsync("Control+y", "Control+y");
        await _hand.SaysAsync("o1-1-1.results", "最初の続き\n二行目");
        await _hand.KeysAsync("Delete");
        await _hand.SaysAsync("o1-1-1.results", "");
    }

    [Fact]
    public async Task A_double_click_writes_on_in_the_text_and_one_click_writes_over_it()
    {
        await _hand.Cell("o1-1-1.results").FillAsync("本文");
        await _hand.Cell("o1-1-2.results").ClickAsync();
        await _hand.Cell("o1-1-1.results").DblClickAsync();
        await _hand.KeysAsync("End");
        await _hand.TypeAsync("の続き");
        await _hand.SaysAsync("o1-1-1.results", "本文の続き");
        await _hand.Cell("o1-1-2.results").ClickAsync();
        await _hand.Cell("o1-1-1.results").ClickAsync();
        await _hand.TypeAsync("新しい");
        await _hand.SaysAsync("o1-1-1.results", "新しい");
    }

    [Fact]
    public async Task A_range_is_filled_emptied_and_chosen_with_the_mouse()
    {
        await _hand.CopiedElsewhereAsync("①\r\n");
        await _hand.SelectAsync("o1-1-1.target", 4, 2);
        await _hand.KeysAsync("Control+v");
        await _hand.ToldAsync("6か所に貼り付けました。3か所は、直してください。書けない2か所は、とばしました");
        await _hand.SaysAsync("o1-1-4.target", "①");
        await _hand.KeysAsync("Delete");
        await _hand.ToldAsync("6か所を空にしました");
        await _hand.SaysAsync("o1-1-4.execution", "");
        await Assertions.Expect(_hand.Page.Locator("[aria-invalid]")).ToHaveCountAsync(0);

        await _hand.Cell("o1-1-1.challenge").ClickAsync();
        await _hand.Page.Locator("td", new() { Has = _hand.Cell("o1-1-2.improvement") }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await _hand.ToldAsync("2行2列を選びました");
        await _hand.Cell("o1-1-1.challenge").DragToAsync(_hand.Cell("o1-1-4.challenge"));
        await _hand.ToldAsync("4行1列を選びました");
    }

    [Fact]
    public async Task What_does_not_fit_is_said_and_the_rest_is_taken()
    {
        await _hand.CopiedElsewhereAsync("4-1\t①\n\"二行の\n文章\"\tⅲ\t余り\n\tあ\n4\n5\n6\n");
        await GoAsync("o1-1-2.improvement");
        await _hand.KeysAsync("Control+v");
        await _hand.ToldAsync("4か所に貼り付けました。1か所は、直してください。書けない2か所は、とばしました。表からはみ出した4か所は、入れていません");
        await _hand.SaysAsync("o1-1-2.improvement", "4-1");
    }

    [Fact]
    public async Task A_column_of_texts_with_marks_in_their_words()
    {
        await _hand.CopiedElsewhereAsync("訓練を行った\t達成\t(ⅰ)\tア\r\n\"一行目\r\n\"\"二\"\"行目\"\t② 未達成\tⅰ\t有効であり、継続して推進\r\n");
        await GoAsync("o1-1-1.results");
        await _hand.KeysAsync("Control+v");
        await _hand.SaysAsync("o1-1-1.target", "①");
        await _hand.SaysAsync("o1-1-2.results", "一行目\n\"二\"行目");
        await _hand.SaysAsync("o1-1-2.target", "②");
        await _hand.SaysAsync("o1-1-2.effect", "ア");
    }

    [Fact]
    public async Task Keys_of_an_input_method_are_left_alone()
    {
        await GoAsync("o1-1-1.results");
        await _hand.Page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, isComposing: true }))");
        await _hand.IsAtAsync("o1-1-1.results");
        var session = await _hand.Page.Context.NewCDPSessionAsync(_hand.Page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "くんれん", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await session.SendAsync("Input.insertText", new() { ["text"] = "訓練" });
        await _hand.SaysAsync("o1-1-1.results", "訓練");
        await _hand.KeysAsync("Enter");
        await _hand.IsAtAsync("o1-1-2.results");
    }

    [Fact]
    public async Task Everything_by_keys_alone_from_the_first_cell_to_the_save()
    {
        await GoAsync("o1-1-1.results");
        await _hand.TypeAsync("訓練を行った");
        await _hand.KeysAsync("Tab");
        await _hand.KeysAsync("Control+ArrowDown", "End", "Tab", "Enter"); // the last cell, and behind it the button
        await _hand.SeesAsync("か所を保存しました");
        await _hand.SaysAsync("o1-1-1.results", "訓練を行った");
    }

    public async ValueTask DisposeAsync()
    {
        await _hand.Page.Context.CloseAsync();
        await _site.DisposeAsync();
    }

    private Task GoAsync(string cell) => _hand.Cell(cell).FocusAsync();
}
