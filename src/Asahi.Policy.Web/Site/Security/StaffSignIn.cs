using System.Security.Claims;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Identity's sign-in, with a row in the record for each: signing
/// out removes the row, and the cookie is dead wherever it is.</summary>
public sealed class StaffSignIn(
    UserManager<StaffMember> people,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffMember>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation,
    SignIns signIns,
    KnownDevices devices) : SignInManager<StaffMember>(people, context, claims, options, log, schemes, confirmation)
{
    /// <summary>One try. It takes the same work whoever is named, so that
    /// the time tells nobody who has an account; a try in vain writes nothing to the record.</summary>
    /// <param name="person">Null when nobody has that login.</param>
    /// <param name="password">What was typed.</param>
    public async Task<SignInResult> TryAsync(StaffMember? person, string password)
    {
        if (person is null or { IsDisabled: true } or { PasswordHash: null })
        {
            UserManager.PasswordHasher.HashPassword(null!, password);

            return SignInResult.Failed;
        }

        return await PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: false);
    }

    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.IsDisabled && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(
        StaffMember user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims)
    {
        if (StaffClaims.SignInOf(Context.User) is { } former)
        {
            await signIns.EndAsync(former);
        }

        devices.Remember(Context, user);
        var id = await signIns.StartAsync(user.Id, Context.RequestAborted);
        await base.SignInWithClaimsAsync(
            user,
            authenticationProperties,
            [.. additionalClaims, new Claim(StaffClaims.SignIn, id.ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (StaffClaims.SignInOf(Context.User) is { } id)
        {
            await signIns.EndAsync(id);
        }

        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }
}
