using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Tries;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>What everyone does for oneself: password, second factor, recovery codes.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor, Duty.Administrator)]
public sealed class AccountController(
    UserManager<StaffMember> people,
    StaffSignIn signIn,
    SignInLimits limits,
    MailCommands mail,
    ILogger<AccountController> log) : StaffController
{
    private const int RecoveryCodes = 8;

    // Somebody who does not know the password sits at a sign-in that is not theirs.
    private const int WrongPasswords = 10;

    [Read(StaffMap.Account)]
    public async Task<IActionResult> Index()
    {
        return View(await PageAsync(await PersonAsync()));
    }

    [HttpPost(StaffMap.AccountMail)]
    public async Task<IActionResult> Mail(Guid key, string? wants, CancellationToken cancellation) => await EndAsync(
        await mail.WantAsync(Actor, key, wants, cancellation),
        _ => StaffMap.Account,
        async refused => View("Index", await PageAsync(await PersonAsync()) with
        {
            Frame = StaffFrame.Under("アカウント") with { HasErrors = true },
            MailFault = refused.Faults[0].Message,
        }));

    [Read(StaffMap.SecondFactor)]
    [BeforeEnrolment]
    public async Task<IActionResult> SecondFactor()
    {
        var person = await PersonAsync();

        return person.TwoFactorEnabled ? LocalRedirect(StaffMap.Account) : View(await SetUpAsync(person, null));
    }

    [HttpPost(StaffMap.SecondFactor)]
    [BeforeEnrolment]
    public async Task<IActionResult> SecondFactor(string? code, CancellationToken cancellation)
    {
        var person = await PersonAsync();

        if (person.TwoFactorEnabled)
        {
            return LocalRedirect(StaffMap.Account);
        }

        using var attempt = await BeginAsync(SignInLimits.Code, person, cancellation);

        if (attempt.Wait is { } wait)
        {
            return View(await SetUpAsync(person, TooOften.Words(wait)));
        }

        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, HalfWidth.Figures(code)))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

            return View(await SetUpAsync(person, "確認コードが違います。アプリに表示されている新しい6桁の数字を入力してください。合わないときは、端末の時刻が正しいかを確かめてください"));
        }

        attempt.Succeed();
        await people.SetTwoFactorEnabledAsync(person, true);
        log.LogEnrolled(person.Id);

        return await ShowCodesAsync(person);
    }

    /// <summary>Only for those who need not have one; whoever needs one can only replace it, by a reset.</summary>
    [HttpPost(StaffMap.SecondFactorOff)]
    public async Task<IActionResult> SecondFactorOff(string? password, CancellationToken cancellation)
    {
        var person = await PersonAsync();

        if (Me.NeedsSecondFactor)
        {
            return Forbid();
        }

        if (await RefusalAsync(person, password, cancellation) is { } refused)
        {
            return refused;
        }

        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        log.LogUnenrolled(person.Id);
        await signIn.RefreshSignInAsync(person);

        return LeadOn(StaffMap.Account, "二段階認証をやめました");
    }

    [HttpPost(StaffMap.RecoveryCodes)]
    public async Task<IActionResult> NewRecoveryCodes(string? password, CancellationToken cancellation)
    {
        var person = await PersonAsync();

        if (await RefusalAsync(person, password, cancellation) is { } refused)
        {
            return refused;
        }

        return person.TwoFactorEnabled ? await ShowCodesAsync(person) : LocalRedirect(StaffMap.Account);
    }

    [Read(StaffMap.Password)]
    public async Task<IActionResult> Password() =>
        View(new PasswordPage(StaffFrame.Under("パスワードの変更"), (await PersonAsync()).UserName!));

    [HttpPost(StaffMap.Password)]
    public async Task<IActionResult> Password(PasswordInput input, CancellationToken cancellation)
    {
        var person = await PersonAsync();

        if (input is { Password.Length: > 0 } && input.Password == input.Current)
        {
            // Of the two that were typed alone: nothing is told of the account, and nothing was tried.
            return Again(
                person,
                StatusCodes.Status422UnprocessableEntity,
                new Fault("password", "いまのパスワードと同じです。新しいパスワードを入力してください"));
        }

        using var attempt = await BeginAsync("password", person, cancellation);

        if (attempt.Wait is { } wait)
        {
            return Again(person, StatusCodes.Status429TooManyRequests, new Fault("current", TooOften.Words(wait)));
        }

        var isRight = await people.CheckPasswordAsync(person, input.Current ?? "");

        if (!isRight && attempt.Failures >= WrongPasswords)
        {
            return await LeaveAsync(person);
        }

        if (isRight)
        {
            attempt.Succeed();
        }

        List<Fault> faults =
        [
            .. isRight ? [] : new[] { new Fault("current", people.ErrorDescriber.PasswordMismatch().Description) },
            .. await PasswordFaults.OfAsync(people, person, input.Password, "password"),
        ];

        if (faults.Count == 0
            && StaffAccounts.Fault(await people.ChangePasswordAsync(person, input.Current!, input.Password!), "password") is { } fault)
        {
            faults.Add(fault);
        }

        if (faults.Count > 0)
        {
            return Again(person, StatusCodes.Status422UnprocessableEntity, [.. faults]);
        }

        log.LogPasswordSet(person.Id);
        await signIn.RefreshSignInAsync(person);

        return LeadOn(StaffMap.Account, "パスワードを変えました。ほかの端末のログインは、すべて切れました");
    }

    // Counted by the sign-in: whoever has got hold of one tries in it, from wherever.
    private async Task<Attempt> BeginAsync(string what, StaffMember person, CancellationToken cancellation)
    {
        var trying = Trying.Of(what, person.Id, HttpContext.Connection.RemoteIpAddress, StaffClaims.SignInOf(User));
        var attempt = await limits.BeginAsync(trying, cancellation);

        if (attempt.Wait is { } wait)
        {
            log.LogTooOften(what, person.Id);
            TooOften.Tell(Response, wait);
        }

        return attempt;
    }

    private async Task<IActionResult> LeaveAsync(StaffMember person)
    {
        await signIn.SignOutAsync();
        log.LogEnded(person.Id);

        return LocalRedirect(StaffMap.SignIn);
    }

    // What loosens the account asks for the password again: somebody else may sit at the desk.
    private async Task<IActionResult?> RefusalAsync(StaffMember person, string? password, CancellationToken cancellation)
    {
        using var attempt = await BeginAsync("password", person, cancellation);

        if (attempt.Wait is null && await people.CheckPasswordAsync(person, password ?? ""))
        {
            attempt.Succeed();

            return null;
        }

        if (attempt.Wait is null && attempt.Failures >= WrongPasswords)
        {
            return await LeaveAsync(person);
        }

        var fault = attempt.Wait is { } wait ? TooOften.Words(wait) : "パスワードが違うため、変えませんでした";
        Response.StatusCode = attempt.Wait is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status429TooManyRequests;

        return View("Index", await PageAsync(person) with { Frame = StaffFrame.Under("アカウント") with { HasErrors = true }, Fault = fault });
    }

    private ViewResult Again(StaffMember person, int status, params IReadOnlyList<Fault> faults)
    {
        Response.StatusCode = status;

        return View("Password", new PasswordPage(StaffFrame.Under("パスワードの変更") with { HasErrors = true }, person.UserName!, faults));
    }

    private async Task<AccountPage> PageAsync(StaffMember person) =>
        new(StaffFrame.Under("アカウント"), Me, person.UserName!, await people.CountRecoveryCodesAsync(person))
        {
            Email = person.Email,
            WantsMail = person.WantsMail,
        };

    protected override string? Words(Done done) => "お知らせの受け取りを保存しました";

    private async Task<StaffMember> PersonAsync() => (await people.FindByIdAsync(Actor.Id.ToString(CultureInfo.InvariantCulture)))!;

    private async Task<SecondFactorPage> SetUpAsync(StaffMember person, string? fault)
    {
        if (await people.GetAuthenticatorKeyAsync(person) is null)
        {
            await people.ResetAuthenticatorKeyAsync(person); // never made, or sealed with keys that were lost
            await signIn.RefreshSignInAsync(person);
        }

        var key = (await people.GetAuthenticatorKeyAsync(person))!;
        var issuer = Uri.EscapeDataString($"{Me.WardName}運営方針");
        var account = Uri.EscapeDataString(person.UserName!);
        var address = $"otpauth://totp/{issuer}:{account}?secret={key}&issuer={issuer}&digits=6";
        var grouped = string.Join(' ', key.Chunk(4).Select(four => new string(four)));

        return new SecondFactorPage(
            new StaffFrame("二段階認証の設定") { HasErrors = fault is not null },
            Me.NeedsSecondFactor,
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
}
