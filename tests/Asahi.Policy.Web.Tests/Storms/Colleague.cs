using System.Net;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>A member of staff with a browser, and all that this person would tell nobody.</summary>
internal sealed class Colleague(Uri portal, string password) : IDisposable
{
    private readonly Browser _browser = new();
    private StaffVisitor? _visitor;

    public List<string> Secrets { get; } = [password];

    public StaffVisitor Visitor => _visitor ??= _browser.Visit(portal);

    /// <summary>Opens a one-time address, chooses a password there, and sets up the second factor where it is asked for.</summary>
    public async Task ArriveAsync(string oneTime, string action, Dictionary<string, string> typed)
    {
        Secrets.Add(oneTime[(oneTime.LastIndexOf('=') + 1)..]);
        var answer = await Visitor.PostAsync(oneTime, action, new(typed) { ["password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        if (answer.Headers.Location!.OriginalString == "/staff/account/second-factor")
        {
            await EnrolAsync();
        }
    }

    /// <summary>Fills in a form and sends it; it has to be taken.</summary>
    public async Task<string> SendAsync(string page, string action, Dictionary<string, string> typed)
    {
        using var answer = await Visitor.PostAsync(page, action, typed);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{action} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Secrets.AddRange(_browser.Cookies.GetAllCookies().Select(cookie => cookie.Value).Where(value => value.Length > 8)); // they change with every answer

        return answer.Headers.Location?.OriginalString ?? await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => _browser.Dispose();

    private async Task EnrolAsync()
    {
        const string Address = "/staff/account/second-factor";
        var page = await Visitor.OpenAsync(Address);
        var key = page.QuerySelector("#key")!.TextContent;
        var code = Totp.Code(key, TimeProvider.System.GetUtcNow());
        using var answer = await Visitor.SendAsync(page, Address, new() { ["code"] = code });
        var codes = (await TestSite.ParseAsync(answer)).QuerySelectorAll(".codes li").Select(it => it.TextContent).ToList();
        Assert.NotEmpty(codes);
        Secrets.AddRange([key, code, .. codes, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!]);
    }
}
