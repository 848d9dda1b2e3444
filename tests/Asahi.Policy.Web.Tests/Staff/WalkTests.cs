using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>From item to item in the list that one came from, with its filter kept through saves and refusals.</summary>
public sealed class WalkTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Filter = "?state=Drafting&section=own";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "1-1-1", "2-1-1", "4-1-1");
        _officer = await _staff.SignInAsync("tantou");

        foreach (var code in new[] { "1-1-1", "2-1-1", "4-1-1" })
        {
            await SaveAsync($"{Year}/{code}/evaluation", $"{code} を行った", "Save");
        }
    }

    [Fact]
    public async Task The_list_and_its_items_lead_to_each_other_with_the_filter()
    {
        var list = await _officer.OpenAsync($"{Year}?stage=evaluation&state=Drafting&section=own");
        var items = list.QuerySelectorAll(".board th a").Select(it => it.GetAttribute("href")).ToList();
        Assert.Equal([$"{Year}/1-1-1/evaluation{Filter}", $"{Year}/2-1-1/evaluation{Filter}", $"{Year}/4-1-1/evaluation{Filter}"], items);

        var page = await _officer.OpenAsync(items[1]!);
        Assert.Equal((items[0], items[2], "2／3"), (Link(page, "prev"), Link(page, "next"), Position(page)));
        Assert.Equal($"{Year}?stage=evaluation&state=Drafting&section=own", page.QuerySelector(".walk a")!.GetAttribute("href"));
        Assert.Null(Link(await _officer.OpenAsync(items[0]!), "prev"));
        Assert.Null(Link(await _officer.OpenAsync(items[2]!), "next"));
    }

    [Fact]
    public async Task After_a_save_one_stays_and_can_go_on_even_where_the_item_left_the_list()
    {
        var address = $"{Year}/2-1-1/evaluation{Filter}";
        using var saved = await SendAsync(address, "Submit");
        Assert.Equal(address, saved.Headers.Location!.OriginalString);

        var page = await _officer.OpenAsync(address);
        Assert.Contains("総務課に確認を依頼しました", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(($"{Year}/1-1-1/evaluation{Filter}", $"{Year}/4-1-1/evaluation{Filter}"), (Link(page, "prev"), Link(page, "next")));
        Assert.Equal("この絞り込みからは外れました（残り2件）", Position(page));
    }

    [Fact]
    public async Task A_refused_form_still_knows_the_way()
    {
        var address = $"{Year}/2-1-1/evaluation{Filter}";
        using var refused = await _officer.PostAsync(address, address, new() { ["results"] = "", ["step"] = "Submit" });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal($"{Year}/4-1-1/evaluation{Filter}", Link(page, "next"));
        Assert.NotNull(page.QuerySelector($"form[action='{address}']"));
    }

    [Theory]
    [InlineData("?state=Nonsense&section=x&late=1")]
    [InlineData("?state=99")]
    [InlineData("")]
    public async Task Without_a_filter_that_can_be_read_it_is_the_whole_list(string query)
    {
        var page = await _officer.OpenAsync($"{Year}/2-1-1/evaluation{query}");

        Assert.Equal($"{Year}?stage=evaluation", page.QuerySelector(".walk a")!.GetAttribute("href"));
        Assert.DoesNotContain("?", Link(page, "next"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _staff.DisposeAsync();
    }

    private static string? Link(IDocument page, string rel) => page.QuerySelector($".walk a[rel={rel}]")?.GetAttribute("href");

    private static string Position(IDocument page) => page.QuerySelectorAll(".walk li").Single(it => it.QuerySelector("a") is null).TextContent.Trim();

    private async Task SaveAsync(string address, string results, string step)
    {
        using var saved = await _officer.PostAsync(address, address, new() { ["results"] = results, ["step"] = step });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string step) =>
        await _officer.PostAsync(address, address, new() { ["results"] = "行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = step });
}
