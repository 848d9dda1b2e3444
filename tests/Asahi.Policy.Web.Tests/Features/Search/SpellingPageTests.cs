using AngleSharp.Dom;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Search;

/// <summary>What the page of results says of other spellings, and the way to do without them.</summary>
[Collection(SearchCollection.Name)]
public sealed class SpellingPageTests(SearchSite site)
{
    [Theory]
    [InlineData("か所", "ケ所")]
    [InlineData("か所", "ヶ所")]
    [InlineData("か所", "箇所")]
    [InlineData("取組", "取組み")]
    [InlineData("取組", "取り組み")]
    [InlineData("障がい", "障害")]
    [InlineData("障がい", "障碍")]
    [InlineData("令和4年度", "R4")]
    [InlineData("令和4年度", "R04")]
    [InlineData("令和4年度", "令4")]
    [InlineData("令和4年度", "2022年度")]
    [InlineData("平成30年度", "H30")]
    [InlineData("子ども", "子供")]
    [InlineData("見直し", "見なおし")]
    public async Task Each_spelling_finds_what_the_others_find(string one, string other)
    {
        var (first, second) = (await CountAsync(one), await CountAsync(other));

        Assert.True(first > 0);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("保育園", "保育施設")]
    [InlineData("学童", "放課後")]
    [InlineData("お年寄り", "高齢者")]
    [InlineData("シニア", "高齢者")]
    [InlineData("子供", "児童")]
    public async Task Another_word_for_the_same_thing_finds_it_too_and_the_page_says_so(string typed, string printed)
    {
        var page = await site.AskAsync(typed);

        Assert.Contains($"「{printed}」", Note(page), StringComparison.Ordinal);
        Assert.True(await CountAsync(typed) >= Count(await site.AskAsync(printed, "&exact=true")));
        Assert.True(await CountAsync(typed) > 0);
    }

    [Fact]
    public async Task Within_a_longer_word_no_other_word_is_meant() =>
        Assert.DoesNotContain("児童", (await site.AskAsync("子供会")).QuerySelector(".search__note")?.TextContent ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("R4 防災", "令和4年度 防災")]
    [InlineData("大阪市旭区 2021年度 バス", "大阪市旭區 R3 バス")]
    public async Task Ward_and_year_of_an_item_have_their_spellings_too(string one, string other)
    {
        Assert.True(await CountAsync(one) > 0);
        Assert.Equal(await CountAsync(one), await CountAsync(other));
    }

    [Fact]
    public async Task The_page_says_what_else_it_looked_for_and_leads_to_the_typed_word_alone()
    {
        var page = await site.AskAsync("障害");
        var exact = page.QuerySelector(".search__note a[href*=exact]")!;
        var alone = await site.Site.GetAsync(exact.GetAttribute("href")!);

        Assert.Contains("「障がい」", Note(page), StringComparison.Ordinal);
        Assert.Contains("も探しました", Note(page), StringComparison.Ordinal);
        Assert.Equal("「障害」だけを探す", exact.TextContent);
        Assert.Contains("入力したとおりの書き方でだけ探しました", Note(alone), StringComparison.Ordinal);
        Assert.All(SearchSite.Hits(alone).Any() ? alone.QuerySelectorAll("mark").Select(mark => mark.TextContent) : [], mark => Assert.Equal("障害", mark));
        Assert.Equal($"/search?q={Uri.EscapeDataString("障害")}", alone.QuerySelectorAll(".search__note a").Single(link => link.TextContent == "ほかの書き方も探す").GetAttribute("href"));
        Assert.Equal("true", alone.QuerySelector("form[role=search] input[name=exact]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task As_typed_finds_no_more_and_says_nothing_that_was_not_typed()
    {
        var (all, exact) = (await CountAsync("取組み"), await site.AskAsync("取組み", "&exact=true"));

        Assert.True(Count(exact) < all);
        Assert.All(exact.QuerySelectorAll("mark"), mark => Assert.Equal("取組み", mark.TextContent));
    }

    [Fact]
    public async Task A_word_with_one_spelling_has_no_such_note()
    {
        var page = await site.AskAsync("百歳体操");

        Assert.DoesNotContain("も探しました", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_what_was_tried()
    {
        var page = await site.AskAsync("癒やしの打ち合わせ室");

        Assert.Contains("「癒やしの打合せ室」", Note(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("待機児童")]
    [InlineData("子育園")]
    [InlineData("見守隊長")]
    public async Task What_is_offered_instead_is_a_word(string typed)
    {
        var offered = (await site.AskAsync(typed)).QuerySelectorAll("main .links a").Select(link => link.TextContent.Split('（')[0]).ToList();

        Assert.NotEmpty(offered);
        Assert.DoesNotContain("子育", offered);
        Assert.DoesNotContain(offered, word => word.EndsWith('っ') || word is "見守" or "取り" or "支え合" or "働" or "立上");
    }

    private static string Note(IDocument page) => string.Concat(page.QuerySelectorAll(".search__note").Select(note => note.TextContent));

    private async Task<int> CountAsync(string typed) => Count(await site.AskAsync(typed));

    private static int Count(IDocument page) =>
        int.Parse(page.QuerySelector("h1")!.TextContent.Split(' ')[^1].Split('件')[0], System.Globalization.CultureInfo.InvariantCulture);
}
