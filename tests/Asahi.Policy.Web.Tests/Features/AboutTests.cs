using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What the site says of itself is true, and found in the same place on every page.</summary>
[Collection(SiteCollection.Name)]
public sealed class AboutTests(SharedSite shared)
{
    [Fact]
    public void Every_page_has_the_same_navigation_at_its_foot()
    {
        string[] expected = ["検索 /search", "データ /data", "ファイルを確かめる /verify", "更新の知らせ（Atom） /feed.atom", "用語集 /glossary", "このサイトについて /about", "アクセシビリティ方針 /accessibility"];

        Assert.All(shared.Pages.Where(page => page.Document is not null), page =>
            Assert.Equal(expected, page.Document!.QuerySelectorAll("footer nav a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}")));
    }

    [Fact]
    public void Every_page_of_a_year_leads_to_mismatches_and_budget_after_the_results()
    {
        var pages = shared.Pages.Where(page => page.Document?.QuerySelector("nav.local h2#nav-year") is not null).ToList();

        Assert.True(pages.Count > 50);
        Assert.All(pages, page => Assert.Equal(["全体", "達成状況", "食い違い", "予算", "比べる", "様式", "出典", "履歴"], page.Document!.QuerySelectorAll("nav.local a").Select(link => link.TextContent)));
    }

    [Fact]
    public async Task Readers_get_no_cookie_and_nothing_from_elsewhere()
    {
        using var visitor = shared.Site.Visitor();

        foreach (var page in shared.Pages.Where(page => page.Document is not null))
        {
            using var answer = await visitor.GetAsync(page.Address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), $"{page.Address} sets a cookie.");
            Assert.All(page.Document!.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], [src]"), it => Assert.StartsWith("/", it.GetAttribute("href") ?? it.GetAttribute("src"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_says_whose_it_is_and_what_it_uses()
    {
        var text = (await shared.Site.GetAsync("/about")).QuerySelector("main")!.TextContent;

        Assert.All(["市の公式サイトではありません", "見本データ（架空）", "デジタル庁デザインシステムウェブサイト", "をもとに作成", "BIZ UD", "SIL Open Font License", "docs/third-party-notices.md", "クッキー（Cookie）を使いません"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_claims_conformity()
    {
        var page = await shared.Site.GetAsync("/accessibility");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("「準拠」は表明しません", text, StringComparison.Ordinal);
        Assert.DoesNotContain(["準拠しています", "適合しています", "準拠した"], words => text.Contains(words, StringComparison.Ordinal));
        Assert.Contains("PDF/UA", page.QuerySelector("section[aria-labelledby=unchecked]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("スクリーンリーダー", page.QuerySelector("section[aria-labelledby=unchecked]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=checked] time"));
    }

    [Theory]
    [InlineData("", "このサイトを設置して運営している人に知らせてください")]
    [InlineData("電話 00-0000-0000", "このサイトの運営者（電話 00-0000-0000）に知らせてください")]
    public async Task It_is_told_whom_to_tell(string contact, string expected)
    {
        await using var site = new TestSite { Settings = { ["Site:Contact"] = contact } };

        foreach (var address in new[] { "/about", "/accessibility" })
        {
            Assert.Contains(expected, (await site.GetAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }
}
