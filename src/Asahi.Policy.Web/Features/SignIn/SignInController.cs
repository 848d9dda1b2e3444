using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>In and out. Why a try failed is told no closer than a stranger may know.</summary>
public sealed class SignInController(
    StaffSignIn signIn,
    UserManager<StaffMember> people,
    SignInLimits limits,
    ILogger<SignInController> log) : StaffController
{
    private const string Wrong = "ログインIDかパスワードが違います。何度も間違えると、しばらくログインできなくなります";
    private const string WrongCode = "確認コードが違います。アプリに表示されている新しい6桁の数字を入力してください";
    private const string TooOften = "短い間に何度も試されました。1分ほど待って、もう一度お試しください";

    [AllowAnonymous]
    [Read(StaffMap.SignIn)]
    public IActionResult Index(string? next) => View("SignIn", SignInPage.Of(new SignInInput(null, null, next)));

    [AllowAnonymous]
    [HttpPost(StaffMap.SignIn)]
    public async Task<IActionResult> Index(SignInInput input)
    {
        var login = HalfWidth.Of(input.Login).Trim();

        if (!limits.Allow("login", login, HttpContext.Connection.RemoteIpAddress))
        {
            log.LogTooOften("login");

            return Again(input, TooOften, StatusCodes.Status429TooManyRequests);
        }

        var person = StaffOrder.IsLogin(login) ? await people.FindByNameAsync(login) : null;
        var result = await signIn.TryAsync(person, input.Password ?? "");

        if (result.RequiresTwoFactor)
        {
            return RedirectToAction(nameof(Code), new { next = NextAddress.Of(input.Next) });
        }

        if (person is not null && result.Succeeded)
        {
            return Enter(person, input.Next);
        }

        log.LogRefused(person?.Id);

        return Again(input, Wrong, StatusCodes.Status422UnprocessableEntity);
    }

    [AllowAnonymous]
    [Read(StaffMap.SignInCode)]
    public async Task<IActionResult> Code(string? next) =>
        await HasBegunAsync()
            ? View("Code", CodePage.Of(recovery: false, next))
            : RedirectToAction(nameof(Index), new { next = NextAddress.Of(next) });

    [AllowAnonymous]
    [HttpPost(StaffMap.SignInCode)]
    public async Task<IActionResult> Code(CodeInput input)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return RedirectToAction(nameof(Index), new { next = NextAddress.Of(input.Next) });
        }

        if (!MayTry(person))
        {
            return AgainWithCode(false, input, TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (!(await signIn.TwoFactorAuthenticatorSignInAsync(input.Figures, isPersistent: false, rememberClient: false)).Succeeded)
        {
            log.LogRefused(person.Id);

            return AgainWithCode(false, input, WrongCode, StatusCodes.Status422UnprocessableEntity);
        }

        return Enter(person, input.Next);
    }

    [AllowAnonymous]
    [Read(StaffMap.SignInRecovery)]
    public async Task<IActionResult> Recovery(string? next) =>
        await HasBegunAsync()
            ? View("Code", CodePage.Of(recovery: true, next))
            : RedirectToAction(nameof(Index), new { next = NextAddress.Of(next) });

    [AllowAnonymous]
    [HttpPost(StaffMap.SignInRecovery)]
    public async Task<IActionResult> Recovery(CodeInput input)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return RedirectToAction(nameof(Index), new { next = NextAddress.Of(input.Next) });
        }

        if (!MayTry(person))
        {
            return AgainWithCode(true, input, TooOften, StatusCodes.Status429TooManyRequests);
        }

        // Identity asks neither of the account here: it counts on the code being a secret.
        var isShut = person.IsDisabled || await people.IsLockedOutAsync(person);

        if (isShut || input.Recovery is not { } code || !(await signIn.TwoFactorRecoveryCodeSignInAsync(code)).Succeeded)
        {
            log.LogRefused(person.Id);

            return AgainWithCode(true, input, "回復コードが違うか、すでに使われています", StatusCodes.Status422UnprocessableEntity);
        }

        log.LogRecovered(person.Id);

        return Enter(person, input.Next);
    }

    [BeforeEnrolment]
    [HttpPost(StaffMap.SignOut)]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        log.LogLeft(Actor.Id);

        return LocalRedirect(StaffMap.SignIn);
    }

    private bool MayTry(StaffMember person)
    {
        var may = limits.Allow("code", $"{person.Id}", HttpContext.Connection.RemoteIpAddress);

        if (!may)
        {
            log.LogTooOften("code");
        }

        return may;
    }

    private async Task<bool> HasBegunAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    private LocalRedirectResult Enter(StaffMember person, string? next)
    {
        log.LogEntered(person.Id);

        return LocalRedirect(NextAddress.Of(next) ?? StaffMap.Desk);
    }

    private ViewResult Again(SignInInput input, string fault, int status)
    {
        Response.StatusCode = status;

        return View("SignIn", SignInPage.Of(input, fault));
    }

    private ViewResult AgainWithCode(bool recovery, CodeInput input, string fault, int status)
    {
        Response.StatusCode = status;

        return View("Code", CodePage.Of(recovery, input.Next, fault));
    }
}
