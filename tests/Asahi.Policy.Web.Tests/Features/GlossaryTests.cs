using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Web.Site.Components.Words;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>「用語集」, and the way to it from the words on other pages.</summary>
[Collection(BothWardsCollection.Name)]
public sealed partial class GlossaryTests(BothWards wards)
{
    private static readonly string[] _wanted =
    [
        "運営方針", "経営課題", "戦略", "具体的取組", "アウトカム（成果）指標", "プロセス（過程）指標", "中間振り返り", "自己評価", "戦略のアウトカム指標に対する有効性", "戦略に対する取組の有効性",
        "順調、順調でない", "達成、未達成", "撤退・再構築基準", "予算と決算", "千円", "様式1・2・3・5", "総括表", "版", "訂正", "推定", "区政会議", "ニア・イズ・ベター", "市政改革プラン", "めざす状態",
        "課題と改善策", "SHA-256", "食い違い",
    ];

    [Fact]
    public void Every_word_that_a_reader_meets_is_explained_in_a_few_sentences()
    {
        Assert.Equal(_wanted.Order(StringComparer.Ordinal), Terms.All.Select(term => term.Word).Order(StringComparer.Ordinal));
        Assert.All(Terms.All, term => Assert.InRange(term.Text.Count(letter => letter == '。'), 2, 3));
        Assert.All(Terms.All, term => Assert.Matches(Hiragana(), term.Reading));
        Assert.All(Terms.All, term => Assert.Matches(Key(), term.Key));
    }

    [Fact]
    public void No_two_terms_share_a_key_or_a_spelling()
    {
        var spellings = Terms.All.SelectMany(term => term.Spellings.Append(term.Word)).ToList();

        Assert.Equal(Terms.All.Count, Terms.All.Select(term => term.Key).Distinct().Count());
        Assert.Equal(spellings.Count, spellings.Distinct().Count());
    }

    [Fact]
    public async Task The_words_stand_in_the_order_of_the_kana_table()
    {
        var page = await wards.Site.GetAsync("/glossary");

        Assert.Equal(["あ行", "か行", "さ行", "た行", "な行", "は行", "ま行", "や行", "評価の符号"], page.QuerySelectorAll("main h2.mark").Select(row => row.TextContent));
        Assert.Equal(
            ["自己評価", "市政改革プラン", "SHA-256", "順調、順調でない"], // じこ, しせい, しゃー, じゅん: as dictionaries have it
            page.QuerySelectorAll("section:has(#row-3) dt").Take(4).Select(word => word.FirstChild!.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("nav.local a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(Terms.All, term => Assert.Contains(term.Text, page.GetElementById(term.Key)!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_mark_of_the_forms_has_an_anchor_and_a_meaning()
    {
        var page = await wards.Site.GetAsync("/glossary");
        var marks = Marks.All.SelectMany(set => set.Terms).ToList();

        Assert.Equal(FormEras.All.SelectMany(era => era.CodeSets).SelectMany(set => set.Codes).Select(code => code.Text), marks.Select(mark => mark.Words));
        Assert.Equal(marks.Count, marks.Select(mark => mark.Key).Distinct().Count());
        Assert.All(marks, mark => Assert.Matches(Key(), mark.Key));
        Assert.All(marks, mark => Assert.Equal((mark.Words, mark.Text), (page.QuerySelector($"#{mark.Key} dt")?.TextContent, page.QuerySelector($"#{mark.Key} dd")?.TextContent)));
        Assert.All(Marks.All, set => Assert.Equal(set.Set.Label, page.GetElementById(set.Key)?.TextContent));
    }

    [Fact]
    public async Task Each_word_that_is_a_label_is_linked_once_where_it_first_stands()
    {
        var glossary = await wards.Site.GetAsync("/glossary");
        var linked = new HashSet<string>();

        foreach (var address in await AddressesAsync())
        {
            var page = await wards.Site.GetAsync(address);
            var links = page.QuerySelectorAll("main a.term").ToList();
            var keys = links.Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
            linked.UnionWith(keys);

            Assert.True(keys.Count == keys.Distinct().Count(), $"{address} links a word twice: {string.Join(' ', keys)}");
            Assert.All(keys, key => Assert.True(glossary.GetElementById(key) is not null, $"{address} points to {key}, which the glossary does not have."));
            Assert.All(links, link => Assert.True(link.ParentElement!.Closest("a, h1, nav") is null, $"{address}: {link.TextContent} stands in a link, the main heading or the navigation."));
            Assert.All(Terms.All, term => AssertFirst(address, page, term, links.FirstOrDefault(link => link.GetAttribute("href") == $"/glossary#{term.Key}")));
        }

        Assert.Superset(new HashSet<string> { "outcome", "process", "issue", "strategy", "initiative", "self-evaluation", "midterm", "withdrawal", "budget", "target-state", "edition", "challenge", "strategy-effect", "initiative-effect" }, linked);
    }

    [Fact]
    public async Task Headings_and_labels_read_as_before()
    {
        var page = await wards.Site.GetAsync("/mihon/2021/1-1");

        Assert.Equal(["自己評価", "アウトカム（成果）指標", "具体的取組", "めざす状態", "戦略の内容", "中間振り返り", "年度をまたいで"], page.QuerySelectorAll("main section > h2").Select(heading => heading.TextContent));
        Assert.Contains("戦略のアウトカム指標に対する有効性", page.QuerySelectorAll(".axes--full dt").Select(label => label.TextContent));
    }

    // A label that is the word and nothing else either holds the link, or stands after it.
    private static void AssertFirst(string address, IDocument page, Term term, IElement? link)
    {
        var first = page.QuerySelectorAll("main :is(h2, h3, dt, th)").FirstOrDefault(label => label.Closest("nav") is null && term.Spellings.Append(term.Word).Contains(label.TextContent.Trim()) && label.QuerySelector("a:not(.term)") is null);

        Assert.True(first is null || link is not null, $"{address}: {term.Word} is a label and leads nowhere.");
        Assert.True(first is null || first.Contains(link!) || link!.CompareDocumentPosition(first).HasFlag(DocumentPositions.Following), $"{address}: {term.Word} is linked only after its first label.");
    }

    private async Task<List<string>> AddressesAsync()
    {
        var addresses = new List<string>();

        foreach (var year in new[] { "/asahi/2021", "/asahi/2022", "/mihon/2020", "/mihon/2021", "/mihon/2022" })
        {
            var items = (await wards.Site.GetAsync(year)).QuerySelectorAll("main :is(h3, h4, h5) a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith($"{year}/", StringComparison.Ordinal)).ToList();
            Assert.True(items.Count > 15, $"{year} leads to {items.Count} items only.");
            addresses.AddRange([year, $"{year}/results", $"{year}/mismatches", $"{year}/budget", .. items]);
        }

        return addresses;
    }

    [GeneratedRegex("^[ぁ-んー]+$")]
    private static partial Regex Hiragana();

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex Key();
}
