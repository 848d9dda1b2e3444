using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A ward may ask the second factor of everybody.</summary>
public sealed class SecondFactorForAllTests : IAsyncDisposable
{
    private const string Page = "/staff/account/second-factor";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:SecondFactorForAll"] = "true" } });

    [Theory]
    [InlineData(Duty.Officer)]
    [InlineData(Duty.SectionChief)]
    public async Task Until_it_is_set_up_no_duty_gets_another_page_and_then_nobody_gives_it_up(Duty duty)
    {
        await _staff.AddAsync("someone", duty, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        using (var admin = await _staff.SignInAsync("kanri"))
        {
            Assert.Contains("二段階認証が未設定", (await admin.OpenAsync("/staff/people")).Body!.TextContent, StringComparison.Ordinal);
        }

        using var visitor = await _staff.SignInAsync("someone");
        using var refused = await visitor.GetAsync("/staff/asahi/2022");
        Assert.Equal(Page, refused.Headers.Location?.OriginalString);
        using var enrolled = await visitor.PostAsync(Page, Page, new() { ["code"] = _staff.NextCode("someone") });
        Assert.Equal(HttpStatusCode.OK, enrolled.StatusCode);

        var account = await visitor.OpenAsync("/staff/account");
        Assert.Null(account.QuerySelector("[formaction]"));
        var fields = StaffVisitor.Fields(account, "/staff/account/recovery-codes");
        fields["password"] = StaffSite.Password;
        using var off = await visitor.Client.PostAsync("/staff/account/second-factor/off", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Forbidden, off.StatusCode);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();
}
