using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Tries;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>In and out. Why a try failed is told no closer than a stranger may know.</summary>
[TypeFilter<OpenedBeforeSignIn>]
public sealed class SignInController(
    StaffSignIn signIn,
    UserManager<StaffMember> people,
    SignInLimits limits,
    KnownDevices devices,
    CarriedForms carriedForms,
    ILogger<SignInController> log) : StaffController
{
    private const string Wrong = "ログインIDかパスワードが違います。続けて間違えると、次に試せるまでの時間が長くなります";
    private const string LostKey = "認証アプリの確認コードを確かめる鍵が、サイトから失われています。回復コードでログインするか、区の管理者に初期化を頼んでください";
    private const string WrongCode = "確認コードが違います。アプリに表示されている新しい6桁の数字を入力してください";

    [AllowAnonymous]
    [Read(StaffMap.SignIn)]
    public IActionResult Index(string? next) => View("SignIn", SignInPage.Of(new SignInInput(null, null, next)));

    /// <summary>From the page that shows what came too late: on to the sign-in, with what was typed; or at once to
    /// the form, for who has signed in meanwhile in another tab.</summary>
    [AllowAnonymous]
    [HttpPost(StaffMap.SignInContinue)]
    public async Task<IActionResult> Continue(string? carried, CancellationToken cancellation) =>
        HttpContext.Features.Get<SignedIn>() is { } me
            ? await LandAsync(me.Actor.Id, carried, null, cancellation)
            : View("SignIn", SignInPage.Of(new SignInInput(null, null, carriedForms.Open(carried)?.Typed.Page, carried)));

    [AllowAnonymous]
    [HttpPost(StaffMap.SignIn)]
    public async Task<IActionResult> Index(SignInInput input, CancellationToken cancellation)
    {
        var login = HalfWidth.Of(input.Login).Trim();
        var isLogin = StaffOrder.IsLogin(login);
        var person = isLogin ? await people.FindByNameAsync(login) : null;
        var (address, device) = (HttpContext.Connection.RemoteIpAddress, devices.Find(HttpContext, person));
        var trying = person is null
            ? Trying.OfNobody("login", isLogin ? login : null, address)
            : Trying.Of("login", person.Id, address, device);
        using var attempt = await limits.BeginAsync(trying, cancellation);

        if (attempt.Wait is { } wait)
        {
            log.LogTooOften("login", person?.Id);
            TooOften.Tell(Response, wait);

            return Again(input, TooOften.Words(wait), StatusCodes.Status429TooManyRequests);
        }

        var result = await signIn.TryAsync(person, input.Password ?? "");

        if (result.RequiresTwoFactor || result.Succeeded)
        {
            attempt.Succeed();
        }

        if (result.RequiresTwoFactor)
        {
            // What is carried stands in the page: there is no address for it.
            return carriedForms.Open(input.Carried) is null
                ? RedirectToAction(nameof(Code), new { next = NextAddress.Of(input.Next) })
                : View("Code", CodePage.Of(recovery: false, input.Next) with { Carried = input.Carried });
        }

        if (person is not null && result.Succeeded)
        {
            return await EnterAsync(person, input.Next, input.Carried, cancellation);
        }

        log.LogRefused(person?.Id);

        return Again(input, Wrong, StatusCodes.Status422UnprocessableEntity);
    }

    [AllowAnonymous]
    [Read(StaffMap.SignInCode)]
    public async Task<IActionResult> Code(string? next) =>
        await HasBegunAsync()
            ? View("Code", CodePage.Of(recovery: false, next))
            : FromTheStart(next);

    [AllowAnonymous]
    [HttpPost(StaffMap.SignInCode)]
    public async Task<IActionResult> Code(CodeInput input, CancellationToken cancellation)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return FromTheStart(input.Next, input.Carried);
        }

        if (input.Switching)
        {
            return View("Code", CodePage.Of(recovery: false, input.Next) with { Carried = input.Carried });
        }

        using var attempt = await BeginAsync(person, cancellation);

        if (attempt.Wait is { } wait)
        {
            return AgainWithCode(false, input, TooOften.Words(wait), StatusCodes.Status429TooManyRequests);
        }

        if (!(await signIn.TwoFactorAuthenticatorSignInAsync(input.Figures, isPersistent: false, rememberClient: false)).Succeeded)
        {
            log.LogRefused(person.Id);

            var words = await people.GetAuthenticatorKeyAsync(person) is null ? LostKey : WrongCode;

            return AgainWithCode(false, input, words, StatusCodes.Status422UnprocessableEntity);
        }

        attempt.Succeed();

        return await EnterAsync(person, input.Next, input.Carried, cancellation);
    }

    [AllowAnonymous]
    [Read(StaffMap.SignInRecovery)]
    public async Task<IActionResult> Recovery(string? next) =>
        await HasBegunAsync()
            ? View("Code", CodePage.Of(recovery: true, next))
            : FromTheStart(next);

    [AllowAnonymous]
    [HttpPost(StaffMap.SignInRecovery)]
    public async Task<IActionResult> Recovery(CodeInput input, CancellationToken cancellation)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return FromTheStart(input.Next, input.Carried);
        }

        if (input.Switching)
        {
            return View("Code", CodePage.Of(recovery: true, input.Next) with { Carried = input.Carried });
        }

        using var attempt = await BeginAsync(person, cancellation);

        if (attempt.Wait is { } wait)
        {
            return AgainWithCode(true, input, TooOften.Words(wait), StatusCodes.Status429TooManyRequests);
        }

        // Identity does not ask here whether the account is disabled: it counts on the code being a secret.
        if (person.IsDisabled || input.Recovery is not { } code || !(await signIn.TwoFactorRecoveryCodeSignInAsync(code)).Succeeded)
        {
            log.LogRefused(person.Id);

            return AgainWithCode(true, input, "回復コードが違うか、すでに使われています", StatusCodes.Status422UnprocessableEntity);
        }

        attempt.Succeed();
        log.LogRecovered(person.Id);

        return await EnterAsync(person, input.Next, input.Carried, cancellation);
    }

    [BeforeEnrolment]
    [HttpPost(StaffMap.SignOut)]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        log.LogLeft(Actor.Id);

        return LocalRedirect(StaffMap.SignIn);
    }

    private async Task<Attempt> BeginAsync(StaffMember person, CancellationToken cancellation)
    {
        var address = HttpContext.Connection.RemoteIpAddress;
        var trying = Trying.Of(SignInLimits.Code, person.Id, address, devices.Find(HttpContext, person));
        var attempt = await limits.BeginAsync(trying, cancellation);

        if (attempt.Wait is { } wait)
        {
            log.LogTooOften(SignInLimits.Code, person.Id);
            TooOften.Tell(Response, wait);
        }

        return attempt;
    }

    // Who has not begun begins; who is in already, in another tab, has nothing to begin.
    private IActionResult FromTheStart(string? next, string? carried = null) => HttpContext.Features.Get<SignedIn>() is not null
        ? LocalRedirect(NextAddress.Of(next) ?? StaffMap.Desk)
        : carriedForms.Open(carried) is null
            ? RedirectToAction(nameof(Index), new { next = NextAddress.Of(next) })
            : View("SignIn", SignInPage.Of(new SignInInput(null, null, next, carried)));

    private async Task<bool> HasBegunAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    private Task<IActionResult> EnterAsync(StaffMember person, string? next, string? carried, CancellationToken cancellation)
    {
        log.LogEntered(person.Id);
        limits.Note(HttpContext.Connection.RemoteIpAddress);

        return LandAsync(person.Id, carried, next, cancellation);
    }

    // What was carried is put aside for who had opened the form. Somebody else gets it to read, and nothing of it into a form.
    private async Task<IActionResult> LandAsync(int person, string? carried, string? next, CancellationToken cancellation)
    {
        if (carriedForms.Open(carried) is not { } form)
        {
            return LocalRedirect(NextAddress.Of(next) ?? StaffMap.Desk);
        }

        return await carriedForms.LandAsync(form, person, cancellation)
            ? LocalRedirect(NextAddress.Of(form.Typed.Page) ?? StaffMap.Scratch)
            : View("Foreign", ForeignPage.Of(form));
    }

    private ViewResult Again(SignInInput input, string fault, int status)
    {
        Response.StatusCode = status;

        return View("SignIn", SignInPage.Of(input, fault));
    }

    private ViewResult AgainWithCode(bool recovery, CodeInput input, string fault, int status)
    {
        Response.StatusCode = status;

        return View("Code", CodePage.Of(recovery, input.Next, fault) with { Carried = input.Carried });
    }
}
