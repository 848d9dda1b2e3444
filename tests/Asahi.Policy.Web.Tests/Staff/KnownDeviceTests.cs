using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The cookie that says from which device somebody has signed in before: whose it is, what it is good for, and what ends it.</summary>
public sealed class KnownDeviceTests : IAsyncLifetime
{
    private const string Door = "/staff/sign-in";
    private const string Name = "__Host-asahi-device";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("other", Duty.Officer, "防災課");
    }

    [Fact]
    public async Task It_gets_past_what_strangers_have_tried_and_is_no_sign_in()
    {
        var device = await DeviceAsync("tantou");
        await ShutAsync("tantou");

        Assert.Equal(HttpStatusCode.Redirect, await TryAsync("tantou", StaffSite.Password, device));
        using var answer = await _staff.ReplayAsync("/staff", $"{Name}={device}");
        Assert.StartsWith("/staff/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_of_one_person_and_not_of_another()
    {
        var device = await DeviceAsync("other");
        await ShutAsync("tantou");

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("tantou", StaffSite.Password, device));
    }

    [Fact]
    public async Task Several_people_share_a_desk()
    {
        var visitor = _staff.Visitor();
        await _staff.SignInAsync(visitor, "tantou");
        await _staff.SignInAsync(visitor, "other");
        await ShutAsync("tantou");
        await ShutAsync("other");
        using var left = await visitor.PostAsync("/staff/account", "/staff/sign-out", []);
        await _staff.SignInAsync(visitor, "tantou");
        Assert.True(await visitor.IsInAsync());
    }

    [Theory]
    [InlineData("password")]
    [InlineData("disabled")]
    [InlineData("reset")]
    [InlineData("time")]
    [InlineData("forged")]
    [InlineData("cut")]
    public async Task It_ends(string how)
    {
        var device = await DeviceAsync("tantou");

        switch (how)
        {
            case "password":
                using (var visitor = await _staff.SignInAsync("tantou"))
                {
                    await visitor.PostAsync("/staff/account/password", "/staff/account/password", new() { ["current"] = StaffSite.Password, ["password"] = "あたらしい十二文字より長い言葉" });
                }

                break;
            case "disabled":
                await _staff.DisableAsync("tantou");
                await _staff.WithAsync("tantou", (accounts, person, sheet) => accounts.EnableAsync(person, sheet));
                break;
            case "reset":
                await _staff.WithAsync("tantou", (accounts, person, sheet) => accounts.ResetAsync(person, sheet));
                break;
            case "time":
                _staff.Site.Clock.Advance(TimeSpan.FromDays(91));
                break;
            case "forged":
                device = $"{device[..^6]}AAAAAA";
                break;
            default:
                device = device[..40];
                break;
        }

        await ShutAsync("tantou");
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("tantou", StaffSite.Password, device));
    }

    [Fact]
    public async Task Where_the_password_was_changed_it_goes_on()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        const string Fresh = "あたらしい十二文字より長い言葉";
        using var changed = await visitor.PostAsync("/staff/account/password", "/staff/account/password", new() { ["current"] = StaffSite.Password, ["password"] = Fresh });
        await ShutAsync("tantou");
        using var left = await visitor.PostAsync("/staff/account", "/staff/sign-out", []);
        using var again = await visitor.PostAsync(Door, Door, new() { ["login"] = "tantou", ["password"] = Fresh });

        Assert.Equal("/staff", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_has_stolen_it_is_counted_as_well()
    {
        var device = await DeviceAsync("tantou");

        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync("tantou", "ちがう", device));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("tantou", StaffSite.Password, device));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync("tantou", StaffSite.Password, await DeviceAsync("tantou"))); // another device of the same person
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task<string> DeviceAsync(string login)
    {
        using var visitor = _staff.Visitor();
        using var answer = await visitor.PostAsync(Door, Door, new() { ["login"] = login, ["password"] = StaffSite.Password });

        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"{Name}=", StringComparison.Ordinal)).Split(';')[0][(Name.Length + 1)..];
    }

    // Somebody else, from the same network.
    private async Task ShutAsync(string login)
    {
        for (var time = 0; time < 6; time++)
        {
            await TryAsync(login, "ちがう", null);
        }
    }

    private async Task<HttpStatusCode> TryAsync(string login, string password, string? device)
    {
        using var visitor = _staff.Visitor();
        var page = await visitor.OpenAsync(Door);
        using var request = new HttpRequestMessage(HttpMethod.Post, Door);
        var fields = StaffVisitor.Fields(page, Door);
        (fields["login"], fields["password"]) = (login, password);
        request.Content = new FormUrlEncodedContent(fields);

        if (device is not null)
        {
            request.Headers.Add("Cookie", $"{Name}={device}");
        }

        using var answer = await visitor.Client.SendAsync(request);

        return answer.StatusCode;
    }
}
