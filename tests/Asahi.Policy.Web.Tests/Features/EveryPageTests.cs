using System.Globalization;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What is asked of every page, tried on every page that a link leads to.</summary>
[Collection(SiteCollection.Name)]
public sealed class EveryPageTests(SharedSite shared)
{
    private const string Notice = "区の名と年度は推定です（旭区、令和4年度と推定。令和2年度の可能性もあります。原資料に、区の名、年度、資料の種類、利用条件の記載がありません）";

    private IEnumerable<(string Address, IDocument Document)> Documents => shared.Pages.Where(page => page.Document is not null).Select(page => (page.Address, page.Document!));

    [Fact]
    public void All_addresses_of_the_contract_are_reached_by_links()
    {
        var addresses = shared.Pages.Select(page => page.Address).ToHashSet();
        string[] of2021 = ["1", "2", "3", "4", "1-1", "1-2", "2-1", "2-2", "3-1", "3-2", "4-1", "4-2", "1-1-1", "1-2-5", "2-2-2", "2-2-3", "3-1-1", "3-2-2", "4-1-1"];
        string[] of2022 = ["1", "2", "3", "4", "1-1", "1-2", "2-1", "2-2", "3-1", "3-2", "4-1", "4-2", "1-1-1", "1-1-2", "1-1-3", "1-2-1", "1-2-2", "1-2-3", "2-1-1", "2-2-1", "2-2-2", "2-2-3", "3-1-1", "3-1-2", "3-2-1", "4-1-1", "4-2-1"];
        string[] ofForms = [.. new[] { "1", "2", "3", "5" }.SelectMany(form => new[] { $"forms/{form}", $"forms/{form}.xlsx" }), "forms.xlsx"];
        string[] ofYear = ["results", "mismatches", "budget", "forms", "sources", "history", "history/1", .. ofForms, .. ofForms.Select(form => $"history/1/{form}")];
        string[] expected =
        [
            "/", "/asahi", "/asahi/2021", "/asahi/2022", "/glossary", "/about", "/accessibility",
            .. of2021.Concat(ofYear).Select(page => $"/asahi/2021/{page}"),
            .. of2022.Concat(ofYear).Select(page => $"/asahi/2022/{page}"),
        ];

        Assert.Empty(expected.Except(addresses));
    }

    [Fact]
    public void No_link_is_dead() => Assert.All(shared.Pages, page => Assert.True(page.Status == 200, $"{page.Address} answered {page.Status}."));

    [Fact]
    public void Files_have_a_dot_in_their_address_and_pages_have_none() =>
        Assert.All(shared.Pages, page => Assert.True(page.Document is null || !Crawler.IsFile(page.Address), $"{page.Address} is a page."));

    [Fact]
    public void Fragments_lead_somewhere() => ForAll((address, document) =>
    {
        foreach (var link in document.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!.Split('#')))
        {
            var target = link[0].Length == 0 ? document : shared.Pages.Single(page => page.Address == link[0]).Document!;
            Assert.True(target.GetElementById(link[1]) is not null, $"{address} points to {link[0]}#{link[1]}.");
        }
    });

    [Fact]
    public void Titles_are_of_their_own_and_name_ward_and_city()
    {
        // The one ward's page is the first page of the portal as well; two moments may show one page.
        var titles = Documents.Where(page => page.Address != "/" && !Crawler.IsPast(page.Address)).Select(page => page.Document.Title!).ToList();

        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.All(titles.Except(OfTheSite()), title => Assert.EndsWith("｜大阪市旭区", title, StringComparison.Ordinal));
        Assert.All(OfTheSite(), title => Assert.EndsWith("｜運営方針ポータル", title, StringComparison.Ordinal));

        // What belongs to no ward must not pass for a page of one.
        IEnumerable<string> OfTheSite() => Documents.Where(page => page.Address != "/" && !page.Address.StartsWith("/asahi", StringComparison.Ordinal)).Select(page => page.Document.Title!);
    }

    [Fact]
    public void Each_page_is_japanese_with_one_main_heading_and_no_skipped_level() => ForAll((address, document) =>
    {
        Assert.Equal("ja", document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("h1"));
        var levels = document.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{address}: h{pair.First} is followed by h{pair.Second}."));
    });

    [Fact]
    public void The_first_link_leads_to_the_text() => ForAll((_, document) =>
    {
        var first = document.QuerySelector("a")!;
        Assert.Equal(("本文へ移動", "#main"), (first.TextContent, first.GetAttribute("href")));
        Assert.Equal("main", document.QuerySelector("main")!.Id);
    });

    [Fact]
    public void Ids_are_used_once_and_references_are_answered() => ForAll((address, document) =>
    {
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{address} uses an id twice.");

        foreach (var name in new[] { "aria-labelledby", "headers" })
        {
            var references = document.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' '));
            Assert.All(references, id => Assert.True(ids.Contains(id), $"{address}: {name} names {id}, which is not there."));
        }
    });

    [Fact]
    public void Nothing_runs_and_nothing_is_styled_in_the_markup() => ForAll((address, document) =>
    {
        Assert.Empty(document.QuerySelectorAll("script:not([type='application/ld+json']), style, iframe, [style], [target]"));
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    });

    [Fact]
    public void Times_say_the_same_to_people_and_machines() => ForAll((_, document) => Assert.All(document.QuerySelectorAll("time"), time =>
        Assert.Equal(Wareki.Date(DateOnly.ParseExact(time.GetAttribute("datetime")!, "yyyy-MM-dd", CultureInfo.InvariantCulture)), time.TextContent)));

    [Fact]
    public void Every_page_of_the_inferred_year_says_so()
    {
        var pages = Documents.Where(page => page.Address.StartsWith("/asahi/2022", StringComparison.Ordinal)).ToList();

        Assert.True(pages.Count > 30);
        Assert.All(pages, page => Assert.Contains(Notice, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("出典：大阪市旭区（推定）「運営方針の達成状況（総括表）」、CC BY 4.0（推定）。加工して作成", page.Document.QuerySelector("footer")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_of_the_stated_year_says_it_is_inferred()
    {
        var pages = Documents.Where(page => page.Address.StartsWith("/asahi/2021", StringComparison.Ordinal)).ToList();

        Assert.True(pages.Count > 20);
        Assert.All(pages, page => Assert.DoesNotContain("推定して", page.Document.Body!.TextContent, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("出典：大阪市旭区「令和3年度 旭区運営方針」（ページ番号533715）、CC BY 4.0。加工して作成", page.Document.QuerySelector("footer")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_says_whose_site_it_is_and_under_which_licence() => ForAll((_, document) =>
    {
        Assert.Contains("市の公式サイトではありません", document.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("市の公式サイトではありません", document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/deed.ja", document.QuerySelector("a[rel=license]")!.GetAttribute("href"));
    });

    [Fact]
    public void A_licence_that_was_inferred_is_not_granted_as_a_fact()
    {
        string Licence(string address) => Documents.Single(page => page.Address == address).Document.QuerySelector("a[rel=license]")!.ParentElement!.TextContent;

        Assert.Contains("利用条件は原資料に記載がありません", Licence("/asahi/2022/results"), StringComparison.Ordinal);
        Assert.DoesNotContain("推定", Licence("/asahi/2021"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_but_the_first_says_where_it_is() => ForAll((address, document) =>
    {
        if (address != "/")
        {
            var here = document.QuerySelector("nav[aria-labelledby=nav-here]")!;
            Assert.Contains("現在位置", here.TextContent, StringComparison.Ordinal);
            Assert.Single(here.QuerySelectorAll("[aria-current=page]"));
        }
    });

    private void ForAll(Action<string, IDocument> check)
    {
        Assert.NotEmpty(Documents);
        Assert.All(Documents, page => check(page.Address, page.Document));
    }
}
