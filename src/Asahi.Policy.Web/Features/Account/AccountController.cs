using System.Globalization;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>What everyone does for oneself: password, second factor, recovery codes.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor, Duty.Administrator)]
public sealed class AccountController(
    UserManager<StaffMember> people,
    StaffSignIn signIn,
    SignInLimits limits,
    ILogger<AccountController> log) : StaffController
{
    private const int RecoveryCodes = 8;
    private const string TooOften = "短い間に何度も試されました。1分ほど待って、もう一度お試しください";

    [Read(StaffMap.Account)]
    public async Task<IActionResult> Index(string? done)
    {
        var person = await PersonAsync();

        return View(await PageAsync(person) with { Done = Words(done) });
    }

    [Read(StaffMap.SecondFactor)]
    [BeforeEnrolment]
    public async Task<IActionResult> SecondFactor()
    {
        var person = await PersonAsync();

        return person.TwoFactorEnabled ? LocalRedirect(StaffMap.Account) : View(await SetUpAsync(person, null));
    }

    [HttpPost(StaffMap.SecondFactor)]
    [BeforeEnrolment]
    public async Task<IActionResult> SecondFactor(string? code)
    {
        var person = await PersonAsync();

        if (person.TwoFactorEnabled)
        {
            return LocalRedirect(StaffMap.Account);
        }

        if (!MayTry("code", person))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;

            return View(await SetUpAsync(person, TooOften));
        }

        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, HalfWidth.Figures(code)))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

            return View(await SetUpAsync(person, "確認コードが違います。アプリに表示されている新しい6桁の数字を入力してください。合わないときは、端末の時刻が正しいかを確かめてください"));
        }

        await people.SetTwoFactorEnabledAsync(person, true);
        log.LogEnrolled(person.Id);

        return await ShowCodesAsync(person);
    }

    /// <summary>Only for those who need not have one; whoever needs one can only replace it, by a reset.</summary>
    [HttpPost(StaffMap.SecondFactorOff)]
    public async Task<IActionResult> SecondFactorOff(string? password)
    {
        var person = await PersonAsync();

        if (person.Duty.NeedsSecondFactor())
        {
            return Forbid();
        }

        if (await RefusalAsync(person, password) is { } refused)
        {
            return refused;
        }

        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        log.LogUnenrolled(person.Id);
        await signIn.RefreshSignInAsync(person);

        return LocalRedirect($"{StaffMap.Account}?done=off");
    }

    [HttpPost(StaffMap.RecoveryCodes)]
    public async Task<IActionResult> NewRecoveryCodes(string? password)
    {
        var person = await PersonAsync();

        if (await RefusalAsync(person, password) is { } refused)
        {
            return refused;
        }

        return person.TwoFactorEnabled ? await ShowCodesAsync(person) : LocalRedirect(StaffMap.Account);
    }

    [Read(StaffMap.Password)]
    public async Task<IActionResult> Password() =>
        View(new PasswordPage(StaffFrame.Under("パスワードの変更"), (await PersonAsync()).UserName!, null, null));

    [HttpPost(StaffMap.Password)]
    public async Task<IActionResult> Password(PasswordInput input)
    {
        var person = await PersonAsync();

        if (!MayTry("password", person))
        {
            return Again(person, StatusCodes.Status429TooManyRequests, "current", TooOften);
        }

        var result = await people.ChangePasswordAsync(person, input.Current ?? "", input.Password ?? "");

        if (!result.Succeeded)
        {
            var error = result.Errors.First();

            return Again(
                person,
                StatusCodes.Status422UnprocessableEntity,
                error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "current" : "password",
                error.Description);
        }

        log.LogPasswordSet(person.Id);
        await signIn.RefreshSignInAsync(person);

        return LocalRedirect($"{StaffMap.Account}?done=password");
    }

    private bool MayTry(string what, StaffMember person)
    {
        var may = limits.Allow(what, $"{person.Id}", HttpContext.Connection.RemoteIpAddress);

        if (!may)
        {
            log.LogTooOften(what);
        }

        return may;
    }

    // What loosens the account asks for the password again: somebody else may sit at the desk.
    private async Task<ViewResult?> RefusalAsync(StaffMember person, string? password)
    {
        var (status, fault) = !MayTry("password", person) ? (StatusCodes.Status429TooManyRequests, TooOften)
            : await people.CheckPasswordAsync(person, password ?? "") ? (StatusCodes.Status200OK, null)
            : (StatusCodes.Status422UnprocessableEntity, "パスワードが違うため、変えませんでした");

        if (fault is null)
        {
            return null;
        }

        Response.StatusCode = status;

        return View("Index", await PageAsync(person) with { Frame = StaffFrame.Under("アカウント") with { HasErrors = true }, Fault = fault });
    }

    private ViewResult Again(StaffMember person, int status, string field, string fault)
    {
        Response.StatusCode = status;

        return View("Password", new PasswordPage(StaffFrame.Under("パスワードの変更") with { HasErrors = true }, person.UserName!, field, fault));
    }

    private async Task<AccountPage> PageAsync(StaffMember person) =>
        new(StaffFrame.Under("アカウント"), Me, person.UserName!, await people.CountRecoveryCodesAsync(person));

    private async Task<StaffMember> PersonAsync() => (await people.FindByIdAsync(Actor.Id.ToString(CultureInfo.InvariantCulture)))!;

    private async Task<SecondFactorPage> SetUpAsync(StaffMember person, string? fault)
    {
        var key = await people.GetAuthenticatorKeyAsync(person) ?? "";
        var issuer = Uri.EscapeDataString($"{Me.WardName}運営方針");
        var account = Uri.EscapeDataString(person.UserName!);
        var address = $"otpauth://totp/{issuer}:{account}?secret={key}&issuer={issuer}&digits=6";
        var grouped = string.Join(' ', key.Chunk(4).Select(four => new string(four)));

        return new SecondFactorPage(
            new StaffFrame("二段階認証の設定") { HasErrors = fault is not null },
            person.Duty.NeedsSecondFactor(),
            grouped,
            QrPicture.Of(address),
            fault);
    }

    private async Task<ViewResult> ShowCodesAsync(StaffMember person)
    {
        var codes = (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes))!.ToList();
        log.LogNewCodes(person.Id);
        await signIn.RefreshSignInAsync(person); // the change has ended the sign-in it was made in

        return View("RecoveryCodes", new RecoveryCodesPage(new StaffFrame("回復コード"), codes));
    }

    private static string? Words(string? done) => done switch
    {
        "password" => "パスワードを変えました。ほかの端末のログインは、すべて切れました",
        "off" => "二段階認証をやめました",
        _ => null,
    };
}
