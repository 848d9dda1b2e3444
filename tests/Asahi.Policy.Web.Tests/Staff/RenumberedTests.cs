using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What the public finds after items were renumbered and an edition was made of it.</summary>
public sealed class RenumberedTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Tree = Year + "/structure";
    private const string Publication = Year + "/publication";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private HttpClient _public = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        _affairs = await _staff.SignInAsync("soumu");
        _public = _staff.Visitor().Client;
        await DoAsync(Year + "/lineage/1-2", Year + "/lineage/1-2", new() { ["kind"] = "Renamed", ["former"] = "1-2" });
        await DoAsync(Tree + "/o1-2", Tree + "/o1-2/number", new() { ["number"] = "7", ["print"] = "other", ["printed"] = "Ⅰ-七" });
        await DoAsync(Tree, Tree + "/o3-1/order", new() { ["with"] = "o3-2" });
        await PublishAsync();
    }

    [Fact]
    public async Task Former_addresses_lead_on_and_keep_their_query()
    {
        Assert.Equal(("/asahi/2022/1-7", HttpStatusCode.MovedPermanently), await AskAsync("/asahi/2022/1-2"));
        Assert.Equal(("/asahi/2022/1-7-1?a=%E9%98%B2&b=1", HttpStatusCode.MovedPermanently), await AskAsync("/asahi/2022/1-2-1?a=%E9%98%B2&b=1"));
        Assert.Equal(("/api/v1/policies/asahi/2022/items/1-7", HttpStatusCode.MovedPermanently), await AskAsync("/api/v1/policies/asahi/2022/items/1-2"));
        Assert.Equal(("/asahi/2022/1-7/charts/indicator-1.svg", HttpStatusCode.MovedPermanently), await AskAsync("/asahi/2022/1-2/charts/indicator-1.svg"));
        Assert.Equal(("/asahi/2022/1-7/feed.atom", HttpStatusCode.MovedPermanently), await AskAsync("/asahi/2022/1-2/feed.atom"));

        using var answer = await _public.GetAsync("/asahi/2022/1-2");
        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.OK, (await _public.GetAsync("/asahi/2022/1-7-1")).StatusCode);
    }

    [Fact]
    public async Task What_never_was_and_what_is_another_item_now_lead_nowhere()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/asahi/2022/1-9")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/asahi/2021/1-7")).Code);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/asahi/2022/3-1")).Code);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/asahi/2022/history/1")).Code);
        Assert.Contains("1-2", await _public.GetStringAsync("/asahi/2022/history/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_says_what_was_renumbered_and_takes_nothing_for_removed()
    {
        var page = await OpenAsync("/asahi/2022/history/1-2");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("番号", text, StringComparison.Ordinal);
        Assert.Contains("1-7-1", text, StringComparison.Ordinal);
        Assert.Contains("Ⅰ-七", text, StringComparison.Ordinal);
        Assert.DoesNotContain("アウトカム指標の達成状況", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_the_year_before_went_with_the_item()
    {
        Assert.Contains("改称", await _public.GetStringAsync("/asahi/2022/1-7"), StringComparison.Ordinal);
        Assert.Contains("1-7", await _public.GetStringAsync("/asahi/compare/2021/2022"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_ward_prints_stands_on_pages_and_forms()
    {
        Assert.Equal("Ⅰ-七", (await OpenAsync("/asahi/2022/1-7")).QuerySelector("h1 .code")!.TextContent);

        foreach (var address in new[] { "/asahi/2022/results", "/asahi/2022/forms/5", "/asahi/2022", "/asahi/2022/1" })
        {
            var text = (await OpenAsync(address)).QuerySelector("main")!.TextContent;
            Assert.Contains("Ⅰ-七", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_log_of_an_item_is_its_own_whatever_number_it_has()
    {
        const string one = Year + "/3-1/evaluation";
        var written = await _affairs.PostAsync(one, one, new() { ["results"] = "番号を改めた後に書いた", ["step"] = "Save" });
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Contains("番号を改めた後に書いた", (await _affairs.OpenAsync(one + "/log")).Body!.TextContent, StringComparison.Ordinal);

        await DoAsync(Tree, Tree + "/o3-1/order", new() { ["with"] = "o3-2" });
        Assert.DoesNotContain("番号を改めた後に書いた", (await _affairs.OpenAsync(one + "/log")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("番号を改めた後に書いた", (await _affairs.OpenAsync(Year + "/3-2/evaluation/log")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_the_form_open_writes_in_the_item_that_was_opened()
    {
        const string one = Year + "/3-1-1/evaluation";
        var open = await _affairs.OpenAsync(one);
        await DoAsync(Tree, Tree + "/o3-1/order", new() { ["with"] = "o3-2" });
        using var saved = await _affairs.SendAsync(open, one, new() { ["results"] = "開いていた項目に書いた", ["step"] = "Save" });

        Assert.Equal(Year + "/3-2-1/evaluation", saved.Headers.Location!.OriginalString);
        Assert.Contains("開いていた項目に書いた", (await _affairs.OpenAsync(Year + "/3-2-1/evaluation")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("開いていた項目に書いた", (await _affairs.OpenAsync(one)).Body!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private async Task<(string? Address, HttpStatusCode Code)> AskAsync(string address)
    {
        using var answer = await _public.GetAsync(address);

        return (answer.Headers.Location?.OriginalString, answer.StatusCode);
    }

    private async Task<AngleSharp.Dom.IDocument> OpenAsync(string address)
    {
        using var answer = await _public.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await TestSite.ParseAsync(answer);
    }

    private async Task DoAsync(string page, string address, Dictionary<string, string> typed)
    {
        using var answer = await _affairs.PostAsync(page, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}.");
    }

    private async Task PublishAsync()
    {
        await DoAsync(Publication, Publication, new() { ["kind"] = "Revised", ["note"] = "番号を改めました" });
        using var mayor = await _staff.SignInAsync("kucho");
        using var asked = await mayor.PostAsync(Publication, Publication + "/approval", []);
        using var approved = await mayor.SendAsync(await TestSite.ParseAsync(asked), Publication + "/approval", []);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
    }
}
