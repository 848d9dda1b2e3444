using AngleSharp.Dom;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Features.Budget;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>「予算と決算」: what one edition says, and nothing that it does not.</summary>
[Collection(BothWardsCollection.Name)]
public sealed class BudgetTests(BothWards wards)
{
    private const string Coverage = "掲載した主な取組の合計です。区全体の予算ではありません";

    private static readonly string _longName = string.Concat(Enumerable.Repeat("𠮷", 20)); // two signs each

    [Fact]
    public async Task The_real_year_shows_its_amounts_and_what_it_does_not_say()
    {
        var page = await PageAsync("/asahi/2021");

        Assert.Equal(["12,291千円", "8,312千円", "35,552千円", "8,019千円", "64,174千円"], page.QuerySelectorAll("section[aria-labelledby=issues] .figure").Select(Words));
        Assert.Equal(["1-1-1：9,339千円", "1-2-5：2,952千円", "2-2-2：612千円", "2-2-3：7,700千円", "3-1-1：31,552千円", "3-2-2：4,000千円", "4-1-1：8,019千円"], Rows(page));
        Assert.Contains("前年度の予算額と決算額は、原資料に記載なし", Text(page), StringComparison.Ordinal);
        Assert.Contains(Coverage, page.QuerySelector("section[aria-labelledby=issues]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("区の公開ページに載っている主な具体的取組だけを載せています", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_whose_source_gives_no_amount_says_so_and_shows_no_zero()
    {
        var page = await PageAsync("/asahi/2022");

        Assert.Equal("予算額と決算額は、原資料に記載なし", page.QuerySelector("main h2.mark")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("figure"));
        Assert.Equal(["令和4年度（2022年度・推定）｜15件｜原資料に記載なし｜比べられません｜原資料に記載なし", "令和3年度（2021年度）｜7件｜64,174千円｜前年度の掲載なし｜原資料に記載なし"], Years(page));
    }

    [Theory]
    [InlineData("1-1-1", "9,339千円｜9,300千円｜8,960千円｜＋39千円")]
    [InlineData("1-2-3", "2,180千円｜予算なし｜決算なし｜比べる額なし")]
    [InlineData("1-3-1", "0千円｜0千円｜0千円｜増減なし")]
    [InlineData("2-2-1", "3,400千円｜3,600千円｜3,412千円｜－200千円")]
    [InlineData("2-2-2", "880千円｜860千円｜0千円｜＋20千円")]
    public async Task Zero_and_none_are_different_words_and_differences_have_signs(string code, string amounts) =>
        Assert.Contains($"{code}：{amounts}", Rows(await PageAsync("/mihon/2021")));

    [Fact]
    public async Task The_page_of_the_initiative_and_the_data_say_the_same_of_an_amount_that_is_not_there()
    {
        var page = await wards.Site.GetAsync("/mihon/2021/1-2-3");
        using var visitor = wards.Site.Visitor();
        var lines = StrictCsv.Read(await visitor.GetByteArrayAsync("/mihon/2021/data/budgets.csv")).Where(row => row[8] == "1-2-3").ToList();

        Assert.Equal(["2,180千円", "予算なし", "決算なし"], page.QuerySelectorAll("[aria-labelledby=plan] dt").Where(term => term.TextContent.EndsWith("算額", StringComparison.Ordinal)).Select(term => term.NextElementSibling!.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal([("2180", ""), ("", "予算なし"), ("", "決算なし")], lines.Select(row => (row[13], row[14])).OrderByDescending(it => it.Item1).ThenBy(it => it.Item2, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Columns_run_from_the_year_itself_backwards()
    {
        var page = await PageAsync("/mihon/2021");

        Assert.Equal(
            ["経営課題", "取組", "令和3年度 予算額", "令和2年度 予算額", "令和元年度 決算額", "同じ取組の前年度予算額との差"],
            page.QuerySelectorAll("section[aria-labelledby=issues] thead th").Select(Words));
        Assert.Equal("掲載した主な取組の合計 20件 76,359千円 72,940千円 68,963千円 ＋3,419千円", string.Join(' ', page.QuerySelectorAll("section[aria-labelledby=issues] tfoot :is(th, td)").Select(Words)));
    }

    [Fact]
    public async Task Amounts_are_never_joined_over_years_by_number() =>
        Assert.Contains("1-3-2：1,560千円｜予算なし｜決算なし｜比べる額なし", Rows(await PageAsync("/mihon/2022"))); // 1-3-2 of 2021 was another initiative, with 1,040

    [Fact]
    public async Task Years_stand_side_by_side_each_from_its_own_edition()
    {
        var page = await PageAsync("/mihon/2021");

        Assert.Equal(
            [
                "令和4年度（2022年度）｜20件｜77,390千円｜＋1,031千円｜令和2年度 60,602千円",
                "令和3年度（2021年度）｜20件｜76,359千円｜＋2,729千円｜令和元年度 68,963千円",
                "令和2年度（2020年度）｜20件｜73,630千円｜前年度の掲載なし｜平成30年度 68,304千円",
            ],
            Years(page)[^3..]);
        Assert.Contains(Coverage, page.QuerySelector("section[aria-labelledby=years]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/mihon/2022/budget", "/mihon/2020/budget"], page.QuerySelectorAll("section[aria-labelledby=years] tbody a").Select(link => link.GetAttribute("href")).TakeLast(2));
    }

    [Fact]
    public async Task A_record_of_the_wards_own_compares_plan_and_settlement_and_tells_what_nobody_wrote()
    {
        await using var site = new TestSite();
        _ = await site.GetAsync("/");
        await SecondEdition.PublishAsync(site.Services, Written);
        var page = await site.GetAsync("/asahi/2022/budget");

        Assert.Contains("1-1-1：700千円｜1,000千円｜－300千円", Rows(page));
        Assert.Contains("1-1-2：500千円｜500千円｜増減なし", Rows(page));
        Assert.Contains("1-1-3：0千円｜予算なし｜比べる額なし", Rows(page));
        Assert.Contains("1-2-1：記入なし｜記入なし｜比べられません", Rows(page));
        Assert.Contains(page.QuerySelectorAll("thead th"), head => head.TextContent == "令和4年度の予算から決算への増減");
        Assert.Contains("15件中3件の合計", page.QuerySelector("section[aria-labelledby=issues] tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("比べられません", Words(page.QuerySelector("section[aria-labelledby=issues] tfoot td:last-child")!));
    }

    [Fact]
    public void A_total_says_that_there_is_none_only_if_each_of_its_parts_says_so()
    {
        BudgetCell none = new(null, "予算なし", IsKnown: true), unsaid = new(null, "記入なし", IsKnown: false);

        Assert.Equal("予算なし", BudgetCell.Sum([none, none], "記入なし").Words);
        Assert.Equal("記入なし", BudgetCell.Sum([none, unsaid], "記入なし").Words);
        Assert.Equal("記入なし", BudgetCell.Sum([], "記入なし").Words);
    }

    [Theory]
    [InlineData(500, 100, 300, false, "令和4年度予算額は、最も多いのは経営課題1の500千円、最も少ないのは経営課題2の100千円です。")]
    [InlineData(500, 100, 300, true, "令和4年度予算額は、額がすべて記載された経営課題のうち、最も多いのは経営課題3の300千円、最も少ないのは経営課題2の100千円です。＊は、額が記載された取組だけの合計です。")]
    [InlineData(500, 500, 500, false, "")]
    [InlineData(500, 500, 300, false, "令和4年度予算額は、最も少ないのは経営課題3の300千円です。")]
    public async Task A_chart_concludes_nothing_from_a_part_or_from_what_is_equal(long first, long second, long third, bool isFirstAPart, string conclusion)
    {
        var (policy, table) = await TableAsync(first, second, third, isFirstAPart);
        var chart = BudgetCharts.Of(policy, table)!;

        Assert.Equal(conclusion, chart.Conclusion);
        Assert.Equal(isFirstAPart ? "500＊" : "500", chart.Panels[0].Bars[0].Label);
    }

    [Fact]
    public async Task A_chart_cuts_no_letter_in_two()
    {
        var (policy, table) = await TableAsync(2, 1, 1, isFirstAPart: false);
        var words = BudgetCharts.Of(policy, table)!.Draw(ChartSize.Wide).Shapes.Where(shape => shape.Role == Roles.Word).Select(shape => shape.Text!).ToList();

        Assert.All(words, line => Assert.False(char.IsHighSurrogate(line[^1])));
        Assert.StartsWith("1 " + _longName, string.Concat(words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/asahi/2021", "経営課題ごとの令和3年度予算額", "令和3年度予算額は、最も多いのは経営課題3の35,552千円、最も少ないのは経営課題4の8,019千円です。", new[] { "令和3年度予算額（千円）" })]
    [InlineData("/mihon/2022", "経営課題ごとの予算額と決算額", "令和4年度予算額は、最も多いのは経営課題1の29,075千円、最も少ないのは経営課題2の10,705千円です。白抜きの棒は決算額です。", new[] { "令和4年度予算額（千円）", "令和3年度予算額（千円）", "令和2年度決算額（千円）" })]
    public async Task A_chart_says_what_it_shows_and_money_spent_has_bars_of_its_own(string year, string title, string conclusion, string[] panels)
    {
        var page = await PageAsync(year);
        var figure = page.QuerySelector("figure")!;

        Assert.Equal(title, page.GetElementById(figure.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal(conclusion, figure.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(panels, figure.QuerySelectorAll(".chart__narrow .chart__head").Select(head => head.TextContent));
        Assert.Equal(4 * panels.Count(panel => panel.Contains("予算", StringComparison.Ordinal)), figure.QuerySelectorAll(".chart__narrow .chart__bar").Length);
        Assert.Equal(4 * panels.Count(panel => panel.Contains("決算", StringComparison.Ordinal)), figure.QuerySelectorAll(".chart__narrow .chart__settled").Length);
        Assert.NotNull(figure.Closest("section")!.QuerySelector("table"));
    }

    [Fact]
    public async Task One_difference_is_the_headline_and_the_other_stands_in_the_note()
    {
        var page = await PageAsync("/mihon/2022");

        Assert.Equal("令和4年度（2022年度）の予算額は77,390千円で、前年度の運営方針の76,359千円より1,031千円多い額です。", page.QuerySelector(".headline")!.TextContent);
        Assert.Contains("この年度に載っている取組だけを、その令和3年度予算額（72,959千円）と比べると、差は＋4,431千円です。", page.QuerySelector("section[aria-labelledby=issues] .remark")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("前年度からの増減", Text(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mihon/2021", "令和3年度（2021年度）の予算額は76,359千円で、前年度の運営方針の73,630千円より2,729千円多い額です。")]
    [InlineData("/mihon/2020", "令和2年度（2020年度）の予算額は73,630千円です。")]
    [InlineData("/asahi/2021", "令和3年度（2021年度）の予算額は64,174千円です。")]
    public async Task The_headline_compares_only_what_both_years_say(string year, string headline) =>
        Assert.Equal(headline, (await PageAsync(year)).QuerySelector(".headline")!.TextContent);

    // 2022 as the ward might write it itself: two amounts that can be compared, one with nothing planned, the others without a line.
    private static PublishedPolicy Written(PublishedPolicy policy)
    {
        return policy with { Sources = [], Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(it => it with { Initiatives = [.. it.Initiatives.Select(Initiative)] })] })] };

        static PublishedInitiative Initiative(PublishedInitiative it) => it.Code.ToString() switch
        {
            "1-1-1" => it with { Budgets = Lines(1_000, 700) },
            "1-1-2" => it with { Budgets = Lines(500, 500) },
            "1-1-3" => it with { Budgets = Lines(null, 0) },
            _ => it,
        };

        static IReadOnlyList<BudgetAmount> Lines(long? planned, long? settled) => [new BudgetAmount(2022, BudgetKind.Planned, planned), new BudgetAmount(2022, BudgetKind.Settled, settled)];
    }

    // Three issues, each with the amounts given; of the first a part may be all that is told.
    private async Task<(PublishedPolicy Policy, BudgetTable Table)> TableAsync(long first, long second, long third, bool isFirstAPart)
    {
        await wards.Site.GetAsync("/");
        await using var scope = wards.Site.Services.CreateAsyncScope();
        var policy = (await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync("asahi", 2022))!.Policy;
        long[] amounts = [first, second, third];
        var issues = policy.Issues.Take(3).Select((issue, at) =>
        {
            var strategy = issue.Strategies[0];
            var line = new BudgetAmount(2022, BudgetKind.Planned, amounts[at]);
            var initiative = strategy.Initiatives[0] with { Budgets = [line] };
            IReadOnlyList<PublishedInitiative> parts = at == 0 && isFirstAPart ? [initiative, initiative with { Budgets = [] }] : [initiative];

            return issue with { Plan = issue.Plan with { Name = at == 0 ? _longName : issue.Name }, Strategies = [strategy with { Initiatives = parts }] };
        });

        policy = policy with { Issues = [.. issues] };

        return (policy, BudgetTable.Of(policy)!);
    }

    private Task<IDocument> PageAsync(string year) => wards.Site.GetAsync($"{year}/budget");

    private static List<string> Rows(IDocument page) => [.. page.QuerySelectorAll(".money__group tbody tr").Select(row =>
        $"{row.QuerySelector(".money__code")!.TextContent}：{string.Join('｜', row.QuerySelectorAll("td.num").Select(Words))}")];

    private static List<string> Years(IDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=years] tbody tr").Select(row => string.Join('｜', row.Children.Select(Words)))];

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;
}
