using System.Net;
using System.Xml.Linq;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Every chart can be taken away, as a picture that stands alone and as its numbers, and stands on its page once for whoever listens.</summary>
[Collection(BothWardsCollection.Name)]
public sealed class ChartFileTests(BothWards wards)
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Pages =>
    [
        "/mihon/2022/1", "/mihon/2022/2", "/mihon/2022/3", "/mihon/2022/4", "/mihon/2022/1-1", "/mihon/2022/2-2", "/mihon/2022/4-2", "/mihon/2022/4-1-2", "/mihon/2021/4-2-1",
        "/mihon/2022/budget", "/asahi/2021/budget", "/asahi/2021",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_chart_is_named_by_its_caption_and_its_caption_is_read_once(string address)
    {
        var page = await wards.Site.GetAsync(address);
        var figures = page.QuerySelectorAll("main figure.chart");
        Assert.NotEmpty(figures);

        foreach (var figure in figures)
        {
            var caption = figure.QuerySelector("figcaption")!;
            Assert.NotEqual("", caption.TextContent.Trim());
            Assert.Equal("true", caption.GetAttribute("aria-hidden"));
            Assert.NotEqual(caption.Id, figure.GetAttribute("aria-labelledby"));
            Assert.Empty(figure.QuerySelectorAll("title, desc"));
            Assert.Equal(["chart__wide", "chart__narrow"], figure.QuerySelectorAll("svg[role=img]").Select(drawing => drawing.GetAttribute("class")));
            Assert.All(figure.QuerySelectorAll("svg"), drawing => Assert.Equal(caption.Id, drawing.GetAttribute("aria-labelledby")));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Beside_each_chart_there_is_a_table_and_two_files(string address)
    {
        var page = await wards.Site.GetAsync(address);
        using var visitor = wards.Site.Visitor();

        foreach (var figure in page.QuerySelectorAll("main figure.chart"))
        {
            Assert.NotNull((figure.Closest(".indicator, .data-table") ?? figure.Closest("section"))!.QuerySelector("table"));
            var links = figure.NextElementSibling!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal([".csv", ".svg"], links.Select(Path.GetExtension));

            foreach (var link in links)
            {
                using var answer = await visitor.GetAsync(link);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(link.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "text/csv", answer.Content.Headers.ContentType!.MediaType);
                Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
                Assert.EndsWith(Path.GetExtension(link), answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
                Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
                Assert.StartsWith("\"", answer.Headers.ETag!.Tag, StringComparison.Ordinal);
                Assert.Equal(await answer.Content.ReadAsByteArrayAsync(), await visitor.GetByteArrayAsync(link));
            }
        }
    }

    [Theory]
    [InlineData("/mihon/2022/2-2/charts/indicator-2.svg", "自転車が関係する交通事故の件数を令和5年までに180件以下にする")]
    [InlineData("/mihon/2022/1/charts/data-2.svg", "養育に関する相談・通告の受理件数")]
    [InlineData("/mihon/2022/budget/charts/issues.svg", "経営課題ごとの予算額と決算額")]
    [InlineData("/asahi/2021/budget/charts/planned.svg", "経営課題ごとの令和3年度予算額")]
    public async Task A_picture_stands_alone(string address, string title)
    {
        using var visitor = wards.Site.Visitor();
        var picture = XDocument.Parse(await visitor.GetStringAsync(address)).Root!; // refuses what is no XML
        var words = string.Concat(picture.Descendants(_svg + "text").Select(text => text.Value));

        Assert.Equal(_svg + "svg", picture.Name);
        Assert.StartsWith(title, picture.Element(_svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains(title, words, StringComparison.Ordinal);
        Assert.Matches("第[1-3]版（", words);
        Assert.Matches("（20[0-9]{2}年）[0-9]{1,2}月[0-9]{1,2}日", words);
        Assert.Contains("CC BY 4.0", words, StringComparison.Ordinal);
        Assert.Equal(address.Contains("mihon", StringComparison.Ordinal), words.Contains(PublishedPolicy.SampleNotice, StringComparison.Ordinal));
        Assert.All(picture.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, new[] { "svg", "title", "desc", "g", "rect", "line", "polyline", "polygon", "circle", "text" }));
        Assert.All(picture.DescendantsAndSelf().Attributes(), attribute => Assert.DoesNotContain(attribute.Name.LocalName, new[] { "class", "style", "href", "onload" }));
    }

    [Fact]
    public async Task The_numbers_of_an_indicator_are_its_years_and_its_target()
    {
        using var visitor = wards.Site.Visitor();
        var lines = StrictCsv.Read(await visitor.GetByteArrayAsync("/mihon/2022/1-1/charts/indicator-1.csv"));

        Assert.Equal(["区", "運営方針", "図のある所", "図", "指標", "種類", "年度", "年度（元号）", "値", "単位", "測り方の変更", "望ましい向き", "数値の出典", "注記"], lines[0]);
        Assert.Equal(
            [("実績", "2017", "70.1", ""), ("実績", "2018", "", ""), ("実績", "2019", "72.4", ""), ("実績", "2020", "76", ""), ("実績", "2021", "78.9", "この年度から"), ("実績", "2022", "81.3", ""), ("目標", "2023", "85", "")],
            lines.Skip(1).Select(line => (line[5], line[6], line[8], line[10])));
        Assert.All(lines.Skip(1), line => Assert.Equal((PublishedPolicy.SampleNotice, "%", "大きいほどよい"), (line[13], line[9], line[11])));
    }

    [Fact]
    public async Task The_numbers_of_a_table_are_the_table()
    {
        var page = await wards.Site.GetAsync("/mihon/2022/3");
        using var visitor = wards.Site.Visitor();
        var lines = StrictCsv.Read(await visitor.GetByteArrayAsync("/mihon/2022/3/charts/data-1.csv")).Skip(1).ToList();
        var table = page.QuerySelector(".data-table table")!;
        var cells = table.QuerySelectorAll("tbody tr").SelectMany(row => row.QuerySelectorAll("td").Select((cell, at) => (at, Row: row.QuerySelector("th")!.TextContent, cell.TextContent)));

        Assert.Equal(cells.OrderBy(it => it.at).Select(it => (it.Row, it.TextContent)), lines.Select(line => (line[5], line[9])));
        Assert.Equal(("", "調査なし"), (lines[10][7], lines[10][9]));
        Assert.Equal(("21985", "2017"), (lines[0][7], lines[0][6]));
    }

    [Theory]
    [InlineData("/mihon/2022/2-2/charts/indicator-3.svg")]
    [InlineData("/mihon/2022/2-2/charts/indicator-0.csv")]
    [InlineData("/mihon/2022/2-2/charts/data-1.csv")]
    [InlineData("/mihon/2022/9-9/charts/indicator-1.svg")]
    [InlineData("/mihon/2031/2-2/charts/indicator-1.svg")]
    [InlineData("/asahi/2022/budget/charts/issues.svg")]
    [InlineData("/mihon/2022/budget/charts/years.csv")]
    [InlineData("/mihon/2022/2-2/charts/%3Cscript%3E.svg")]
    public async Task What_is_no_chart_is_not_found(string address)
    {
        using var visitor = wards.Site.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_chart_without_room_for_all_its_numbers_says_so_and_paper_gets_its_table()
    {
        await using var site = new TestSite();
        _ = await site.GetAsync("/");
        Indicator Years(decimal size) => new("人数を保つ", "人", null, null, null, null, null, Direction.Keep, null, [.. Enumerable.Range(2008, 14).Select(year => new SeriesPoint(year, size + year))]);
        await SecondEdition.PublishAsync(site.Services, policy => policy with { Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(strategy => strategy.With(2022, Years(1_000_000_000.25m), Years(-2_000)))] })] });
        var page = await site.GetAsync("/asahi/2022/1-1");

        Assert.Equal([true, false], page.QuerySelectorAll("figure.chart").Select(figure => figure.ClassList.Contains("chart--partial")));
        Assert.All(page.QuerySelectorAll(".indicator"), indicator => Assert.Equal(14, indicator.QuerySelectorAll("details.chart__table tbody tr").Length));
    }

    [Fact]
    public async Task Words_that_no_picture_could_hold_do_no_harm()
    {
        await using var site = new TestSite();
        _ = await site.GetAsync("/");
        await SecondEdition.PublishAsync(site.Services, policy => policy with { Issues = [.. policy.Issues.Select(issue => issue with { Plan = issue.Plan with { Name = "<b>&\"課題\u0001\u000B𠮷" + issue.Code }, Strategies = [.. issue.Strategies.Select(Strategy)] })] });
        using var visitor = site.Visitor();
        var picture = XDocument.Parse(await visitor.GetStringAsync("/asahi/2022/budget/charts/issues.svg"));
        var page = await site.GetAsync("/asahi/2022/budget");

        Assert.Contains("<b>&\"課題𠮷1", string.Concat(picture.Descendants(_svg + "text").Select(text => text.Value)), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("figure b"));

        static PublishedStrategy Strategy(PublishedStrategy strategy) => strategy with { Initiatives = [.. strategy.Initiatives.Select(it => it with { Budgets = [new BudgetAmount(2022, BudgetKind.Planned, 10)] })] };
    }
}
