using Asahi.Policy.Browser.Tests.Support;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests;

/// <summary>The grid in a real browser: a sheet from Calc and back to it, two people, without scripts, and how soon it is there.</summary>
[Collection(GridHand.Clipboard)]
public sealed class GridTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Year = 2031;
    private const int Rows = 60;

    private readonly FreshSite _site = new();
    private StaffSite _staff = null!;

    private static string Indicators => StaffMap.ToGrid("asahi", Year, FormStage.SelfEvaluation, "indicators");

    private static string Initiatives => StaffMap.ToGrid("asahi", Year, FormStage.SelfEvaluation, "initiative");

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _staff = new StaffSite(_site.Services);
        await _staff.AddAsync("tantou", Duty.Officer, GridYear.Section);
        await _staff.AddAsync("tantou2", Duty.Officer, GridYear.Section);
        await GridYear.AddAsync(_staff, Year, Rows);
        await GridYear.AddAsync(_staff, Year + 1, 120);
    }

    [Theory]
    [InlineData(true)] // as Excel quotes the cells of a text
    [InlineData(false)] // as Calc leaves their line ends bare: only the page tells the cells apart
    public async Task A_range_of_calc_is_pasted_with_three_wrong_cells_and_saved_but_for_those(bool isQuoted)
    {
        using var calc = new CalcSheet();
        var (html, quoted, bare) = calc.Export([.. Enumerable.Range(0, Rows).Select(at => new[]
        {
            at == 7 ? "たくさん" : at % 2 == 0 ? $"{at + 1},000" : "１２３",
            at == 20 ? "◎" : at % 3 == 0 ? "B" : at % 3 == 1 ? "Ａ" : "A 順調",
            at == 41 ? "去年は10人" : at % 4 == 0 ? $"{Year} {at}\n{Year + 1} {at}.5" : "",
        })]);
        var hand = await GridHand.EnterAsync(_site, _staff, "tantou", Indicators);
        await hand.CopiedElsewhereAsync(isQuoted ? quoted : bare, html);
        await hand.Cell(GridYear.Cell(0, "actual")).FocusAsync();
        await hand.KeysAsync("Control+v");

        await hand.ToldAsync("180か所に貼り付けました。3か所は、直してください");
        await hand.SaysAsync(GridYear.Cell(0, "series"), $"{Year} 0\n{Year + 1} 0.5");
        await hand.SaysAsync(GridYear.Cell(59, "status"), "A");
        await Assertions.Expect(hand.Page.Locator("[aria-invalid]")).ToHaveCountAsync(3);

        // A paste is one step, and it can be taken back and done again.
        await hand.KeysAsync("Control+z");
        await hand.SaysAsync(GridYear.Cell(59, "actual"), "");
        await Assertions.Expect(hand.Page.Locator("[aria-invalid]")).ToHaveCountAsync(0);
        await hand.KeysAsync("Control+y");
        await hand.SaysAsync(GridYear.Cell(7, "actual"), "たくさん");

        await hand.PressAsync("保存する");
        await hand.SeesAsync("3か所は、直してから保存してください");
        var (saved, aside) = await StandingAsync();
        Assert.Equal(Rows, saved);
        Assert.Equal([GridYear.Cell(7, "actual"), GridYear.Cell(20, "status"), GridYear.Cell(41, "series")], aside);
        await hand.Page.Locator(".errors a").First.ClickAsync();
        await hand.IsAtAsync(GridYear.Cell(7, "actual"));
        await hand.TypeAsync("123");
        await hand.Cell(GridYear.Cell(20, "status")).SelectOptionAsync("B");
        await hand.Cell(GridYear.Cell(41, "series")).FillAsync("");
        await hand.PressAsync("保存する");
        await hand.SeesAsync("2か所を保存しました");
        await hand.SaysAsync(GridYear.Cell(7, "actual"), "123");
        await hand.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_range_of_the_grid_arrives_in_calc_cell_by_cell()
    {
        var hand = await GridHand.EnterAsync(_site, _staff, "tantou", Indicators);
        var expected = Enumerable.Range(0, Rows).Select(at => new List<string>
        {
            $"{at + 1},234", at % 2 == 0 ? "A 順調" : "B 順調でない", at % 5 == 0 ? $"{Year} {at}\n{Year + 1} \"{at}\"" : $"{Year} {at}",
        }).ToList();
        await hand.CopiedElsewhereAsync(string.Join('\n', expected.Select(row => string.Join('\t', row.Select(cell => cell.Contains('\n', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)))));
        await hand.Cell(GridYear.Cell(0, "actual")).FocusAsync();
        await hand.KeysAsync("Control+v");
        await hand.SaysAsync(GridYear.Cell(59, "series"), $"{Year} 59");
        await hand.KeysAsync("Escape"); // out of what was pasted
        await hand.SelectAsync(GridYear.Cell(0, "actual"), Rows, 3);
        await hand.ToldAsync("60行3列を選びました");
        await hand.KeysAsync("Control+c");
        await hand.ToldAsync("60行3列を写しました");
        using var calc = new CalcSheet();

        Assert.Equal(expected, calc.Import(await hand.ClipboardAsync()));
        await hand.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_it_is_a_table_of_fields_that_saves_and_Enter_sends_nothing()
    {
        var hand = await GridHand.EnterAsync(_site, _staff, "tantou", Indicators, scripts: false);
        await hand.Cell(GridYear.Cell(0, "actual")).FillAsync("1,234");
        await hand.KeysAsync("Enter");
        await hand.Cell(GridYear.Cell(1, "actual")).FillAsync("たくさん");
        await hand.Cell(GridYear.Cell(2, "status")).SelectOptionAsync("A");
        await hand.PressAsync("保存する");
        await hand.SeesAsync("2か所を保存しました。1か所は、直してから保存してください");
        await hand.SaysAsync(GridYear.Cell(1, "actual"), "たくさん");
        await hand.Cell(GridYear.Cell(1, "actual")).FillAsync("5");
        await hand.PressAsync("保存する");
        await hand.SeesAsync("1か所を保存しました");
        await hand.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_people_on_one_grid()
    {
        var (one, another) = (await GridHand.EnterAsync(_site, _staff, "tantou", Initiatives), await GridHand.EnterAsync(_site, _staff, "tantou2", Initiatives));
        await another.Cell("o1-1-1.results").FillAsync("相手の実績");
        await another.Cell("o1-1-2.results").FillAsync("相手だけの行");
        await another.PressAsync("保存する");
        await another.SeesAsync("2か所を保存しました");
        await one.Cell("o1-1-1.results").FillAsync("私の実績");
        await one.Cell("o1-1-3.results").FillAsync("私だけの行");
        await one.PressAsync("保存する");
        await one.SeesAsync("1か所を保存しました。1か所は、直してから保存してください");
        await one.SeesAsync("職員tantou2 さん");
        await one.SaysAsync("o1-1-2.results", "相手だけの行");

        // By keys: from the cell to what is asked in it.
        await one.Cell("o1-1-1.results").FocusAsync();
        await one.KeysAsync("Tab", "ArrowDown");
        await Assertions.Expect(one.Page.GetByLabel("保存されている内容（職員tantou2 さん")).ToBeCheckedAsync();
        await one.Page.GetByLabel("あなたの入力（上の欄）").CheckAsync();
        await one.PressAsync("保存する");
        await one.SeesAsync("1か所を保存しました");
        await one.SaysAsync("o1-1-1.results", "私の実績");
        await one.Page.Context.CloseAsync();
        await another.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_pasted_is_put_aside_and_stands_there_when_the_grid_is_opened_again()
    {
        var hand = await GridHand.EnterAsync(_site, _staff, "tantou", Initiatives);
        await hand.CopiedElsewhereAsync("一行目\n二行目\n三行目");
        await hand.Cell("o1-1-1.results").FocusAsync();
        await hand.KeysAsync("Control+v");
        await hand.SeesAsync("書きかけを残しました");
        await hand.Page.ReloadAsync();
        await hand.SaysAsync("o1-1-3.results", "三行目");
        await hand.SeesAsync("書きかけを開いています");
        await hand.Page.GotoAsync("/staff/scratch");
        await hand.SeesAsync("1-1-3 取組その3 当年度の取組実績");
        await hand.Page.GetByRole(AriaRole.Link, new() { Name = "一覧入力" }).First.ClickAsync();
        await hand.SaysAsync("o1-1-1.results", "一行目");
        await hand.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_grid_of_a_hundred_and_twenty_lines_is_painted_and_works()
    {
        var hand = await GridHand.EnterAsync(_site, _staff, "tantou", StaffMap.ToGrid("asahi", Year + 1, FormStage.SelfEvaluation, "initiative"));
        List<double> paints = [];

        for (var time = 0; time < 5; time++)
        {
            await hand.Page.ReloadAsync();
            await hand.Page.WaitForFunctionAsync("performance.getEntriesByName('first-contentful-paint').length > 0"); // a busy browser notes it after the page is there
            paints.Add(await hand.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
        }

        output.WriteLine($"First contentful paint of 120 lines: {paints.Order().ElementAt(2):N0} ms (median of five, {paints.Max():N0} ms at most)");
        await Assertions.Expect(hand.Page.Locator("tbody tr")).ToHaveCountAsync(120);
        await hand.Cell("o1-12-10.results").FillAsync("最後の行");
        await hand.PressAsync("保存する");
        await hand.SeesAsync("1か所を保存しました");
        await hand.Page.Context.CloseAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<(int Entries, List<string> Aside)> StandingAsync() => _staff.AskAsync(db => Task.FromResult((
        db.Set<Domain.Policies.Entry>().Count(it => it.Stage == FormStage.SelfEvaluation && it.EditedById != null),
        db.Scratches.Select(it => it.Field).AsEnumerable().Order(StringComparer.Ordinal).ToList())));
}
