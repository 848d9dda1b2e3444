using System.Text;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Unsaved;

/// <summary>What somebody has typed and not saved: put aside for every form, read in one place, dropped. Each has only what is their own,
/// whatever they may write by now.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor, Duty.Administrator)]
public sealed class UnsavedController(OwnScratches own, Scratches scratches) : StaffController
{
    [Read(StaffMap.Scratch)]
    public async Task<IActionResult> Index() => View(new UnsavedPage(StaffFrame.Under("書きかけ"), await own.AllAsync()));

    /// <summary>From the script while somebody types: the fields that were touched.</summary>
    [HttpPost(StaffMap.Scratch)]
    [GridSize(WholeForms.LargestEntry)]
    public async Task<IActionResult> Keep(
        [FromServices] FormSeal seal,
        [FromServices] ScratchPace pace,
        CancellationToken cancellation)
    {
        if (!pace.Admits(Actor.Id))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (!Request.HasFormContentType || seal.OpenTicket(Request.Form[FormSeal.Ticket]) is not { } ticket)
        {
            return NoContent();
        }

        if (ticket.Person != Actor.Id)
        {
            return Forbid();
        }

        return await scratches.KeepAsync(Actor.Id, SentForms.ToKeep(ticket, Request.Form, onlyTouched: true), null, cancellation) is { } at
            ? Content($"{JapanTime.Clock(at)}に書きかけを残しました", "text/plain", Encoding.UTF8)
            : NoContent();
    }

    [HttpPost(StaffMap.ScratchDrop)]
    public async Task<IActionResult> Drop(string? form, string? field, bool fromList, CancellationToken cancellation)
    {
        var page = form is null ? null : (await own.FindAsync(form))?.Page;

        if (form is not null)
        {
            await scratches.DropAsync(Actor.Id, form, string.IsNullOrEmpty(field) ? null : field, cancellation);
        }

        return LocalRedirect(fromList ? StaffMap.Scratch : NextAddress.Of(page) ?? StaffMap.Scratch);
    }
}
