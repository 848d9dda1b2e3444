using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Trying passwords: how often, at what price, and what it tells.</summary>
public sealed class TryingTests : IAsyncLifetime
{
    private const string Door = "/staff/sign-in";
    private const string Wrong = "ちがうパスワード";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("gone", Duty.Officer, "防災課");
        await _staff.DisableAsync("gone");
        await _staff.AddAsync("blank", Duty.Officer, "防災課");
        await _staff.WithAsync("blank", (accounts, person, sheet) => accounts.ResetAsync(person, sheet));
    }

    [Fact]
    public async Task From_one_place_the_pauses_grow_to_a_quarter_of_an_hour_and_the_right_password_ends_them()
    {
        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync("tantou", Wrong)).StatusCode);
        }

        foreach (var minutes in new[] { 1, 2, 4, 8, 15, 15 })
        {
            using var refused = await TryAsync("tantou", StaffSite.Password);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(minutes, Math.Round(refused.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 1));
            Assert.Contains($"{minutes}分ほど待って", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            _staff.Site.Clock.AdvanceMinutes(minutes);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync("tantou", Wrong)).StatusCode);
        }

        _staff.Site.Clock.AdvanceMinutes(15);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("tantou", StaffSite.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync("tantou", Wrong)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("tantou", StaffSite.Password)).StatusCode);
    }

    [Fact]
    public async Task A_try_in_vain_writes_nothing_whoever_is_named()
    {
        await TryAsync("tantou", StaffSite.Password);
        using var watch = new ChangeWatch(_staff.Site.DatabaseFile);

        foreach (var login in new[] { "tantou", "nobody", "gone", "blank" })
        {
            watch.Start();
            await TryAsync(login, Wrong);
            Assert.False(watch.HasChanged, login);
        }

        watch.Start();
        await TryAsync("tantou", StaffSite.Password);
        Assert.True(watch.HasChanged, "The watch sees nothing.");
    }

    [Fact]
    public async Task Unknown_wrong_blank_and_disabled_are_the_same_words_and_the_same_work()
    {
        var wrong = await AskAsync("tantou", Wrong);

        foreach (var (login, password) in new[] { ("nobody", StaffSite.Password), ("gone", StaffSite.Password), ("blank", StaffSite.Password), ("blank", ""), ("だれか", "x"), ("\uFFFE", "\uFFFE") })
        {
            Assert.Equal(wrong, await AskAsync(login, password));
        }

        Assert.Equal(1, wrong.Hashes);
    }

    [Fact]
    public async Task The_sixth_try_within_a_minute_is_refused_before_anything_is_hashed()
    {
        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync("tantou", Wrong)).StatusCode);
        }

        var before = Hashes;
        using var refused = await TryAsync(" TANTOU ", StaffSite.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("1分ほど待って", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, Hashes);

        _staff.Site.Clock.AdvanceMinutes(1.1);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("tantou", StaffSite.Password)).StatusCode);
    }

    [Fact]
    public async Task Trying_one_account_does_not_shut_out_another_nor_its_codes()
    {
        for (var time = 0; time < 6; time++)
        {
            await TryAsync("tantou", Wrong);
            await TryAsync("code 1", Wrong);
        }

        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        using var visitor = await _staff.SignInAsync("soumu");
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Thirty_tries_of_one_network_are_enough_whatever_the_logins()
    {
        await using var strict = new StaffSite(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerNetworkAndMinute"] = "30" } });

        for (var time = 0; time < 30; time++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await FromAsync(strict, "203.0.113.9", $"nobody{time}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(strict, "203.0.113.9", "somebody"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(strict, "::ffff:203.0.113.9", "somebody"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await FromAsync(strict, "203.0.113.10", "somebody"));

        for (var time = 0; time < 30; time++)
        {
            await FromAsync(strict, $"2001:db8:1:2::{time + 1:x}", $"nobody{time}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(strict, "2001:db8:1:2:ffff::1", "somebody")); // one customer has all of these
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await FromAsync(strict, "2001:db8:1:3::1", "somebody"));
    }

    [Fact]
    public async Task The_log_says_numbers_of_persons_and_nothing_of_what_was_typed()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        await TryAsync("tantou", "ひみつのちがうパスワード");
        await TryAsync("himitsu-login", "x");

        for (var time = 0; time < 5; time++)
        {
            await TryAsync("tantou", Wrong);
        }

        var lines = _staff.Site.Log.Lines.ToList();
        var number = await _staff.AskAsync(db => db.Users.Where(person => person.UserName == "tantou").Select(person => person.Id).SingleAsync());
        Assert.Contains(lines, line => line.Event == 1004 && line.Text.Contains($"of person {number}", StringComparison.Ordinal));
        Assert.Superset(new HashSet<int> { 1001, 1002, 1004 }, lines.Select(line => line.Event).ToHashSet());
        Assert.All(["tantou", "職員", "himitsu", "ひみつ", StaffSite.Password, "127.0.0.1"], secret => Assert.DoesNotContain(lines, line => line.Text.Contains(secret, StringComparison.Ordinal)));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private int Hashes => _staff.Services.GetRequiredService<HashCount>().Times;

    private async Task<HttpResponseMessage> TryAsync(string login, string password)
    {
        using var visitor = _staff.Visitor();

        return await visitor.PostAsync(Door, Door, new() { ["login"] = login, ["password"] = password });
    }

    private async Task<Told> AskAsync(string login, string password)
    {
        var before = Hashes;
        using var answer = await TryAsync(login, password);
        var page = await TestSite.ParseAsync(answer);

        return new Told(answer.StatusCode, page.QuerySelector(".errors")?.TextContent, page.QuerySelector("title")!.TextContent, Hashes - before, string.Join(',', answer.Headers.Select(header => header.Key).Order()));
    }

    private static async Task<HttpStatusCode> FromAsync(StaffSite site, string network, string login)
    {
        using var visitor = site.Visitor();
        visitor.Client.DefaultRequestHeaders.Add(RemoteAddress.Header, network);
        using var answer = await visitor.PostAsync(Door, Door, new() { ["login"] = login, ["password"] = Wrong });

        return answer.StatusCode;
    }

    private sealed record Told(HttpStatusCode Status, string? Words, string Title, int Hashes, string Headers);
}
