using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What people sign in with is not readable in the database; what a former program left readable is closed at a start; and without the keys nobody gets in
/// more easily.</summary>
public sealed class SecretTests : IAsyncDisposable
{
    private const string Door = "/staff/sign-in";
    private const string CodeStep = "/staff/sign-in/code";
    private const string RecoveryStep = "/staff/sign-in/recovery";

    private StaffSite _staff = new();

    [Fact]
    public async Task No_key_of_an_app_and_no_recovery_code_stands_in_the_files()
    {
        var codes = await EnrolAsync();
        await _staff.AddAsync("kucho", Duty.Mayor);
        Assert.All(await TokensAsync(), token => Assert.True(token.StartsWith("sealed:", StringComparison.Ordinal) || token.StartsWith("hashed:", StringComparison.Ordinal), token));

        await StopAsync();
        var files = Directory.EnumerateFiles(_staff.Site.Data.FullName, "policy.db*").Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))).ToList();
        Assert.NotEmpty(files);
        Assert.All([_staff.Key("kanri"), _staff.Key("kucho"), .. codes], secret => Assert.DoesNotContain(files, file => file.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_former_program_kept_is_closed_at_the_start_and_still_works()
    {
        var codes = await EnrolAsync();
        _staff.Site.Tamper($"UPDATE staff_tokens SET Value = '{_staff.Key("kanri")}' WHERE Name = 'AuthenticatorKey'");
        _staff.Site.Tamper($"UPDATE staff_tokens SET Value = '{string.Join(';', codes)}' WHERE Name = 'RecoveryCodes'");
        await RestartAsync();

        Assert.All(await TokensAsync(), token => Assert.Contains(':', token));
        _staff.Site.Clock.AdvanceMinutes(5);
        Assert.Equal(HttpStatusCode.Redirect, await StepAsync(CodeStep, _staff.CodeNow("kanri")));
        Assert.Equal(HttpStatusCode.Redirect, await StepAsync(RecoveryStep, codes[3]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StepAsync(RecoveryStep, codes[3]));
        Assert.Equal(HttpStatusCode.Redirect, await StepAsync(RecoveryStep, codes[4]));
    }

    [Fact]
    public async Task Without_the_keys_the_portal_starts_and_a_password_alone_lets_nobody_in()
    {
        var codes = await EnrolAsync();
        await RestartAsync(() => Directory.Delete(Path.Combine(_staff.Site.Data.FullName, "keys"), recursive: true));

        using var visitor = _staff.Visitor();
        using var begun = await visitor.PostAsync(Door, Door, new() { ["login"] = "kanri", ["password"] = StaffSite.Password });
        Assert.Equal(CodeStep, begun.Headers.Location?.OriginalString);
        Assert.False(await visitor.IsInAsync());
        using var refused = await visitor.PostAsync(CodeStep, CodeStep, new() { ["code"] = _staff.CodeNow("kanri") });
        Assert.Contains("回復コードでログインするか", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StepAsync(RecoveryStep, codes[0]));
        Assert.Contains(_staff.Site.Log.Lines, line => line.Text.Contains("cannot be read, because the portal's keys were lost: 1", StringComparison.Ordinal));

        // A reset leads to a new key, which works.
        await _staff.WithAsync("kanri", (accounts, person, sheet) => accounts.ResetAsync(person, sheet));
        await using var scope = _staff.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var person = (await people.FindByNameAsync("kanri"))!;
        var key = await people.GetAuthenticatorKeyAsync(person);
        Assert.True(await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, Totp.Code(key!, _staff.Site.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Who_has_not_set_up_the_second_factor_when_the_keys_are_lost_gets_a_new_key()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs, enrolled: false);
        await RestartAsync(() => Directory.Delete(Path.Combine(_staff.Site.Data.FullName, "keys"), recursive: true));
        using var visitor = await _staff.SignInAsync("soumu");
        var page = await visitor.OpenAsync("/staff/account/second-factor");
        var code = Totp.Code(page.QuerySelector("#key")!.TextContent, _staff.Site.Clock.GetUtcNow());
        using var enrolled = await visitor.SendAsync(page, "/staff/account/second-factor", new() { ["code"] = code });

        Assert.Equal(HttpStatusCode.OK, enrolled.StatusCode);
    }

    [Fact]
    public async Task A_key_that_was_sealed_for_something_else_is_no_key()
    {
        await EnrolAsync();
        var other = _staff.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Something else").Protect(_staff.Key("kanri"));
        _staff.Site.Tamper($"UPDATE staff_tokens SET Value = 'sealed:{other}' WHERE Name = 'AuthenticatorKey'");
        _staff.Site.Clock.AdvanceMinutes(5);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StepAsync(CodeStep, _staff.CodeNow("kanri")));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task<List<string>> EnrolAsync()
    {
        const string Page = "/staff/account/second-factor";
        await _staff.AddAsync("kanri", Duty.Administrator, enrolled: false);
        using var visitor = await _staff.SignInAsync("kanri");
        using var answer = await visitor.PostAsync(Page, Page, new() { ["code"] = _staff.NextCode("kanri") });

        return [.. (await TestSite.ParseAsync(answer)).QuerySelectorAll(".codes li").Select(line => line.TextContent.Trim())];
    }

    private Task<List<string>> TokensAsync() => _staff.AskAsync(db => db.UserTokens.Select(token => token.Value!).ToListAsync());

    private async Task StopAsync()
    {
        _staff.Site.IsInherited = true;
        await _staff.DisposeAsync();
    }

    // The same people and keys, as a restart finds them.
    private async Task RestartAsync(Action? meanwhile = null)
    {
        await StopAsync();
        meanwhile?.Invoke();
        _staff = new StaffSite(new TestSite { UseHttps = true, Inherited = _staff.Site.Data, Clock = _staff.Site.Clock }, _staff);
    }

    private async Task<HttpStatusCode> StepAsync(string step, string code)
    {
        using var visitor = _staff.Visitor();
        using var begun = await visitor.PostAsync(Door, Door, new() { ["login"] = "kanri", ["password"] = StaffSite.Password });
        using var answer = await visitor.PostAsync(step, step, new() { ["code"] = code });

        return answer.StatusCode;
    }
}
