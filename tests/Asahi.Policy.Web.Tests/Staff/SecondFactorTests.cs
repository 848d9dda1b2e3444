using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The second factor: who needs one, and that a code is good once.</summary>
public sealed class SecondFactorTests : IAsyncDisposable
{
    private const string Page = "/staff/account/second-factor";
    private const string CodeStep = "/staff/sign-in/code";
    private const string RecoveryStep = "/staff/sign-in/recovery";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerAccountAndMinute"] = "1000" } });

    [Theory]
    [InlineData(Duty.GeneralAffairs)]
    [InlineData(Duty.Mayor)]
    [InlineData(Duty.Administrator)]
    public async Task Until_it_is_set_up_those_who_need_it_get_no_other_page(Duty duty)
    {
        await _staff.AddAsync("soumu", duty, enrolled: false);
        using var visitor = await _staff.SignInAsync("soumu");

        foreach (var address in new[] { "/staff", "/staff/help", "/staff/account", "/staff/account/password", "/staff/people", "/staff/asahi/2022", "/staff/asahi/2022/publication" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(answer.Headers.Location?.OriginalString == Page || answer.StatusCode == HttpStatusCode.Forbidden, address);
        }

        using var posted = await visitor.PostAsync(Page, "/staff/sign-out", []);
        Assert.Equal("/staff/sign-in", posted.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Nothing_is_done_by_a_form_either_before_it_is_set_up()
    {
        await _staff.AddAsync("kanri", Duty.Administrator, enrolled: false);
        using var visitor = await _staff.SignInAsync("kanri");
        var page = await visitor.OpenAsync(Page);
        var fields = StaffVisitor.Fields(page, Page);
        fields["name"] = "防災課";
        using var answer = await visitor.Client.PostAsync("/staff/sections", new FormUrlEncodedContent(fields));

        Assert.Equal(Page, answer.Headers.Location?.OriginalString);
        Assert.Equal(0, await _staff.AskAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Sections)));
    }

    [Fact]
    public async Task Who_need_not_have_one_may_set_it_up_and_give_it_up_with_the_password()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        using var visitor = await _staff.SignInAsync("tantou");
        await EnrolAsync(visitor, "tantou");
        using var again = await _staff.SignInAsync("tantou"); // with a code now

        using var wrong = await again.PostAsync("/staff/account", "/staff/account/recovery-codes", new() { ["password"] = "ちがう" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("パスワードが違うため、変えませんでした", (await TestSite.ParseAsync(wrong)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var page = await again.OpenAsync("/staff/account");
        var fields = StaffVisitor.Fields(page, "/staff/account/recovery-codes");
        fields["password"] = StaffSite.Password;
        using var off = await again.Client.PostAsync("/staff/account/second-factor/off", new FormUrlEncodedContent(fields));
        Assert.Equal("/staff/account", off.Headers.Location?.OriginalString);
        using var without = await _staff.SignInAsync("tantou");
    }

    [Fact]
    public async Task Who_needs_one_cannot_give_it_up()
    {
        await _staff.AddAsync("kucho", Duty.Mayor);
        using var visitor = await _staff.SignInAsync("kucho");
        var page = await visitor.OpenAsync("/staff/account");
        var fields = StaffVisitor.Fields(page, "/staff/account/recovery-codes");
        fields["password"] = StaffSite.Password;
        using var off = await visitor.Client.PostAsync("/staff/account/second-factor/off", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.Forbidden, off.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await PasswordAsync("kucho")).Answer.StatusCode);
    }

    [Fact]
    public async Task A_used_code_is_refused_and_so_is_one_from_before_it()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        var (earlier, later) = (_staff.CodeNow("soumu"), _staff.CodeNow("soumu", stepsLater: 1));

        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync("soumu", later));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EnterAsync("soumu", later));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EnterAsync("soumu", earlier));
        _staff.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync("soumu", _staff.CodeNow("soumu")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EnterAsync("soumu", later));
    }

    [Fact]
    public async Task A_code_sent_twice_at_the_same_moment_lets_one_in()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        var code = _staff.NextCode("soumu");
        var steps = new List<(StaffVisitor Visitor, AngleSharp.Dom.IDocument Page)>();

        for (var time = 0; time < 4; time++)
        {
            var (visitor, _) = await PasswordAsync("soumu");
            steps.Add((visitor, await visitor.OpenAsync(CodeStep)));
        }

        var answers = await Task.WhenAll(steps.Select(step => step.Visitor.SendAsync(step.Page, CodeStep, new() { ["code"] = code })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Of_two_who_have_read_the_account_before_either_has_saved_it_one_gets_in()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        var code = _staff.NextCode("soumu");
        await using var first = _staff.Services.CreateAsyncScope();
        await using var second = _staff.Services.CreateAsyncScope();
        var (one, other) = (await ReadAsync(first, "soumu"), await ReadAsync(second, "soumu"));

        Assert.True(await TakesAsync(first, one, code));
        Assert.False(await TakesAsync(second, other, code));
    }

    [Fact]
    public async Task Codes_may_be_typed_wide_and_with_blanks_but_not_with_a_figure_less_or_more()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        string code;

        do
        {
            code = _staff.NextCode("soumu");
        }
        while (code[0] != '0');

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EnterAsync("soumu", code[1..]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EnterAsync("soumu", "0" + code));
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync("soumu", $"{code[..3]}　{string.Concat(code[3..].Select(figure => (char)(figure - '0' + '０')))}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EnterAsync("soumu", code[1..]));
    }

    [Fact]
    public async Task Eight_recovery_codes_work_once_each_and_after_the_last_none_does()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs, enrolled: false);
        using var visitor = await _staff.SignInAsync("soumu");
        var codes = await EnrolAsync(visitor, "soumu");
        Assert.Equal(8, codes.Distinct().Count());

        foreach (var (code, at) in codes.Select((code, at) => (code, at)))
        {
            var typed = at % 2 == 0 ? code : code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
            Assert.Equal(HttpStatusCode.Redirect, await RecoverAsync("soumu", typed));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await RecoverAsync("soumu", typed));
        }

        foreach (var nothing in new[] { "", " ", "-", ";", codes[0], "\uFFFE" })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await RecoverAsync("soumu", nothing));
        }
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones_and_are_kept_by_no_cache()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs, enrolled: false);
        using var visitor = await _staff.SignInAsync("soumu");
        var old = await EnrolAsync(visitor, "soumu");
        using var answer = await visitor.PostAsync("/staff/account", "/staff/account/recovery-codes", new() { ["password"] = StaffSite.Password });
        var fresh = Codes(await TestSite.ParseAsync(answer));

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Empty(old.Intersect(fresh));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await RecoverAsync("soumu", old[0]));
        Assert.Equal(HttpStatusCode.Redirect, await RecoverAsync("soumu", fresh[0]));
        Assert.DoesNotContain(fresh[1], (await visitor.OpenAsync("/staff/account")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_step_needs_the_first_and_ends_after_five_minutes()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        using var stranger = _staff.Visitor();
        using var without = await stranger.GetAsync(CodeStep);
        Assert.Equal("/staff/sign-in", without.Headers.Location?.OriginalString);

        var (visitor, _) = await PasswordAsync("soumu");
        var page = await visitor.OpenAsync(CodeStep);
        _staff.Site.Clock.AdvanceMinutes(4);
        page = await visitor.OpenAsync(CodeStep);
        _staff.Site.Clock.AdvanceMinutes(2);
        using var late = await visitor.SendAsync(page, CodeStep, new() { ["code"] = _staff.NextCode("soumu") });
        Assert.Equal("/staff/sign-in", late.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_is_disabled_or_locked_between_the_steps_does_not_get_in()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs, enrolled: false);
        using var first = await _staff.SignInAsync("soumu");
        var codes = await EnrolAsync(first, "soumu");
        var (visitor, _) = await PasswordAsync("soumu");
        var (page, recovery) = (await visitor.OpenAsync(CodeStep), await visitor.OpenAsync(RecoveryStep));
        await _staff.DisableAsync("soumu");

        Assert.NotEqual("/staff", (await visitor.SendAsync(page, CodeStep, new() { ["code"] = _staff.NextCode("soumu") })).Headers.Location?.OriginalString);
        Assert.NotEqual("/staff", (await visitor.SendAsync(recovery, RecoveryStep, new() { ["code"] = codes[0] })).Headers.Location?.OriginalString);
        Assert.False(await visitor.IsInAsync());
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static async Task<StaffMember> ReadAsync(AsyncServiceScope scope, string login) => (await scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().FindByNameAsync(login))!;

    private static Task<bool> TakesAsync(AsyncServiceScope scope, StaffMember person, string code) =>
        scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code);

    private static List<string> Codes(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".codes li").Select(line => line.TextContent.Trim())];

    private async Task<List<string>> EnrolAsync(StaffVisitor visitor, string login)
    {
        using var answer = await visitor.PostAsync(Page, Page, new() { ["code"] = _staff.NextCode(login) });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(await visitor.IsInAsync());

        return Codes(await TestSite.ParseAsync(answer));
    }

    private async Task<(StaffVisitor Visitor, HttpResponseMessage Answer)> PasswordAsync(string login)
    {
        var visitor = _staff.Visitor();

        return (visitor, await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = login, ["password"] = StaffSite.Password }));
    }

    private Task<HttpStatusCode> EnterAsync(string login, string code) => StepAsync(login, CodeStep, code);

    private Task<HttpStatusCode> RecoverAsync(string login, string code) => StepAsync(login, RecoveryStep, code);

    private async Task<HttpStatusCode> StepAsync(string login, string step, string code)
    {
        var (visitor, _) = await PasswordAsync(login);
        using var gone = visitor;
        using var answer = await visitor.PostAsync(step, step, new() { ["code"] = code });

        return answer.StatusCode;
    }
}
