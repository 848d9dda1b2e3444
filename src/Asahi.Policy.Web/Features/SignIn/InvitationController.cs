using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Tries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>The one-time address that a new member of staff, or one whose password was reset, gets from an administrator.</summary>
[AllowAnonymous]
[TypeFilter<OpenedBeforeSignIn>]
public sealed class InvitationController(
    UserManager<StaffMember> people,
    StaffSignIn signIn,
    SignInLimits limits,
    SecondFactorRule rule,
    ILogger<InvitationController> log) : StaffController
{
    private const string Spent = "この案内は、期限が切れたか、すでに使われています。管理者に、もう一度発行を頼んでください";

    [Read(StaffMap.Invitation)]
    public async Task<IActionResult> Show(int person, string? code)
    {
        if (await FindAsync(person, code) is not { } found)
        {
            return Gone();
        }

        return View("Invitation", InvitationPage.Of(found.UserName!, found.Name, new NewPasswordInput(person, code, null)));
    }

    [HttpPost(StaffMap.Invitation)]
    public async Task<IActionResult> Set(NewPasswordInput input, CancellationToken cancellation)
    {
        var trying = Trying.Of("invitation", input.Person, HttpContext.Connection.RemoteIpAddress) with { IsQueued = false };
        using var attempt = await limits.BeginAsync(trying, cancellation);

        if (attempt.Wait is { } wait)
        {
            log.LogTooOften("invitation", input.Person);
            TooOften.Tell(Response, wait);

            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await FindAsync(input.Person, input.Code) is not { } person)
        {
            return Gone();
        }

        attempt.Succeed(); // whoever has the code guesses nothing
        var faults = await PasswordFaults.OfAsync(people, person, input.Password, "password");
        var fault = faults is [var odd] ? odd : StaffAccounts.Fault(
            await people.ResetPasswordAsync(person, InvitationCode.Unpack(input.Code!), input.Password!),
            "password");

        if (fault is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

            return View(
                "Invitation",
                InvitationPage.Of(person.UserName!, person.Name, input with { Password = null }, fault.Message));
        }

        if (await people.GetAuthenticatorKeyAsync(person) is null)
        {
            await people.ResetAuthenticatorKeyAsync(person);
        }

        log.LogPasswordSet(person.Id);
        log.LogEntered(person.Id);
        await signIn.SignInAsync(person, isPersistent: false);

        return LocalRedirect(rule.Asks(person.Duty) && !person.TwoFactorEnabled ? StaffMap.SecondFactor : StaffMap.Desk);
    }

    // An invitation is for an account that has been blanked. Where a password
    // has been set since, no code gets past it, and past the second factor.
    private async Task<StaffMember?> FindAsync(int id, string? code) =>
        await people.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture))
            is { IsDisabled: false, PasswordHash: null } person
        && InvitationCode.TryUnpack(code, out var token)
        && await people.VerifyUserTokenAsync(
            person,
            people.Options.Tokens.PasswordResetTokenProvider,
            UserManager<StaffMember>.ResetPasswordTokenPurpose,
            token)
            ? person
            : null;

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Spent", SpentPage.Of(Spent));
    }
}
