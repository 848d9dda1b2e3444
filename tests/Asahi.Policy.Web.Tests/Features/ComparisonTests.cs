using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Two years side by side, of the real ward and of the fictional one.</summary>
[Collection(SampleCollection.Name)]
public sealed class ComparisonTests(SampleSite sample)
{
    [Fact]
    public async Task What_became_better_and_what_became_worse_comes_first()
    {
        var turns = (await OpenAsync("/mihon/compare/2021/2022")).QuerySelector("main section")!;
        var (worse, better) = (turns.QuerySelectorAll("ul")[0], turns.QuerySelectorAll("ul")[1]);

        Assert.Equal("評価の変わったところ", turns.QuerySelector("h2")!.TextContent);
        Assert.Contains($"よくなった{better.QuerySelectorAll("li").Length}、わるくなった{worse.QuerySelectorAll("li").Length}", turns.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2-2", "4-2"], Strategies(worse));
        Assert.Equal(["2-1", "3-1"], Strategies(better));
        Assert.All(worse.QuerySelectorAll("li"), line => Assert.NotNull(line.QuerySelector(".state + .chip")));

        // A year without answers has nothing to hold against.
        Assert.Null((await OpenAsync("/asahi/compare/2021/2022")).QuerySelector("#turns"));

        static IEnumerable<string> Strategies(AngleSharp.Dom.IElement list) => list.QuerySelectorAll("a")
            .Select(link => link.TextContent.Split(' '))
            .Where(words => words[0] == "戦略")
            .Select(words => words[1])
            .Distinct();
    }

    [Fact]
    public async Task The_two_real_years_can_be_read_side_by_side_though_nobody_has_confirmed_anything()
    {
        var page = await OpenAsync("/asahi/compare/2021/2022");
        var row = Row(page, "3-2");

        Assert.Contains("地域資源を活用したまちの魅力づくり", row, StringComparison.Ordinal);
        Assert.Contains("まちの魅力の編集・発信と", row, StringComparison.Ordinal);
        Assert.Contains("改称", row, StringComparison.Ordinal);
        Assert.Contains("自動の候補。確認されていません", row, StringComparison.Ordinal);
        Assert.Contains("令和3年度の自己評価は原資料に記載なし", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("令和4年度と推定", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_lost_its_name_is_not_told_as_gone()
    {
        var page = await OpenAsync("/asahi/compare/2021/2022");
        var main = page.QuerySelector("main")!;

        Assert.DoesNotContain("地域防災力・地域防犯力の強化", page.QuerySelector("[aria-labelledby=gone]")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("令和3年度：4 地域防災力・地域防犯力の強化", page.QuerySelector("[aria-labelledby=issue-4]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("継続", page.QuerySelector("[aria-labelledby=issue-4] .compared-issue")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("職員", main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_told_in_words()
    {
        var page = await OpenAsync("/mihon/compare/2021/2022");

        Assert.Contains("新規", Row(page, "1-3-2"), StringComparison.Ordinal);
        Assert.Contains("改称", Row(page, "3-2-2"), StringComparison.Ordinal);
        Assert.Contains("＋880千円", Row(page, "3-2-2"), StringComparison.Ordinal);
        Assert.Contains("終了", page.QuerySelector("[aria-labelledby=gone]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("街頭防犯カメラの設置の支援", page.QuerySelector("[aria-labelledby=gone]")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("(順調|達成) → ", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("候補", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Across_a_change_of_form_issues_and_strategies_go_on_and_initiatives_end()
    {
        var near = await OpenAsync("/mihon/compare/2022/2023");
        Assert.Contains("改称", near.QuerySelector("[aria-labelledby=issue-1] .compared-issue")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("継続", Row(near, "1-1"), StringComparison.Ordinal);
        Assert.Contains("分割", Row(near, "2-3"), StringComparison.Ordinal);
        var gone = near.QuerySelector("[aria-labelledby=gone]")!.TextContent;
        Assert.Contains("3-2-2", gone, StringComparison.Ordinal);
        Assert.Contains("終了", gone, StringComparison.Ordinal);

        // Three years later what was split is one again, and what came between is new.
        var far = await OpenAsync("/mihon/compare/2023/2026");
        Assert.Contains("統合", Row(far, "2-2"), StringComparison.Ordinal);
        Assert.Contains("新規", Row(far, "2-3"), StringComparison.Ordinal);
        Assert.Contains("継続", Row(await OpenAsync("/mihon/compare/2022/2026"), "1-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_are_followed_over_the_years_between()
    {
        var page = await OpenAsync("/mihon/compare/2020/2022");

        Assert.Contains("令和2年度：1-3-2", Row(page, "1-3-3"), StringComparison.Ordinal);
        Assert.Contains("統合", Row(page, "4-2-1"), StringComparison.Ordinal);
        Assert.Contains("令和2年度：2-1-2", Row(page, "4-2-1"), StringComparison.Ordinal);
        Assert.Contains("新規", Row(page, "1-2-3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stayed_the_same_can_be_left_out()
    {
        var (all, changed) = (await OpenAsync("/mihon/compare/2021/2022"), await OpenAsync("/mihon/compare/2021/2022?changed=true"));

        Assert.InRange(changed.QuerySelectorAll(".compared tbody tr").Length, 1, all.QuerySelectorAll(".compared tbody tr").Length - 1);
        Assert.Contains("1-3-2", changed.QuerySelectorAll(".compared .table__code").Select(code => code.TextContent));
        Assert.True(changed.QuerySelector("#changed")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("/mihon/compare?from=2020&to=2022", "/mihon/compare/2020/2022")]
    [InlineData("/mihon/compare?from=2022&to=2020", "/mihon/compare/2020/2022")]
    [InlineData("/mihon/compare/2022/2021", "/mihon/compare?from=2022&to=2021")]
    public async Task Any_order_leads_to_the_one_address(string asked, string address)
    {
        using var client = sample.Site.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(asked);

        Assert.Equal((HttpStatusCode.Redirect, address), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/mihon/compare?from=2021&to=2021", "違う年度を二つ選んでください")]
    [InlineData("/mihon/compare?from=2021", "年度を二つ選んでください")]
    [InlineData("/mihon/compare?from=2021&to=%F0%9F%98%80", "載せている年度から選んでください")]
    [InlineData("/mihon/compare?from=99999999999999999999&to=2021", "載せている年度から選んでください")]
    [InlineData("/mihon/compare?from=2021&to=1999", "載せている年度から選んでください")]
    public async Task A_choice_that_cannot_be_compared_is_told_in_words(string asked, string message) =>
        Assert.Contains(message, (await sample.Site.GetAsync(asked, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/mihon/compare/2021/2029")]
    [InlineData("/nowhere/compare")]
    [InlineData("/nowhere/compare/2021/2022")]
    public async Task Years_that_are_not_there_are_not_found(string address)
    {
        using var answer = await sample.Site.CreateClient().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_item_shows_what_it_was_and_what_it_became()
    {
        var years = (await OpenAsync("/mihon/2021/3-2-2")).QuerySelectorAll("[aria-labelledby=years] tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(4, years.Count);
        Assert.StartsWith("令和5年度 ありません 終了", years[0], StringComparison.Ordinal); // with the form that had a place for it
        years.RemoveAt(0);
        Assert.StartsWith("令和4年度 3-2-2 くらしのまるごと相談窓口 改称", years[0], StringComparison.Ordinal);
        Assert.StartsWith("令和3年度 3-2-2 福祉なんでも相談の日 このページ", years[1], StringComparison.Ordinal);
        Assert.StartsWith("令和2年度 3-2-2 福祉なんでも相談の日 継続", years[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_has_ended_says_so()
    {
        var rows = (await OpenAsync("/mihon/2020/2-2-1")).QuerySelectorAll("[aria-labelledby=years] tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Equal("令和4年度 ありません 終了", rows[0]);
    }

    [Fact]
    public async Task What_differs_in_the_text_is_shown_at_every_width()
    {
        var page = await OpenAsync("/mihon/compare/2021/2022");

        Assert.NotEmpty(page.QuerySelectorAll(".only-wide summary"));
        Assert.Equal(page.QuerySelectorAll(".only-wide summary").Select(it => it.TextContent), page.QuerySelectorAll(".only-narrow summary").Select(it => it.TextContent));
    }

    [Fact]
    public async Task Of_items_that_became_one_each_answer_is_told_and_where_there_was_none()
    {
        var merged = Row(await OpenAsync("/mihon/compare/2020/2022"), "4-2-1");

        Assert.Contains("2-1-2 評価なし", merged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_points_to_an_amount_that_is_not_there() =>
        Assert.DoesNotContain((await OpenAsync("/asahi/compare/2021/2022")).QuerySelectorAll(".compared__value"), value => value.TextContent.EndsWith('→') && value.NextElementSibling?.ClassName != "compared__value");

    [Fact]
    public async Task Plain_japanese_has_readings_and_says_when_its_source_has_changed()
    {
        var (stale, fresh, none) = (await OpenAsync("/mihon/2021/easy"), await OpenAsync("/mihon/2022/easy"), await OpenAsync("/asahi/2021/easy"));

        Assert.NotNull(stale.QuerySelector(".notice a[href='/mihon/2021/history']"));
        Assert.Null(fresh.QuerySelector(".notice a[href='/mihon/2022/history']"));
        Assert.Contains("くやくしょ", fresh.QuerySelectorAll("rt").Select(reading => reading.TextContent));
        Assert.Contains("まだありません", none.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", none.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains("/mihon/2021/easy", sample.Pages.Select(page => page.Address));
        Assert.DoesNotContain("/asahi/2021/easy", sample.Pages.Select(page => page.Address));
    }

    private static string Row(IDocument page, string code) =>
        page.QuerySelectorAll(".compared tbody tr").Single(row => row.QuerySelector(".compared__name .table__code")?.TextContent == code).TextContent;

    private Task<IDocument> OpenAsync(string address) => sample.Site.GetAsync(address);
}
