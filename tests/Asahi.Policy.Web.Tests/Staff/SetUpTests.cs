using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>There is no default account: the first is made at an address that is good once, for an hour, and only while there is nobody.</summary>
public sealed class SetUpTests : IAsyncDisposable
{
    private static readonly Dictionary<string, string> _typed = new() { ["name"] = "最初の人", ["login"] = "kanri", ["password"] = StaffSite.Password };

    private readonly StaffSite _staff = new();

    private string Address => "/staff/setup?code=" + _staff.Services.GetRequiredService<SetUpCode>().Make();

    [Fact]
    public async Task A_fresh_record_has_no_staff_and_no_open_set_up_page()
    {
        Assert.Equal(0, await _staff.AskAsync(db => db.Users.CountAsync()));
        await RefusesAsync("/staff/setup");
        await RefusesAsync("/staff/setup?code=");
        await RefusesAsync("/staff/setup?code=0123456789");
    }

    [Fact]
    public async Task The_first_administrator_goes_on_to_the_second_factor_and_the_address_is_spent()
    {
        var address = Address;
        using var visitor = _staff.Visitor();
        var answer = await visitor.PostAsync(address, "/staff/setup", _typed);

        Assert.Equal("/staff/account/second-factor", answer.Headers.Location?.OriginalString);
        using var desk = await visitor.GetAsync("/staff/people");
        Assert.Equal("/staff/account/second-factor", desk.Headers.Location?.OriginalString);
        Assert.Equal(Duty.Administrator, await _staff.AskAsync(db => db.Users.Select(person => person.Duty).SingleAsync()));
        await RefusesAsync(address);
        await RefusesAsync(Address); // even a new code: there is somebody now
    }

    [Fact]
    public async Task After_an_hour_it_is_worth_nothing()
    {
        var address = Address;
        using var visitor = _staff.Visitor();
        var page = await visitor.OpenAsync(address);
        _staff.Site.Clock.AdvanceMinutes(61);

        await RefusesAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(page, "/staff/setup", _typed)).StatusCode);
        Assert.Equal(0, await _staff.AskAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_new_code_ends_the_former_one()
    {
        var former = Address;
        _ = Address;

        await RefusesAsync(former);
    }

    [Fact]
    public async Task Two_who_send_it_at_the_same_moment_make_one_account()
    {
        var address = Address;
        var visitors = Enumerable.Range(0, 4).Select(_ => _staff.Visitor()).ToList();
        var pages = new List<AngleSharp.Dom.IDocument>();

        foreach (var visitor in visitors)
        {
            pages.Add(await visitor.OpenAsync(address));
        }

        var answers = await Task.WhenAll(visitors.Select((visitor, at) => visitor.SendAsync(pages[at], "/staff/setup", new(_typed) { ["login"] = $"kanri{at}" })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        Assert.Equal(1, await _staff.AskAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_but_never_the_password()
    {
        using var visitor = _staff.Visitor();
        var answer = await visitor.PostAsync(Address, "/staff/setup", new(_typed) { ["password"] = "password1234" });
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("最初の人", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("kanri", page.QuerySelector("#login")!.GetAttribute("value"));
        Assert.DoesNotContain("password1234", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".errors a")!.GetAttribute("href")!));
        Assert.Equal(0, await _staff.AskAsync(db => db.Users.CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(page, "/staff/setup", _typed)).StatusCode);
    }

    [Theory]
    [InlineData("password", "password1234", "#password")]
    [InlineData("password", "氏名とログインID", "#password")]
    [InlineData("login", "パスワード", "#login")]
    [InlineData("name", "", "#name")]
    public async Task A_refusal_leads_to_the_field_that_it_is_about(string field, string typed, string place)
    {
        using var visitor = _staff.Visitor();
        using var refused = await visitor.PostAsync(Address, "/staff/setup", new(_typed) { [field] = typed });
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(place, page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector(place)!.GetAttribute("aria-invalid"));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task RefusesAsync(string address)
    {
        using var visitor = _staff.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("この案内は、期限（60分）が切れたか、すでに使われています", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
