using System.Net;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>How long a sign-in lives, and what ends it: on the server, whoever still has the cookie.</summary>
public sealed class SignInLifeTests : IAsyncLifetime
{
    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
    }

    [Fact]
    public async Task Thirty_minutes_from_the_last_request()
    {
        using var visitor = await _staff.SignInAsync("tantou");

        foreach (var minutes in new[] { 10, 29, 1, 29 })
        {
            _staff.Site.Clock.AdvanceMinutes(minutes);
            Assert.True(await visitor.IsInAsync());
        }

        _staff.Site.Clock.AdvanceMinutes(31);
        using var late = await visitor.GetAsync("/staff/account?done=password");
        Assert.EndsWith("/staff/sign-in?next=%2Fstaff%2Faccount%3Fdone%3Dpassword", late.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twelve_hours_however_busy()
    {
        using var visitor = await _staff.SignInAsync("tantou");

        for (var minutes = 0; minutes < (12 * 60) - 20; minutes += 20)
        {
            _staff.Site.Clock.AdvanceMinutes(20);
            Assert.True(await visitor.IsInAsync(), $"{minutes} minutes");
        }

        _staff.Site.Clock.AdvanceMinutes(20.1);
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Leaving_ends_it_on_the_server()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        var stolen = visitor.Cookie!;
        Assert.True(await WorksAsync(stolen));

        using var left = await visitor.PostAsync("/staff/account", "/staff/sign-out", []);
        Assert.Equal("/staff/sign-in", left.Headers.Location?.OriginalString);
        Assert.False(await visitor.IsInAsync());
        Assert.False(await WorksAsync(stolen));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("reset")]
    [InlineData("duty")]
    [InlineData("section")]
    public async Task What_an_administrator_does_ends_it_at_once(string deed)
    {
        await _staff.AddAsync("other", Duty.Officer, "福祉課");
        using var visitor = await _staff.SignInAsync("tantou");
        using var other = await _staff.SignInAsync("other");
        await _staff.WithAsync("tantou", (accounts, person, sheet) => deed switch
        {
            "disable" => accounts.DisableAsync(person, sheet),
            "reset" => accounts.ResetAsync(person, sheet),
            "duty" => accounts.ChangeAsync(person, new StaffOrder("tantou", person.Name, Duty.SectionChief, [1]), sheet),
            _ => accounts.ChangeAsync(person, new StaffOrder("tantou", person.Name, Duty.Officer, [2]), sheet),
        });

        using var answer = await visitor.GetAsync("/staff");
        Assert.StartsWith("/staff/sign-in?next=", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.True(await other.IsInAsync());
    }

    [Fact]
    public async Task A_new_password_ends_all_others_but_not_the_one_it_was_set_in()
    {
        using var here = await _staff.SignInAsync("tantou");
        using var elsewhere = await _staff.SignInAsync("tantou");
        var stolen = here.Cookie!;
        using var changed = await here.PostAsync("/staff/account/password", "/staff/account/password", new() { ["current"] = StaffSite.Password, ["password"] = "あたらしい十二文字より長い言葉" });
        Assert.Equal("/staff/account", changed.Headers.Location?.OriginalString);

        Assert.True(await here.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.False(await WorksAsync(stolen));
    }

    [Fact]
    public async Task A_further_sign_in_has_a_number_of_its_own_and_ends_the_one_before_it_in_the_same_browser()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        var first = visitor.Cookie!;
        using var again = await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "tantou", ["password"] = StaffSite.Password });

        Assert.Equal("/staff", again.Headers.Location?.OriginalString);
        Assert.NotEqual(first, visitor.Cookie);
        Assert.False(await WorksAsync(first));
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Its_cookies_are_for_this_host_alone_and_for_no_script()
    {
        using var visitor = _staff.Visitor();
        using var page = await visitor.GetAsync("/staff/sign-in");
        using var entered = await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "tantou", ["password"] = StaffSite.Password });
        using var begun = await _staff.Visitor().PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "kanri", ["password"] = StaffSite.Password });
        var cookies = new[] { page, entered, begun }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Equal(["__Host-asahi-device", "__Host-asahi-form", "__Host-asahi-staff", "__Host-asahi-staff-step"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.Split("; ").Skip(1).Select(part => part.ToLowerInvariant()).ToList();
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("path=/", parts);
            Assert.Contains(parts, part => part is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal) || part.StartsWith("max-age", StringComparison.Ordinal));
            Assert.Equal(cookie.StartsWith("__Host-asahi-device=", StringComparison.Ordinal), parts.Any(part => part.StartsWith("expires", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task Public_pages_set_none()
    {
        using var visitor = await _staff.SignInAsync("tantou");

        foreach (var address in new[] { "/", "/asahi", "/asahi/2022", "/asahi/2022/4-1-1", "/error/404" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task Sign_ins_and_forms_from_before_a_restart_work_after_it()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        var (form, cookies) = await OpenFormAsync(visitor.Cookie!);
        _staff.Site.IsInherited = true;
        await _staff.DisposeAsync();

        await using var restarted = new StaffSite(new TestSite { UseHttps = true, Inherited = _staff.Site.Data, Clock = _staff.Site.Clock });
        using var client = restarted.Site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        form["current"] = StaffSite.Password;
        form["password"] = "あたらしい十二文字より長い言葉";
        using var answer = await client.PostAsync("/staff/account/password", new FormUrlEncodedContent(form));
        Assert.Equal("/staff/account", answer.Headers.Location?.OriginalString);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task<(Dictionary<string, string> Form, string Cookies)> OpenFormAsync(string signIn)
    {
        using var page = await _staff.ReplayAsync("/staff/account/password", signIn);
        var set = page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).ToList();

        return (StaffVisitor.Fields(await TestSite.ParseAsync(page), "/staff/account/password"), string.Join("; ", set));
    }

    private async Task<bool> WorksAsync(string cookie)
    {
        using var answer = await _staff.ReplayAsync("/staff/account", cookie);

        return answer.StatusCode == HttpStatusCode.OK;
    }
}
