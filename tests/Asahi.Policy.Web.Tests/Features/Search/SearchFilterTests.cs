using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Search;

[Collection(SearchCollection.Name)]
public sealed partial class SearchFilterTests(SearchSite site)
{
    [Theory]
    [InlineData("地域", "")]
    [InlineData("地域", "&ward=mihon")]
    [InlineData("こども", "&year=2021&kind=initiative")]
    [InlineData("支援", "&status=ProcessTarget.%E2%91%A1")]
    [InlineData("", "&from=5000")]
    public async Task Every_choice_finds_as_many_as_it_says(string words, string more)
    {
        var page = words.Length == 0 ? await site.Site.GetAsync($"/search?{more[1..]}") : await site.AskAsync(words, more);
        var asked = more.Split('&', StringSplitOptions.RemoveEmptyEntries).ToDictionary(it => it.Split('=')[0], it => it.Split('=')[1]);
        var tried = 0;

        foreach (var option in page.QuerySelectorAll("form.search select option"))
        {
            var filters = new Dictionary<string, string>(asked) { [option.Closest("select")!.GetAttribute("name")!] = Uri.EscapeDataString(option.GetAttribute("value")!) };
            var rest = string.Concat(filters.Where(it => it.Value.Length > 0).Select(it => $"&{it.Key}={it.Value}"));

            if (words.Length == 0 && rest.Length == 0)
            {
                continue;
            }

            var narrowed = await site.Site.GetAsync($"/search?{(words.Length == 0 ? rest[1..] : $"q={Uri.EscapeDataString(words)}{rest}")}");
            Assert.Equal($"{rest} {Number(option.TextContent)}", $"{rest} {Number(narrowed.QuerySelector("h1")!.TextContent)}");
            tried++;
        }

        Assert.True(tried > 15, $"Only {tried} choices.");
    }

    [Theory]
    [InlineData("kind=initiative&ward=asahi&year=2021", "2021/1-1-1 2021/1-2-5 2021/2-2-2 2021/2-2-3 2021/3-1-1 2021/3-2-2 2021/4-1-1")]
    [InlineData("kind=issue&ward=asahi&year=2022", "2022/1 2022/2 2022/3 2022/4")]
    [InlineData("kind=reform&ward=asahi", "2021#reform-1 2021#reform-2")]
    [InlineData("kind=policy&ward=asahi", "2022 2021")]
    [InlineData("status=ProcessTarget.②&ward=asahi", "2022/3-1-2 2022/4-1-1")]
    [InlineData("status=OutcomeStatus.B&ward=asahi", "2022/3-1 2022/3-2")]
    [InlineData("status=StrategyEffect.イ&ward=asahi", "2022/3-2")]
    [InlineData("ward=asahi&from=8019&to=9339", "2021/1-1-1 2021/4-1-1")]
    [InlineData("ward=asahi&from=８，０１９&to=9,339千円", "2021/1-1-1 2021/4-1-1")]
    [InlineData("ward=asahi&to=612", "2021/2-2-2")]
    public async Task A_filter_alone_lists_what_the_documents_say(string filters, string expected) =>
        Assert.Equal(expected.Split(' ').Select(place => $"/asahi/{place}"), SearchSite.Hits(await site.Site.GetAsync($"/search?{filters}")));

    [Fact]
    public async Task Zero_is_an_amount_and_none_given_is_not()
    {
        var free = SearchSite.Hits(await site.Site.GetAsync("/search?to=0")).ToList();

        Assert.Equal(["/mihon/2022/1-3-1", "/mihon/2021/1-3-1", "/mihon/2020/1-3-1"], free);
    }

    [Fact]
    public async Task The_middle_and_the_end_of_a_year_are_two_things()
    {
        var page = await site.Site.GetAsync("/search?ward=mihon");
        var groups = page.QuerySelectorAll("select[name=status] optgroup").Select(group => group.GetAttribute("label")).ToList();

        Assert.Contains("戦略に対する取組の有効性", groups);
        Assert.Contains("戦略に対する取組の有効性（中間振り返り）", groups);
        Assert.Equal(groups.Count, groups.Distinct().Count());
    }

    [Theory]
    [InlineData("from=abc", "from", "千円単位の数字")]
    [InlineData("to=1e9", "to", "千円単位の数字")]
    [InlineData("from=%E4%BA%94%E5%8D%83", "from", "千円単位の数字")]
    [InlineData("from=99999999999999999999", "from", "千円単位の数字")]
    [InlineData("from=9000&to=100", "to", "下限より小さい額です")]
    [InlineData("ward=yokohama", "ward", "この区の運営方針は載っていません")]
    [InlineData("year=1999", "year", "この年度の運営方針は載っていません")]
    [InlineData("kind=plan", "kind", "この種類はありません")]
    [InlineData("status=ProcessTarget.X", "status", "この評価は")]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_the_rest_still_works(string filter, string field, string message)
    {
        var page = await site.AskAsync("防災", $"&ward=asahi&{filter}".Replace("&ward=asahi&ward", "&ward", StringComparison.Ordinal));
        var control = page.GetElementById(field)!;

        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Contains(message, page.GetElementById(control.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field == "ward" ? 28 : 7, Number(page.QuerySelector("h1")!.TextContent));
    }

    [Fact]
    public async Task What_is_chosen_stays_chosen_and_can_be_dropped_at_once()
    {
        var page = await site.AskAsync("防災", "&ward=asahi&year=2021&from=５,０００");

        Assert.Equal(["asahi", "2021"], page.QuerySelectorAll("form.search option[selected]").Select(option => option.GetAttribute("value")));
        Assert.True(page.QuerySelector("form.search details")!.HasAttribute("open"));
        Assert.Equal("５,０００", page.GetElementById("from")!.GetAttribute("value"));
        Assert.Equal($"/search?q={Uri.EscapeDataString("防災")}", page.QuerySelectorAll("form.search a").Single(link => link.TextContent == "条件をすべて外す").GetAttribute("href"));
        Assert.False((await site.AskAsync("防災")).QuerySelector("form.search details")!.HasAttribute("open"));
    }

    private static int Number(string text) => int.Parse(Count().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+)件")]
    private static partial Regex Count();
}
