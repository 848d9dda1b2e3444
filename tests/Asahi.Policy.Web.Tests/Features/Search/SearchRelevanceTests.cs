using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Search;

/// <summary>What people look for, and what the real documents say of it, read from them by hand.</summary>
[Collection(SearchCollection.Name)]
public sealed class SearchRelevanceTests(SearchSite site)
{
    [Theory]
    [InlineData("防災", "2022/4-1 2021/4-1 2021/4-1-1 2021/4 2022/4-1-1 2021/1-2-5 2021")]
    [InlineData("百歳体操", "2022/2-1")]
    [InlineData("コロナ", "2022/2-1 2021 2021/3-1")]
    [InlineData("ｺﾛﾅ", "2022/2-1 2021 2021/3-1")]
    [InlineData("ころな", "2022/2-1 2021 2021/3-1")]
    [InlineData("バス", "2021/2-2-3 2022/2-2-3 2022/2-1-1")]
    [InlineData("ｱｻﾋ", "2021/2-2-3 2022/2-2-3 2022/1-1 2021/1-1 2022/2-1 2021/1-1-1")]
    [InlineData("ニアイズベター", "2021#reform-2 2021")]
    [InlineData("5s", "2021#reform-1")]
    [InlineData("9339", "2021/1-1-1")]
    [InlineData("９，３３９千円", "2021/1-1-1")]
    [InlineData("ＮＰＯ", "2022/2-2 2022/3-1 2021/2-2")]
    [InlineData("やなぎ通り", "2022/4-2")]
    [InlineData("防犯　カメラ", "2022/4-2 2021/4-2")]
    [InlineData("カメラ 防災", "")]
    [InlineData("\"防犯カメラ\"", "2022/4-2 2021/4-2")]
    [InlineData("順調でない", "2022/3-1 2022/3-2")]
    [InlineData("有効でないため、戦略を見直す", "2022/3-2")]
    [InlineData("振り返り", "2021")]
    [InlineData("体操 令和4年度", "2022/2-1")]
    [InlineData("百歳体操 旭区", "2022/2-1")]
    public async Task Finds_what_the_ward_says_of_it_best_first(string words, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => $"/asahi/{place}"), await site.FindAsync(words, "&ward=asahi"));

    [Fact]
    public async Task Child_rearing_is_found_in_names_first_and_in_texts_as_well()
    {
        var found = await site.FindAsync("子育て", "&ward=asahi");

        Assert.Equal("/asahi/2022/1-1", found[0]);
        Assert.Equal(["/asahi/2021/1", "/asahi/2021/1-1", "/asahi/2022/1", "/asahi/2022/1-1", "/asahi/2022/1-1-3"], found.Take(5).Order(StringComparer.Ordinal));
        Assert.Equal(["/asahi/2021", "/asahi/2021/1-1-1"], found.Skip(5).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1-2-1", "/asahi/2022/1-2-1")]
    [InlineData("１－２－１", "/asahi/2022/1-2-1")]
    [InlineData("具体的取組1-2-5", "/asahi/2021/1-2-5")]
    [InlineData("4-1", "/asahi/2022/4-1")]
    [InlineData("経営課題3", "/asahi/2022/3")]
    public async Task A_number_finds_its_item_before_all(string number, string first) => Assert.Equal(first, (await site.FindAsync(number))[0]);

    [Fact]
    public async Task The_number_of_a_strategy_finds_its_initiatives_too_and_nothing_that_only_looks_like_it()
    {
        var found = await site.FindAsync("4-1", "&ward=asahi");

        Assert.Equal(["/asahi/2022/4-1", "/asahi/2021/4-1"], found.Take(2));
        Assert.Contains("/asahi/2022/4-1-1", found);
        Assert.Contains("/asahi/2022/3-1-1", found); // 「改革の柱4-1」 stands in its name
        Assert.DoesNotContain("/asahi/2022/4-2-1", found);
    }

    [Theory]
    [InlineData("虐待")]
    [InlineData("公園")]
    [InlineData("NP")]
    public async Task Two_letters_are_a_word(string word) => Assert.NotEmpty(await site.FindAsync(word, "&ward=asahi"));

    [Fact]
    public async Task The_newer_year_comes_first_where_all_else_is_equal() =>
        Assert.Equal(["/mihon/2022/1-1-2", "/mihon/2021/1-1-2", "/mihon/2020/1-1-2"], (await site.FindAsync("助産師による家庭訪問")).Take(3));

    [Fact]
    public async Task The_same_question_has_the_same_answer() => Assert.Equal(await site.FindAsync("地域"), await site.FindAsync("地域"));
}
