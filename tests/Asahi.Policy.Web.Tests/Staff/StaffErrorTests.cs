using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Errors below /staff wear the dress of the pages for staff, with the ways on of whoever is signed in.</summary>
public sealed class StaffErrorTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        _officer = await _staff.SignInAsync("tantou");
    }

    [Theory]
    [InlineData("/staff/people", HttpStatusCode.Forbidden)]
    [InlineData("/staff/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/staff/asahi/1999", HttpStatusCode.NotFound)]
    public async Task Whoever_is_signed_in_has_the_ways_on(string address, HttpStatusCode status)
    {
        using var answer = await _officer.GetAsync(address);
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(status, answer.StatusCode);
        AssertStaffDress(page);
        Assert.Contains("職員tantou", page.QuerySelector(".staff__bar")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".masthead__nav a[href='/staff']"));

        // The button in it works: its token is that of this person.
        using var left = await _officer.SendAsync(page, "/staff/sign-out", []);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.False(await _officer.IsInAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_numbers_that_are_none_is_answered_so()
    {
        using var answer = await _officer.Client.PostAsync(Item, new FormUrlEncodedContent(new Dictionary<string, string> { ["results"] = "行った" }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertStaffDress(await TestSite.ParseAsync(answer));
    }

    [Fact]
    public async Task Without_a_sign_in_there_is_no_navigation()
    {
        using var nobody = _staff.Visitor();
        using var missing = await nobody.GetAsync("/staff/nowhere");
        var page = await TestSite.ParseAsync(missing);
        AssertStaffDress(page);
        Assert.Null(page.QuerySelector(".masthead__nav"));

        var form = await _officer.OpenAsync(Item);
        _staff.Site.Clock.AdvanceMinutes(31);
        using var late = await _officer.SendAsync(form, Item, new() { ["results"] = "　字下げした文", ["step"] = "Save" });
        var lost = await TestSite.ParseAsync(late);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        AssertStaffDress(lost);
        Assert.Null(lost.QuerySelector(".masthead__nav"));
        Assert.Contains("　字下げした文", lost.QuerySelectorAll("blockquote p").Select(line => line.TextContent));
    }

    [Fact]
    public async Task Errors_of_citizens_stay_as_they_are_and_ask_nobody_who_is_there()
    {
        using var answer = await _officer.GetAsync("/nowhere");
        var page = await TestSite.ParseAsync(answer);

        Assert.Null(page.QuerySelector(".staff__bar"));
        Assert.DoesNotContain("tantou", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static void AssertStaffDress(IDocument page)
    {
        Assert.NotNull(page.QuerySelector("body.staff .staff__bar"));
        Assert.Null(page.QuerySelector("[role=search], input[name=q]"));
        Assert.DoesNotContain("市の公式サイトではありません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("エラー：", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
    }
}
