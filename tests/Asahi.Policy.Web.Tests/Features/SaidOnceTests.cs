using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Words of the program beside those of staff: a sentence ends once, a day is called what it is, and the future looks at the clock.</summary>
public sealed class SaidOnceTests
{
    [Theory]
    [InlineData("数値の誤りを直した。", "数値の誤りを直した。前の版から")]
    [InlineData("数値の誤りを直した", "数値の誤りを直した。前の版から")]
    [InlineData("直しました！", "直しました！前の版から")]
    [InlineData("「直した。」", "「直した。」前の版から")]
    [InlineData("A figure was corrected.", "A figure was corrected.前の版から")]
    public async Task A_sentence_of_the_program_ends_once_whatever_the_note_ends_in(string note, string joined)
    {
        await using var site = new TestSite();
        await site.GetAsync("/");
        await SecondEdition.PublishAsync(site.Services, policy => policy with { Schema = EditionContent.Schema, Statement = policy.Statement with { Name = policy.Title + "！" } }, note: note);

        foreach (var address in (string[])["/asahi/2022", "/asahi/2022/sources", "/asahi/2022/history", "/", "/feed.atom"])
        {
            var text = address.EndsWith(".atom", StringComparison.Ordinal)
                ? System.Text.Encoding.UTF8.GetString(await site.CreateClient().GetByteArrayAsync(address))
                : (await site.GetAsync(address)).DocumentElement.TextContent;

            Assert.DoesNotMatch("[。.！？」]。|。。", text.Replace("…。", "", StringComparison.Ordinal));
        }

        Assert.Contains(joined, (await site.GetAsync("/asahi/2022")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_on_which_documents_were_taken_in_is_not_called_an_update()
    {
        await using var site = new TestSite();
        var (home, ward, year) = (await site.GetAsync("/"), await site.GetAsync("/asahi"), await site.GetAsync("/asahi/2021"));

        Assert.All([home, ward, year], page =>
        {
            Assert.DoesNotMatch("最終更新|最後の更新", page.QuerySelector("main")!.TextContent);
            Assert.Contains("このサイトに取り込んだ日", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal("2022-06-10", year.QuerySelectorAll("[aria-labelledby=glance] dt").Single(term => term.TextContent == "区のページに書かれた最後の経過").NextElementSibling!.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task What_was_inferred_is_on_every_page_with_what_else_it_may_be()
    {
        await using var site = new TestSite();
        var page = await site.GetAsync("/asahi/2022");

        Assert.Equal("区の名と年度は推定", page.QuerySelector("h1 .badge")!.TextContent);
        Assert.Contains("令和2年度の可能性もあります", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("大阪市旭区（推定）", (await site.GetAsync("/asahi/2022/forms/5")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.GetAsync("/asahi/2021")).QuerySelector("h1 .badge"));
    }

    [Fact]
    public async Task Nobody_is_promised_what_staff_of_the_ward_will_do_here()
    {
        await using var site = new TestSite();

        Assert.DoesNotContain("職員が", (await site.GetAsync("/asahi/2022/easy")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("職員", (await site.GetAsync("/asahi/compare/2021/2022")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_says_something_else_on_the_day_on_which_the_usual_time_is_over()
    {
        await using var site = new TestSite { Settings = { ["Seeds:Sample"] = "true" } };
        site.Clock.Advance(new DateTimeOffset(2022, 10, 31, 23, 58, 0, TimeSpan.FromHours(9)) - site.Clock.GetUtcNow());
        await site.GetAsync("/about");
        await SecondEdition.PublishAsync(site.Services, Planned, "mihon");
        string[] pages = ["/mihon/2022", "/mihon/2022/results", "/mihon"];

        foreach (var page in pages)
        {
            Assert.Contains("中間振り返り（ふつうは令和4年（2022年）10月ごろ）", await MainAsync(site, page), StringComparison.Ordinal);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(2));

        foreach (var page in pages)
        {
            Assert.Contains("10月ごろ。その時期は過ぎましたが、まだ公開されていません）", await MainAsync(site, page), StringComparison.Ordinal);
        }
    }

    private static async Task<string> MainAsync(TestSite site, string address) => (await site.GetAsync(address)).QuerySelector("main")!.TextContent;

    private static PublishedPolicy Planned(PublishedPolicy policy) => policy with
    {
        Schema = EditionContent.Schema,
        Statement = policy.Statement with { Stages = [FormStage.Plan, FormStage.Midterm, FormStage.SelfEvaluation] },
        Issues =
        [
            .. policy.Issues.Select(issue => issue with
            {
                Strategies = [.. issue.Strategies.Select(strategy => strategy with
                {
                    MidtermReview = null,
                    SelfEvaluation = null,
                    Initiatives = [.. strategy.Initiatives.Select(initiative => initiative with { MidtermReview = null, SelfEvaluation = null })],
                })],
            }),
        ],
    };
}
