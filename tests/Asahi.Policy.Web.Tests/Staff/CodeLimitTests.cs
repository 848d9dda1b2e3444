using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>How often a code of the second step may be tried.</summary>
public sealed class CodeLimitTests
{
    private const string CodeStep = "/staff/sign-in/code";

    [Fact]
    public async Task Wrong_codes_shut_no_account_but_the_next_one_of_a_stranger_has_to_wait()
    {
        await using var strict = new StaffSite();
        await strict.AddAsync("soumu", Duty.GeneralAffairs);
        using var known = await strict.SignInAsync("soumu");

        for (var network = 0; network < 25; network++)
        {
            await CodeFromAsync(strict, $"198.51.{network}.7", "000000", advance: 20);
        }

        using var last = await CodeFromAsync(strict, "198.51.100.7", "000000", advance: 0);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(22), TimeSpan.FromMinutes(15.1));

        using var left = await known.PostAsync("/staff/account", "/staff/sign-out", []);
        await strict.SignInAsync(known, "soumu");
        Assert.True(await known.IsInAsync());
    }

    [Fact]
    public async Task Codes_are_limited_like_passwords()
    {
        await using var strict = new StaffSite();
        await strict.AddAsync("soumu", Duty.GeneralAffairs);
        using var visitor = strict.Visitor();
        using var begun = await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "soumu", ["password"] = StaffSite.Password });
        var page = await visitor.OpenAsync(CodeStep);

        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SendAsync(page, CodeStep, new() { ["code"] = "000000" })).StatusCode);
        }

        using var refused = await visitor.SendAsync(page, CodeStep, new() { ["code"] = strict.NextCode("soumu") });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private static async Task<HttpResponseMessage> CodeFromAsync(StaffSite site, string network, string code, int advance)
    {
        using var visitor = site.Visitor();
        visitor.Client.DefaultRequestHeaders.Add(RemoteAddress.Header, network);
        using var begun = await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "soumu", ["password"] = StaffSite.Password });
        var page = await visitor.OpenAsync(CodeStep);
        var trying = visitor.SendAsync(page, CodeStep, new() { ["code"] = code });
        await Task.WhenAny(trying, Task.Delay(100));
        site.Site.Clock.Advance(TimeSpan.FromSeconds(advance));

        return await trying;
    }
}
