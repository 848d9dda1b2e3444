using AngleSharp.Dom;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

[Collection(SiteCollection.Name)]
public sealed class PolicyPageTests(SharedSite shared)
{
    [Fact]
    public async Task The_first_page_lists_the_years_newest_first()
    {
        var page = await shared.Site.GetAsync("/");

        Assert.Equal(["令和4年度（2022年度・推定）", "令和3年度（2021年度）"], page.QuerySelectorAll("main h3 a").Select(link => link.TextContent));
        Assert.Contains("8戦略のうち順調6、順調でない2", Text(page), StringComparison.Ordinal);
        Assert.Contains("公開資料から取り込みました（第1版）", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_2021_shows_counts_budgets_notes_policy_and_reforms()
    {
        var page = await shared.Site.GetAsync("/asahi/2021");

        Assert.Equal("令和3年度 旭区運営方針", page.QuerySelector("h1 > span:last-child")!.TextContent);
        Assert.Equal(["4", "8", "7", "64,174"], page.QuerySelectorAll(".counts__n").Select(count => count.TextContent));
        Assert.Equal(["12,291千円", "8,312千円", "35,552千円", "8,019千円", "64,174千円"], page.QuerySelectorAll(".table .figure").Select(amount => amount.TextContent));
        Assert.Equal(["2022-06-10", "2021-10-08"], page.QuerySelectorAll("ol.rows time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(4, page.QuerySelectorAll(".pair .dots li").Length);
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=reforms] dt").Length);
        Assert.Contains("区全体の予算ではありません", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_source_does_not_give_is_said_in_words()
    {
        var of2021 = await shared.Site.GetAsync("/asahi/2021");
        Assert.Equal(2, of2021.QuerySelectorAll(".terms--small .absent").Length);

        var of2022 = await shared.Site.GetAsync("/asahi/2022");
        Assert.Contains("区の目標（何をめざすのか）、区の使命", Text(of2022), StringComparison.Ordinal);
        Assert.Equal("名称は原資料に記載なし", of2022.QuerySelector("#issue-4 h3 a")!.TextContent);
        Assert.DoesNotContain("地域防災力・地域防犯力の強化", Text(of2022), StringComparison.Ordinal); // the name of 2021 is not borrowed
    }

    [Fact]
    public async Task The_sum_of_budgets_is_never_called_the_wards_budget()
    {
        var page = await shared.Site.GetAsync("/asahi/2021");
        var sums = page.All.Where(element => element.Children.Length == 0 && element.TextContent.Contains("64,174", StringComparison.Ordinal));

        Assert.NotEmpty(sums);
        Assert.All(sums, sum => Assert.Contains("掲載した主な取組", sum.Closest("tr, div")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_counts_of_2022_link_to_lists()
    {
        var page = await shared.Site.GetAsync("/asahi/2022");
        var sentences = page.QuerySelectorAll(".standing a, .sentences a").ToDictionary(link => link.GetAttribute("href")!, link => link.TextContent);

        Assert.Equal("8戦略のうち順調6、順調でない2", sentences["/asahi/2022/results#tally-OutcomeStatus"]);
        Assert.Equal("8戦略のうち「有効であり、継続して推進」7、「有効でないため、戦略を見直す」1", sentences["/asahi/2022/results#tally-StrategyEffect"]);
        Assert.Equal("15取組のうち達成13、未達成2", sentences["/asahi/2022/results#tally-ProcessTarget"]);
        Assert.Equal("15取組のうち予定どおり実施14、予定どおり実施しなかった1", sentences["/asahi/2022/results#tally-ProcessExecution"]);
    }

    [Fact]
    public async Task An_initiative_shows_plan_budget_and_judgements()
    {
        var of2021 = await shared.Site.GetAsync("/asahi/2021/1-1-1");
        Assert.Contains("9,339千円", Text(of2021), StringComparison.Ordinal);
        Assert.Contains("アウトリーチを基本とした家庭支援", Text(of2021), StringComparison.Ordinal);

        var of2022 = await shared.Site.GetAsync("/asahi/2022/3-1-2");
        Assert.Equal(["未達成", "予定どおり実施しなかった", "有効であり、継続して推進"], of2022.QuerySelectorAll(".axes .state").Select(state => state.TextContent));
        Assert.Equal(["state state--warn chip", "state state--warn chip", "state state--go"], of2022.QuerySelectorAll(".axes .state").Select(state => state.ClassName));
        Assert.Contains("資料2 p.21", Text(of2022), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_says_nothing_of_its_plan_shows_the_evaluation_first()
    {
        var sections = (await shared.Site.GetAsync("/asahi/2022/3-1-2")).QuerySelectorAll("main section").Select(section => section.GetAttribute("aria-labelledby"));

        Assert.Equal(["evaluation", "plan"], sections);
    }

    [Fact]
    public async Task The_wards_own_page_is_one_link_away()
    {
        foreach (var address in new[] { "/asahi/2021/forms", "/asahi/2021/sources" })
        {
            Assert.NotNull((await shared.Site.GetAsync(address)).QuerySelector("main a[href='https://www.city.osaka.lg.jp/asahi/page/0000533715.html']"));
        }
    }

    [Fact]
    public async Task What_differs_from_plan_is_named_in_the_tallies() => Assert.Equal(
        ["3-1 地域コミュニティの活性化促進", "3-2 地域資源を活用したまちの魅力づくり", "3-2 地域資源を活用したまちの魅力づくり", "3-1-2 スポーツ・文化等によるコミュニティの育成", "4-1-1 地域防災・減災力の強化", "3-1-2 スポーツ・文化等によるコミュニティの育成"],
        (await shared.Site.GetAsync("/asahi/2022/results")).QuerySelectorAll(".tally__named").Select(link => link.TextContent));

    [Fact]
    public async Task An_item_shows_what_was_noticed_about_it() =>
        Assert.Contains("文が「なお、」から始まります", Text(await shared.Site.GetAsync("/asahi/2021/3-2-2")), StringComparison.Ordinal);

    [Fact]
    public async Task Results_of_a_year_without_results_say_so()
    {
        var page = await shared.Site.GetAsync("/asahi/2021/results");

        Assert.Contains("自己評価の結果は、原資料の本文に記載なし", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("自ら評価した結果です", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_table_names_headers_for_every_value()
    {
        var page = await shared.Site.GetAsync("/asahi/2022/results");
        var value = page.QuerySelectorAll("table.results td").Single(cell => cell.TextContent.Trim() == "予定どおり実施しなかった");
        var headers = value.GetAttribute("headers")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);

        Assert.Equal(4, page.QuerySelectorAll("table.results tbody").Length);
        Assert.Equal(15, page.QuerySelectorAll("table.results tbody tr").Length);
        Assert.All(page.QuerySelectorAll("table.results td"), cell => Assert.NotNull(cell.GetAttribute("headers")));
        Assert.Collection(
            headers,
            header => Assert.Equal("具体的取組", header),
            header => Assert.Equal("プロセス指標の達成状況", header),
            header => Assert.Equal("取組", header),
            header => Assert.Contains("地域コミュニティの活性化とまちの魅力の向上", header, StringComparison.Ordinal),
            header => Assert.Contains("地域コミュニティの活性化促進", header, StringComparison.Ordinal),
            header => Assert.Contains("スポーツ・文化等によるコミュニティの育成", header, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cards_and_table_say_the_same()
    {
        var page = await shared.Site.GetAsync("/asahi/2022/results");

        Assert.Equal(
            page.QuerySelectorAll("table.results td .state").Select(state => state.TextContent).Order(),
            page.QuerySelectorAll(".only-narrow .state").Select(state => state.TextContent).Order());
    }

    [Fact]
    public async Task The_results_page_and_the_form_say_the_same_in_every_row()
    {
        var results = (await shared.Site.GetAsync("/asahi/2022/results")).QuerySelectorAll("table.results tbody tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))).ToList();
        var form = (await shared.Site.GetAsync("/asahi/2022/forms/5")).QuerySelectorAll("table.sheet tbody tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("td.sheet__center").Select(cell => cell.TextContent).Where(text => !text.StartsWith("p.", StringComparison.Ordinal)))).ToList();

        Assert.Equal(15, results.Count);
        Assert.Equal(form, results);
    }

    [Fact]
    public async Task Sources_show_the_facts_and_the_findings()
    {
        var page = await shared.Site.GetAsync("/asahi/2022/sources");

        Assert.Equal(["推定", "推定", "推定", "推定"], page.QuerySelectorAll(".facts__basis").Select(basis => basis.TextContent));
        Assert.Equal(7, page.QuerySelectorAll(".findings li").Length);
        Assert.Equal(8, (await shared.Site.GetAsync("/asahi/2021/sources")).QuerySelectorAll(".findings li").Length);
    }

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;
}
