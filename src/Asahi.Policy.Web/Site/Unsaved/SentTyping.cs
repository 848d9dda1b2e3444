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
        if (await TypedAsync(context) is not var (person, typed))
        {
            return false;
        }

        return typed.Fields.Count == 0
            ? (await scratches.OfAsync(person, context.RequestAborted)).Any(kept => kept.Form == typed.Form)
            : await scratches.KeepAsync(person, typed, null, context.RequestAborted) is not null;
    }

    /// <summary>Puts aside what could not be taken of a form that was taken in part.</summary>
    public async Task KeepAsync(HttpContext context, PartlyTaken taken)
    {
        if (await TypedAsync(context) is var (person, typed))
        {
            // Its number is spent: what is left of it is of the page that is shown now.
            var left = typed with { Number = Guid.Empty, Fields = [.. typed.Fields.Where(field => taken.Left.Contains(field.Name))] };
            await scratches.KeepAsync(person, left, null, context.RequestAborted);
        }
    }

    private async Task<(int Person, TypedForm Typed)?> TypedAsync(HttpContext context) =>
        context.Features.Get<SignedIn>() is { Actor.Id: var person }
        && await FormReading.TryReadAsync(context.Request) is { } form
        && seal.OpenTicket(form[FormSeal.Ticket]) is { } ticket
        && ticket.Person == person
            ? (person, SentForms.ToKeep(ticket, form))
            : null;
}
