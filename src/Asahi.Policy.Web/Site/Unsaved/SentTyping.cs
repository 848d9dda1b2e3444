using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Staffing;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Puts aside what was typed into the form of this request, for the person
/// who has opened it and sends it; for nobody else.</summary>
public sealed class SentTyping(FormSeal seal, Scratches scratches)
{
    /// <summary>Whether all that was typed lies with what is put aside.</summary>
    public async Task<bool> KeepAsync(HttpContext context)
    {
        if (context.Features.Get<SignedIn>() is not { Actor.Id: var person }
            || await FormReading.TryReadAsync(context.Request) is not { } form
            || seal.OpenTicket(form[FormSeal.Ticket]) is not { } ticket
            || ticket.Person != person)
        {
            return false;
        }

        var typed = SentForms.ToKeep(ticket, form);

        return typed.Fields.Count == 0
            ? (await scratches.OfAsync(person, context.RequestAborted)).Any(kept => kept.Form == ticket.Form)
            : await scratches.KeepAsync(person, typed, null, context.RequestAborted) is not null;
    }
}
