using Asahi.Policy.Data.Changes;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>There is no default account: the first one is made here, by whoever can read what the program prints.</summary>
[AllowAnonymous]
[TypeFilter<OpenedBeforeSignIn>]
public sealed class SetUpController(
    SetUpCommands commands,
    SetUpCode code,
    StaffSignIn signIn,
    ILogger<SetUpController> log) : StaffController
{
    private const string Spent = "この案内は、期限（60分）が切れたか、すでに使われています。職員が一人もいないときは、ポータルを起動し直すと新しい案内が表示されます";

    [Read(StaffMap.SetUp)]
    public async Task<IActionResult> Show(string? code, CancellationToken cancellation) => await IsOpenAsync(code, cancellation)
        ? View("SetUp", SetUpPage.Of(new SetUpInput(code, null, null, null, null), await commands.WardsAsync(cancellation)))
        : Gone();

    [HttpPost(StaffMap.SetUp)]
    public async Task<IActionResult> Make(SetUpInput input, CancellationToken cancellation)
    {
        if (!await IsOpenAsync(input.Code, cancellation))
        {
            return Gone();
        }

        switch (await commands.MakeAsync(input, cancellation))
        {
            case Done { Subject: { } id }:
                log.LogFirst(id);
                await signIn.SignInAsync(await commands.PersonAsync(id, cancellation), isPersistent: false);

                return LocalRedirect(StaffMap.SecondFactor);
            case Refused { Faults: { Count: > 0 } faults }:
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

                return View("SetUp", SetUpPage.Of(input, await commands.WardsAsync(cancellation), faults));
            default:
                return Gone();
        }
    }

    private async Task<bool> IsOpenAsync(string? given, CancellationToken cancellation) =>
        code.Fits(given) && await commands.NobodyAsync(cancellation);

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Spent", SpentPage.Of(Spent));
    }
}
