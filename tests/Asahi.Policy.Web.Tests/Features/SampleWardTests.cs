using AngleSharp.Dom;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Nobody can take the fictional ward for a real one.</summary>
[Collection(SampleCollection.Name)]
public sealed class SampleWardTests(SampleSite sample)
{
    private IReadOnlyList<(string Address, IDocument Document)> Below(string ward) =>
        [.. sample.Pages.Where(page => page.Document is not null && (page.Address == ward || page.Address.StartsWith(ward + "/", StringComparison.Ordinal))).Select(page => (page.Address, page.Document!))];

    [Fact]
    public void Every_page_of_the_sample_ward_says_so_beside_its_name()
    {
        var pages = Below("/mihon");

        Assert.True(pages.Count > 100, $"Only {pages.Count} pages were found.");
        Assert.All(pages, page => Assert.True(Says(page.Document.QuerySelector("header")), $"{page.Address} does not say so in its head."));
        Assert.All(pages.Where(page => page.Address != "/mihon"), page => Assert.True(Says(page.Document.QuerySelector("main")) && Says(page.Document.QuerySelector("footer")), $"{page.Address} does not say so in its text."));
    }

    [Theory]
    [InlineData("/mihon")]
    [InlineData("/mihon/2021")]
    [InlineData("/mihon/2021/results")]
    [InlineData("/mihon/2021/mismatches")]
    [InlineData("/mihon/2021/budget")]
    [InlineData("/mihon/2021/sources")]
    [InlineData("/mihon/2021/forms")]
    [InlineData("/mihon/2021/forms/1")]
    [InlineData("/mihon/2021/forms/2")]
    [InlineData("/mihon/2021/forms/3")]
    [InlineData("/mihon/2021/forms/5")]
    [InlineData("/mihon/2021/history")]
    [InlineData("/mihon/2021/history/1")]
    [InlineData("/mihon/2021/history/1-2")]
    [InlineData("/mihon/2021/history/1/forms/2")]
    public void The_pages_of_each_kind_are_among_them(string address) => Assert.Contains(address, Below("/mihon").Select(page => page.Address));

    [Fact]
    public void No_page_of_the_real_ward_says_so()
    {
        var pages = Below("/asahi");

        Assert.True(pages.Count > 50, $"Only {pages.Count} pages were found.");
        Assert.All(pages, page => Assert.False(Says(page.Document.Body), $"{page.Address} says so."));
    }

    [Fact]
    public void The_first_page_has_the_real_ward_first_and_says_of_the_other_what_it_is()
    {
        var wards = sample.Pages.Single(page => page.Address == "/").Document!.QuerySelectorAll("main section[aria-labelledby^=ward-]").ToList();

        Assert.Equal(["ward-asahi", "ward-mihon"], wards.Select(ward => ward.GetAttribute("aria-labelledby")));
        Assert.False(Says(wards[0]));
        Assert.True(Says(wards[1].QuerySelector("h2 + .notice")));
        Assert.Equal("/mihon", wards[1].QuerySelector("h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public void No_page_of_the_sample_says_that_it_was_made_from_documents() =>
        Assert.All(Below("/mihon"), page => Assert.DoesNotContain(["から作ったページ", "公開資料から再構成", "推定の理由", "公開された資料をもとに"], words => page.Document.Body!.TextContent.Contains(words, StringComparison.Ordinal)));

    [Fact]
    public void Everything_that_is_linked_is_there() => Assert.All(sample.Pages, page => Assert.True(page.Status == 200, $"{page.Address} answered {page.Status}."));

    [Fact]
    public void Pages_of_the_sample_are_as_sound_as_the_others()
    {
        foreach (var (address, document) in Below("/mihon"))
        {
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            var levels = document.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)").Select(heading => heading.TagName[1] - '0').ToList();

            Assert.True(ids.Count == ids.Distinct().Count(), $"{address} uses an id twice.");
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{address}: h{pair.First} is followed by h{pair.Second}."));
            Assert.All(document.QuerySelectorAll("[headers]").SelectMany(cell => cell.GetAttribute("headers")!.Split(' ')).Distinct(), id => Assert.True(ids.Contains(id), $"{address}: a cell names {id}, which is not there."));
        }
    }

    private static bool Says(IElement? element) => element?.TextContent.Contains(PublishedPolicy.SampleNotice, StringComparison.Ordinal) == true;
}
