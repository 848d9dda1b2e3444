using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Two tabs of one browser: a form that was opened before somebody signed in, or out, and is sent afterwards.</summary>
public sealed class SecondTabTests : IAsyncLifetime
{
    private const string Door = "/staff/sign-in";
    private const string CodeStep = "/staff/sign-in/code";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("neighbour", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Theory]
    [InlineData(Door, "/staff")]
    [InlineData(Door + "?next=%2Fstaff%2Fasahi%2F2022", "/staff/asahi/2022")]
    [InlineData(Door + "?next=%2F%2Fevil.example", "/staff")]
    public async Task A_sign_in_that_was_opened_before_leads_on(string opened, string onward)
    {
        using var browser = _staff.Visitor();
        var second = await browser.OpenAsync(opened);
        await _staff.SignInAsync(browser, "tantou");
        using var sent = await browser.SendAsync(second, Door, new() { ["login"] = "tantou", ["password"] = StaffSite.Password });

        Assert.Equal((HttpStatusCode.Redirect, onward), (sent.StatusCode, sent.Headers.Location?.OriginalString));
        Assert.True(await browser.IsInAsync());
    }

    [Fact]
    public async Task Somebody_else_at_the_same_browser_is_not_led_to_the_desk_of_the_first()
    {
        using var browser = _staff.Visitor();
        var second = await browser.OpenAsync(Door);
        await _staff.SignInAsync(browser, "tantou");
        using var sent = await browser.SendAsync(second, Door, new() { ["login"] = "kacho", ["password"] = StaffSite.Password });

        Assert.Equal(Door, sent.Headers.Location?.OriginalString);
        await _staff.SignInAsync(browser, "kacho");
        Assert.Contains("職員kacho", (await browser.OpenAsync("/staff/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CodeStep)]
    [InlineData("/staff/sign-in/recovery")]
    public async Task So_does_the_second_step(string step)
    {
        using var browser = _staff.Visitor();
        using var begun = await browser.PostAsync(Door, Door, new() { ["login"] = "kanri", ["password"] = StaffSite.Password });
        var second = await browser.OpenAsync(step + "?next=%2Fstaff%2Fpeople");
        using var entered = await browser.PostAsync(CodeStep, CodeStep, new() { ["code"] = _staff.NextCode("kanri") });
        Assert.Equal("/staff", entered.Headers.Location?.OriginalString);

        using var sent = await browser.SendAsync(second, step, new() { ["code"] = "000000" });
        Assert.Equal("/staff/people", sent.Headers.Location?.OriginalString);
        using var asked = await browser.GetAsync(step);
        Assert.Equal("/staff", asked.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_invitation_that_was_opened_twice_leads_on()
    {
        using var admin = await _staff.SignInAsync("kanri");
        var id = await _staff.AddAsync("newcomer", Duty.Officer, "防災課");
        using var reset = await admin.PostAsync($"/staff/people/{id}/reset", $"/staff/people/{id}/reset", []);
        var address = (await TestSite.ParseAsync(reset)).Body!.TextContent.Split('\n', ' ').First(word => word.Contains("/staff/invitation?", StringComparison.Ordinal));
        address = address[address.IndexOf("/staff/invitation", StringComparison.Ordinal)..];
        using var browser = _staff.Visitor();
        var (first, second) = (await browser.OpenAsync(address), await browser.OpenAsync(address));
        using var set = await browser.SendAsync(first, "/staff/invitation", new() { ["password"] = StaffSite.Password });
        Assert.Equal("/staff", set.Headers.Location?.OriginalString);
        using var sent = await browser.SendAsync(second, "/staff/invitation", new() { ["password"] = StaffSite.Password });

        Assert.Equal("/staff", sent.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_first_administrator_is_led_on_as_well()
    {
        await using var fresh = new StaffSite();
        var code = fresh.Services.GetRequiredService<SetUpCode>().Make();
        using var browser = fresh.Visitor();
        var (first, second) = (await browser.OpenAsync($"/staff/setup?code={code}"), await browser.OpenAsync($"/staff/setup?code={code}"));
        var typed = new Dictionary<string, string> { ["name"] = "最初の人", ["login"] = "kanri", ["password"] = StaffSite.Password };
        using var made = await browser.SendAsync(first, "/staff/setup", typed);
        Assert.Equal("/staff/account/second-factor", made.Headers.Location?.OriginalString);
        using var sent = await browser.SendAsync(second, "/staff/setup", typed);

        Assert.Equal("/staff/account/second-factor", sent.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_has_left_in_another_tab_has_left()
    {
        using var browser = await _staff.SignInAsync("tantou");
        var (first, second) = (await browser.OpenAsync("/staff/account"), await browser.OpenAsync("/staff/account"));
        using var left = await browser.SendAsync(first, "/staff/sign-out", []);
        using var again = await browser.SendAsync(second, "/staff/sign-out", []);

        Assert.Equal("/staff/sign-in?next=%2Fstaff", again.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("neighbour", HttpStatusCode.BadRequest)]
    [InlineData("kacho", HttpStatusCode.BadRequest)]
    [InlineData("kanri", HttpStatusCode.Forbidden)]
    public async Task A_form_from_before_a_new_sign_in_of_the_same_person_is_taken_and_of_another_gives_the_words_back(string another, HttpStatusCode expected)
    {
        const string Item = "/staff/asahi/2022/4-1-1/evaluation";
        using var browser = await _staff.SignInAsync("tantou");
        var page = await browser.OpenAsync(Item);
        using var left = await browser.PostAsync("/staff/account", "/staff/sign-out", []);
        await _staff.SignInAsync(browser, "tantou");
        using var saved = await browser.SendAsync(page, Item, new() { ["results"] = "訓練を三回行った" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        page = await browser.OpenAsync(Item);
        await _staff.SignInAsync(browser, another);
        using var refused = await browser.SendAsync(page, Item, new() { ["results"] = "訓練を四回行った" });
        Assert.Equal(expected, refused.StatusCode);
        Assert.Contains("訓練を四回行った", (await TestSite.ParseAsync(refused)).QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_nobody_does_nothing_else()
    {
        using var browser = _staff.Visitor();
        var token = StaffVisitor.Fields(await browser.OpenAsync(Door), Door)["__RequestVerificationToken"];
        await _staff.SignInAsync(browser, "kanri");
        using var answer = await browser.Client.PostAsync("/staff/sections", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = "福祉課" }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();
}
