using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>Where general affairs writes the explanation in plain Japanese.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class EasyWritingController(EasyWritingQueries queries, EasyWritingCommands commands) : StaffController
{
    [Read(StaffMap.Easy)]
    public async Task<IActionResult> Show(string ward, int year, bool done, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page with { Done = done }) : NotFound();

    [HttpPost(StaffMap.Easy)]
    public async Task<IActionResult> Write(string ward, int year, EasyInput input, CancellationToken cancellation)
    {
        if (!Request.HasFormContentType || !Request.Form.ContainsKey("text"))
        {
            return BadRequest();
        }

        var outcome = await commands.WriteAsync(Actor, year, input, cancellation);

        if (outcome.Address is { } address)
        {
            return LocalRedirect(address);
        }

        if (await queries.FindAsync(Actor, year, cancellation) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = outcome.IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

        // What was typed stays, and what is saved stands beside it where somebody else wrote it meanwhile.
        return View(
            "Show",
            page with
            {
                Frame = page.Frame with { HasErrors = true },
                Text = input.Text ?? "",
                Theirs = outcome.IsStale ? page.Text : null,
                Faults = [new Fault("text", outcome.Fault!)],
            });
    }
}
