using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

public sealed class HistoryTests(HistorySite history) : IClassFixture<HistorySite>
{
    private readonly TestSite _site = history.Site;

    [Fact]
    public async Task The_history_lists_every_edition_newest_first()
    {
        var page = await _site.GetAsync("/asahi/2022/history");
        var editions = page.QuerySelectorAll("ol.editions > li");

        Assert.Equal(["第2版　自己評価 公開中", "第1版　取込"], editions.Select(edition => Words(edition.QuerySelector("h2 > span:last-child")!)));
        Assert.Contains("決裁番号：旭総第123号　決裁日：令和5年（2023年）6月9日", Words(editions[0]), StringComparison.Ordinal);
        Assert.Contains("自己評価に課題と改善策を加えました", Words(editions[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("決裁", Words(editions[1]), StringComparison.Ordinal);
        Assert.All(editions, edition => Assert.Matches("SHA-256 [0-9a-f]{64}$", Words(edition)));
        Assert.Contains("書き換えません", Words(page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Equal("第1版から変わったところ（4か所）", page.QuerySelector("a[href='/asahi/2022/history/1-2']")!.TextContent);
    }

    [Fact]
    public async Task The_difference_shows_exactly_what_changed()
    {
        var page = await _site.GetAsync("/asahi/2022/history/1-2");
        var fields = page.QuerySelectorAll(".place .fields > div").ToDictionary(field => field.QuerySelector("dt")!.TextContent, field => field.QuerySelector("dd")!);

        Assert.Equal(["戦略 1-1 子育て支援の充実", "具体的取組 1-1-1 「重大虐待ゼロ」をめざす取組"], page.QuerySelectorAll(".place h2").Select(Words));
        Assert.Equal(["戦略の内容", "プロセス指標の達成状況（目標）", "課題", "改善策"], fields.Keys);
        Assert.Equal(["① 達成"], Edits(fields["プロセス指標の達成状況（目標）"], "del", "削除"));
        Assert.Equal(["② 未達成"], Edits(fields["プロセス指標の達成状況（目標）"], "ins", "追加"));
        Assert.Equal([SecondEdition.Challenge], Edits(fields["課題"], "ins", "追加"));
        Assert.Empty(fields["課題"].QuerySelectorAll("del"));
        Assert.Equal(["支援・", "をつくり", "「あさひ子育て包括支援システム」を構築する"], Edits(fields["戦略の内容"], "del", "削除"));
        Assert.Equal(["を整え", "切れ目のない支援をめざす"], Edits(fields["戦略の内容"], "ins", "追加"));
    }

    [Fact]
    public async Task A_former_edition_says_so_and_leads_to_the_current_one()
    {
        var former = await _site.GetAsync("/asahi/2022/history/1");
        var current = await _site.GetAsync("/asahi/2022/history/2");

        Assert.Contains("これは過去の版（第1版）です", Words(former.QuerySelector(".title")!), StringComparison.Ordinal);
        Assert.NotNull(former.QuerySelector(".notice a[href='/asahi/2022']"));
        Assert.DoesNotContain(SecondEdition.Challenge, former.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("現在公開中の版です", Words(current.QuerySelector(".title")!), StringComparison.Ordinal);
        Assert.DoesNotContain("過去の版", Words(current.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Contains(SecondEdition.Challenge, current.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_edition_says_everything_that_it_says()
    {
        var words = Words((await _site.GetAsync("/asahi/2022/history/2")).QuerySelector("main")!);
        using var visitor = _site.Visitor();
        var shown = history.Pages.Single(page => page.Address == "/asahi/2022/1-1-1").Document!;

        Assert.All(shown.QuerySelectorAll(".remarks dd p, .remarks dd li"), line => Assert.Contains(Words(line), words, StringComparison.Ordinal));
        Assert.Contains("資料2 p.7", words, StringComparison.Ordinal);
        Assert.Contains("原資料で気づいたこと", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/asahi/2022/history/1", true)]
    [InlineData("/asahi/2022/history/1/forms/5", true)]
    [InlineData("/asahi/2022/history/1-2", true)]
    [InlineData("/asahi/2022/history", false)]
    [InlineData("/asahi/2022/history/2", false)]
    [InlineData("/asahi/2022/history/2/forms/5", false)]
    public async Task What_was_replaced_is_not_for_search_engines(string address, bool unlisted) =>
        Assert.Equal(unlisted, (await _site.GetAsync(address)).QuerySelector("meta[name=robots][content=noindex]") is not null);

    [Theory]
    [InlineData("/asahi/2022/history/0")]
    [InlineData("/asahi/2022/history/3")]
    [InlineData("/asahi/2022/history/01")]
    [InlineData("/asahi/2022/history/2-1")]
    [InlineData("/asahi/2022/history/1-1")]
    [InlineData("/asahi/2022/history/1-3")]
    [InlineData("/asahi/2022/history/0-1")]
    [InlineData("/asahi/2022/history/01-2")]
    [InlineData("/asahi/2022/history/1-02")]
    [InlineData("/asahi/2022/history/1-2-3")]
    [InlineData("/asahi/2022/history/+1-2")]
    [InlineData("/asahi/2022/history/１")]
    [InlineData("/asahi/2022/history/3/forms/5")]
    [InlineData("/asahi/2022/history/3/forms/5.xlsx")]
    [InlineData("/asahi/2022/history/1/forms/5.docx")]
    [InlineData("/asahi/2022/history/1/forms/4")]
    [InlineData("/asahi/2021/history/2")]
    [InlineData("/asahi/2020/history")]
    [InlineData("/yokohama/2022/history/1")]
    public async Task What_is_no_edition_is_not_found(string address)
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_forms_of_a_former_edition_keep_their_bytes_and_their_names()
    {
        using var visitor = _site.Visitor();
        using var former = await visitor.GetAsync("/asahi/2022/history/1/forms/5.xlsx");
        using var current = await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        using var same = await visitor.GetAsync("/asahi/2022/history/2/forms/5.xlsx");

        Assert.Equal(history.FirstBook, await former.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{EditionContent.Hash(history.FirstBook)}\"", former.Headers.ETag!.Tag);
        Assert.Equal("旭区_2022年度_様式5_第1版.xlsx", former.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(["noindex"], former.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal("旭区_2022年度_様式5_第2版.xlsx", current.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(await current.Content.ReadAsByteArrayAsync(), await same.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(former.Headers.ETag, current.Headers.ETag);
        Assert.False(current.Headers.Contains("X-Robots-Tag"));
    }

    [Fact]
    public async Task A_reader_who_has_the_file_is_not_sent_it_again()
    {
        using var visitor = _site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/asahi/2022/history/1/forms/5.xlsx");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{EditionContent.Hash(history.FirstBook)}\""));
        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("/asahi/2022/history")]
    [InlineData("/asahi/2022/history/1")]
    [InlineData("/asahi/2022/history/1-2")]
    [InlineData("/asahi/2022/history/1/forms/5")]
    [InlineData("/asahi/2022/history/1/forms/5.xlsx")]
    public async Task Who_only_asks_whether_it_is_there_is_told(string address)
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_pdf_of_a_former_edition_that_cannot_be_made_offers_the_rest_of_that_edition()
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync("/asahi/2022/history/1/forms/5.pdf");
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(["/asahi/2022/history/1/forms/5", "/asahi/2022/history/1/forms/5.xlsx"], page.QuerySelectorAll("main .rows a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void With_two_editions_every_link_leads_somewhere_and_every_page_is_sound()
    {
        string[] expected = ["history", "history/1", "history/2", "history/1-2", "history/1/forms/5", "history/1/forms/5.xlsx", "history/2/forms/5", "history/2/forms/5.xlsx"];

        Assert.Empty(expected.Select(page => $"/asahi/2022/{page}").Except(history.Pages.Select(page => page.Address)));
        Assert.All(history.Pages, page => Assert.True(page.Status == 200, $"{page.Address} answered {page.Status}."));

        foreach (var (address, document) in history.Pages.Where(page => page.Address.Contains("/history", StringComparison.Ordinal) && page.Document is not null).Select(page => (page.Address, page.Document!)))
        {
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            var levels = document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.TagName[1] - '0').ToList();

            Assert.True(ids.Count == ids.Distinct().Count(), $"{address} uses an id twice.");
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{address}: h{pair.First} is followed by h{pair.Second}."));
        }
    }

    [Fact]
    public async Task Remarks_stand_under_the_answers_in_the_words_of_the_form()
    {
        var with = await _site.GetAsync("/asahi/2022/1-1-1");
        var without = await _site.GetAsync("/asahi/2022/1-1-2");

        Assert.Equal(["課題", "改善策"], with.QuerySelectorAll("section[aria-labelledby=evaluation] .remarks dt").Select(label => label.TextContent));
        Assert.Equal(2, with.QuerySelectorAll(".remarks .dots li").Length);
        Assert.Null(without.QuerySelector(".remarks"));
    }

    [Fact]
    public async Task The_year_leads_to_its_history() =>
        Assert.Equal(2, (await _site.GetAsync("/asahi/2022")).QuerySelectorAll("main a[href='/asahi/2022/history']").Length);

    private static List<string> Edits(IElement field, string tag, string word) => [.. field.QuerySelectorAll(tag).Select(edit =>
    {
        Assert.StartsWith(word, edit.TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"（{word}ここまで）", edit.TextContent, StringComparison.Ordinal);

        return edit.TextContent[word.Length..^($"（{word}ここまで）".Length)];
    })];

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
