using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>In and out. Why a try failed is told no closer than a stranger may know.</summary>
public sealed partial class SignInController(StaffSignIn signIn, UserManager<StaffMember> people, SignInLimits limits, ILogger<SignInController> log) : StaffController
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
        if (!limits.Allow(input.Login ?? "", HttpContext.Connection.RemoteIpAddress))
        {
            return Again(input, TooOften, StatusCodes.Status429TooManyRequests);
        }

        var person = await people.FindByNameAsync((input.Login ?? "").Trim());

        if (person is null)
        {
            people.PasswordHasher.HashPassword(null!, input.Password ?? ""); // an unknown name takes as long as a wrong password
            LogFailed(null);

            return Again(input, Wrong, StatusCodes.Status422UnprocessableEntity);
        }

        var result = await signIn.PasswordSignInAsync(person, input.Password ?? "", isPersistent: false, lockoutOnFailure: true);

        if (result.RequiresTwoFactor)
        {
            return RedirectToAction(nameof(Code), new { next = input.Next });
        }

        return result.Succeeded ? Enter(person, input.Next) : Refuse(person, input);
    }

    [AllowAnonymous]
    [Read(StaffMap.SignInCode)]
    public async Task<IActionResult> Code(string? next) => await HasBegunAsync() ? View("Code", CodePage.Of(recovery: false, next)) : RedirectToAction(nameof(Index), new { next });

    [AllowAnonymous]
    [HttpPost(StaffMap.SignInCode)]
    public async Task<IActionResult> Code(CodeInput input)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return RedirectToAction(nameof(Index), new { next = input.Next });
        }

        if (!limits.Allow($"code {person.Id}", HttpContext.Connection.RemoteIpAddress))
        {
            return AgainWithCode(false, input, TooOften, StatusCodes.Status429TooManyRequests);
        }

        // A code that was looked over somebody's shoulder is worth nothing once it has been used.
        var isUsed = input.Figures.Length > 0 && input.Figures == person.LastCode;

        if (isUsed || !(await signIn.TwoFactorAuthenticatorSignInAsync(input.Figures, isPersistent: false, rememberClient: false)).Succeeded)
        {
            LogFailed(person.Id);

            return AgainWithCode(false, input, WrongCode, StatusCodes.Status422UnprocessableEntity);
        }

        person.Remember(input.Figures);
        await people.UpdateAsync(person);

        return Enter(person, input.Next);
    }

    [AllowAnonymous]
    [Read(StaffMap.SignInRecovery)]
    public async Task<IActionResult> Recovery(string? next) => await HasBegunAsync() ? View("Code", CodePage.Of(recovery: true, next)) : RedirectToAction(nameof(Index), new { next });

    [AllowAnonymous]
    [HttpPost(StaffMap.SignInRecovery)]
    public async Task<IActionResult> Recovery(CodeInput input)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return RedirectToAction(nameof(Index), new { next = input.Next });
        }

        if (!limits.Allow($"code {person.Id}", HttpContext.Connection.RemoteIpAddress))
        {
            return AgainWithCode(true, input, TooOften, StatusCodes.Status429TooManyRequests);
        }

        return (await signIn.TwoFactorRecoveryCodeSignInAsync(input.Recovery)).Succeeded
            ? Enter(person, input.Next)
            : AgainWithCode(true, input, "回復コードが違うか、すでに使われています", StatusCodes.Status422UnprocessableEntity);
    }

    [BeforeEnrolment]
    [HttpPost(StaffMap.SignOut)]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();

        return LocalRedirect(StaffMap.SignIn);
    }

    private async Task<bool> HasBegunAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    private LocalRedirectResult Enter(StaffMember person, string? next)
    {
        LogEntered(person.Id);

        return LocalRedirect(Url.IsLocalUrl(next) && next.StartsWith(StaffMap.Desk, StringComparison.Ordinal) ? next : StaffMap.Desk);
    }

    private ViewResult Refuse(StaffMember person, SignInInput input)
    {
        LogFailed(person.Id);

        return Again(input, Wrong, StatusCodes.Status422UnprocessableEntity);
    }

    private ViewResult Again(SignInInput input, string fault, int status)
    {
        Response.StatusCode = status;

        return View("SignIn", SignInPage.Of(input with { Password = null }, fault));
    }

    private ViewResult AgainWithCode(bool recovery, CodeInput input, string fault, int status)
    {
        Response.StatusCode = status;

        return View("Code", CodePage.Of(recovery, input.Next, fault));
    }

    [LoggerMessage(1001, LogLevel.Information, "Signed in: person {Person}")]
    private partial void LogEntered(int person);

    [LoggerMessage(1002, LogLevel.Warning, "Sign-in refused: person {Person}")]
    private partial void LogFailed(int? person);
}
