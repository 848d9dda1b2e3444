namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>What a form said that could not be taken, to be read and, where the sign-in had ended, to be carried on.</summary>
public sealed class LateForms(FormSeal seal, TimeProvider clock)
{
    /// <summary>Null: a form without a field, or none of ours.</summary>
    public async Task<LateForm?> ReadAsync(HttpRequest request)
    {
        if (await FormReading.TryReadAsync(request) is not { } form)
        {
            return null;
        }

        // The sign-in itself could not be taken: what it carried is not lost with it.
        if (form[FormSeal.Carried].ToString() is { Length: > 0 } carried && seal.OpenCarried(carried) is { } opened)
        {
            return new LateForm(opened.Fields, opened.Typed.Page, carried);
        }

        if (seal.OpenTicket(form[FormSeal.Ticket]) is not { } ticket)
        {
            return null;
        }

        var fields = SentForms.Read(ticket, form);

        return new LateForm(fields, ticket.Page, ticket.Person is { } person ? Carry(person, ticket, form, fields) : null);
    }

    private string? Carry(int person, FormTicket ticket, IFormCollection form, IReadOnlyList<SentField> fields) =>
        seal.Seal(new CarriedForm(person, clock.GetUtcNow().UtcDateTime, SentForms.ToKeep(ticket, form), fields));
}

/// <summary>A form that could not be taken.</summary>
/// <param name="Fields">What was typed and chosen.</param>
/// <param name="Page">The address of its page.</param>
/// <param name="Carried">The same, sealed. Null: it belongs to nobody, or is too long to be carried.</param>
public sealed record LateForm(IReadOnlyList<SentField> Fields, string Page, string? Carried);
