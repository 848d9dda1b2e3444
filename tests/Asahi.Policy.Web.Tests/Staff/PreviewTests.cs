using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Previews;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Every page of a draft is the page that citizens will see, and says that it is not public.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Publication = "/staff/asahi/2022/publication";
    private const string Preview = "/staff/asahi/2022/preview";
    private const string Word = "訓練を3,141回行った";

    private static readonly string[] _pages = ["whole", "4", "4-1", "4-1-1", "results", "mismatches", "budget", "sources", "forms/1", "forms/2", "forms/3", "forms/5"];

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private StaffVisitor _mayor = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        _affairs = await _staff.SignInAsync("soumu");
        _mayor = await _staff.SignInAsync("kucho");
    }

    [Fact]
    public async Task Each_public_address_of_a_year_is_a_page_of_the_draft_or_is_led_to_where_it_is_public()
    {
        string[] elsewhere = [SiteMap.Forms, SiteMap.FormFile, SiteMap.FormsFile, SiteMap.SourceFile, SiteMap.PolicyData, SiteMap.PolicyFields, SiteMap.PolicyTable, SiteMap.Proof, SiteMap.ProofFile, SiteMap.Corrections, SiteMap.ItemFeed];
        var addresses = _staff.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Where(address => (address == SiteMap.Policy || address.StartsWith(SiteMap.Policy + "/", StringComparison.Ordinal)) && !address.StartsWith(SiteMap.History, StringComparison.Ordinal))
            .Distinct();

        Assert.Equal(addresses.Order(), ShownPages.Addresses.Concat(elsewhere).Order());

        foreach (var page in new[] { "history", "history/1", "data.json", "data/judgements.csv", "sources/001_8a103172c9ef6dfb.txt" })
        {
            using var answer = await _affairs.GetAsync($"{Preview}/{page}");
            Assert.Equal((HttpStatusCode.Redirect, $"/asahi/2022/{page}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        Assert.Equal($"{Preview}#forms", (await _affairs.GetAsync($"{Preview}/forms")).Headers.Location?.OriginalString);
        Assert.Equal(Preview, (await _affairs.GetAsync(Publication + "/preview")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync(Preview + "/9-9-9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync(Preview + "/no/such/page")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _affairs.GetAsync("/staff/asahi/2019/preview/results")).StatusCode);
    }

    [Fact]
    public async Task Every_page_says_that_it_is_not_public_and_when_and_of_what_it_was_made()
    {
        await EditAsync();
        Assert.All(await PagesAsync(), page => Says(page, "候補になる前の入力内容"));
        await RequestAsync();
        var candidate = await _staff.AskAsync(db => db.Candidates.SingleAsync());
        Assert.All(await PagesAsync(), page => Says(page, $"候補 第{candidate.Id}号（SHA-256 の先頭 {candidate.Sha256[..8]}）"));

        static void Says((string Page, IDocument Document, string[] Moments) seen, string source)
        {
            var page = seen.Document;
            var bar = page.QuerySelector(".draftbar")!.TextContent;
            Assert.Contains("未公開（案）", bar, StringComparison.Ordinal);
            Assert.Contains(seen.Moments, moment => bar.Contains(moment, StringComparison.Ordinal));
            Assert.Contains(source, bar, StringComparison.Ordinal);
            Assert.StartsWith("案・未公開：", page.Title, StringComparison.Ordinal);
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            Assert.Null(page.QuerySelector("link[rel=canonical], meta[property], script"));
        }
    }

    [Fact]
    public async Task Every_page_shows_what_is_written_and_links_to_the_draft_of_its_year()
    {
        await EditAsync();
        var pages = await PagesAsync();

        Assert.All(["4-1-1", "forms/2"], page => Assert.Contains(Word, pages.Single(it => it.Page == page).Document.Body!.TextContent, StringComparison.Ordinal));
        Assert.All(pages, page =>
        {
            var links = page.Document.QuerySelectorAll("[href], [src]").Select(it => it.GetAttribute("href") ?? it.GetAttribute("src")!).ToList();
            Assert.Contains(links, link => link.StartsWith(Preview + "/", StringComparison.Ordinal));
            Assert.DoesNotContain(links, link => link == "/asahi/2022" || link.StartsWith("/asahi/2022/", StringComparison.Ordinal));
        });
        Assert.Contains(pages[0].Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{Preview}/4-1-1");
        Assert.Contains(pages[1].Document.QuerySelectorAll(".breadcrumbs a"), link => link.GetAttribute("href") == $"{Preview}/whole");
    }

    [Fact]
    public async Task What_was_seen_of_the_candidate_is_what_is_public_afterwards()
    {
        await EditAsync();
        await RequestAsync();
        var seen = (await PagesAsync()).ToDictionary(page => page.Page, page => Text(page.Document));
        await _mayor.PostAsync(Publication, Publication + "/approval", new() { ["confirmed"] = "true" });
        using var visitor = _staff.Visitor();

        foreach (var page in _pages.Where(page => page != "whole")) // which tells of the edition before, too
        {
            Assert.Equal(Text(await visitor.OpenAsync($"/asahi/2022/{page}")), seen[page]);
        }

        // The paper itself says of which edition it is, and a draft that it is one.
        static string Text(IDocument page) => string.Join('\n', (page.QuerySelector(".form") is null ? page.QuerySelectorAll("main") : page.QuerySelectorAll("main table")).Select(it => it.TextContent));
    }

    [Fact]
    public async Task Screens_lead_to_the_preview_of_the_same_page_and_whoever_approves_to_every_form()
    {
        await EditAsync();
        await RequestAsync();
        Assert.NotNull((await _affairs.OpenAsync(Item)).QuerySelector($"a[href='{Preview}/4-1-1']"));
        Assert.NotNull((await _affairs.OpenAsync("/staff/asahi/2022")).QuerySelector($"a[href='{Preview}']"));
        var approval = await _mayor.OpenAsync(Publication);
        Assert.All(["forms/1", "forms/2", "forms/3", "forms/5"], form => Assert.NotNull(approval.QuerySelector($"a[href='{Preview}/{form}']")));

        var contents = await _mayor.OpenAsync(Preview);
        Assert.Contains("未公開（案）", contents.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        foreach (var link in contents.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith(Preview + "/", StringComparison.Ordinal)))
        {
            using var answer = await _mayor.GetAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link} answered {(int)answer.StatusCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        _mayor.Dispose();
        await _staff.DisposeAsync();
    }

    // With the minute before and the minute after it was asked for.
    private async Task<List<(string Page, IDocument Document, string[] Moments)>> PagesAsync()
    {
        var pages = new List<(string, IDocument, string[])>();

        foreach (var page in _pages)
        {
            var before = Now();
            pages.Add((page, await _affairs.OpenAsync($"{Preview}/{page}"), [before, Now()]));
        }

        return pages;

        string Now() => Domain.Years.JapanTime.Moment(_staff.Site.Clock.GetUtcNow().UtcDateTime);
    }

    private async Task EditAsync() => Assert.Equal(
        HttpStatusCode.Redirect,
        (await _affairs.PostAsync(Item, Item, new() { ["results"] = Word, ["challenge"] = "参加者が少ない", ["improvement"] = "呼びかける", ["step"] = "Confirm" })).StatusCode);

    private async Task RequestAsync() => Assert.Equal(
        HttpStatusCode.Redirect,
        (await _affairs.PostAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "4-1-1の自己評価" })).StatusCode);
}
