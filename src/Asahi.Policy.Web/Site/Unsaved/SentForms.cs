using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Reads a form that was sent, by what it says of itself.</summary>
internal static class SentForms
{
    /// <summary>The field in which the script says what was touched, be it put back.</summary>
    public const string Touched = "touched";

    /// <summary>The number of the form.</summary>
    public const string Number = "key";

    /// <summary>Everything that was typed or chosen, in the order of the page; passwords and codes are no fields.</summary>
    public static IReadOnlyList<SentField> Read(FormTicket ticket, IFormCollection form) =>
    [
        .. ticket.Fields
            .Select(field => (Field: field, Words: WordsOf(field, ValueOf(field, form))))
            .Where(it => it.Words.Length > 0)
            .Select(it => new SentField(it.Field.Label, it.Words, it.Field.Choices is not null)),
    ];

    /// <summary>What is to be put aside: what differs from what was shown, and what was touched.</summary>
    public static TypedForm ToKeep(FormTicket ticket, IFormCollection form, bool onlyTouched = false)
    {
        var touched = form[Touched].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        List<TypedField> fields =
        [
            .. ticket.Fields
                .Select((field, place) => new TypedField(
                    field.Name,
                    field.Label,
                    place,
                    ValueOf(field, form),
                    field.Choices is null ? null : WordsOf(field, ValueOf(field, form)),
                    field.Was))
                .Where(field => form.ContainsKey(field.Name) || ticket[field.Name]!.Choices is not null)
                .Where(field => touched.Contains(field.Name)
                    || (!onlyTouched && ValueDigest.Of(field.Value) != ticket[field.Name]!.Shown)),
        ];
        var number = Guid.TryParse(form[Number], out var key) ? key : Guid.Empty;

        return new TypedForm(ticket.Form, ticket.Title, ticket.Page, number, fields);
    }

    /// <summary>The fields that were typed in, since the page was opened.</summary>
    public static HashSet<string> TypedIn(FormTicket ticket, IFormCollection form) =>
        ToKeep(ticket, form).Fields.Select(field => field.Name)
            .Concat(ticket.Fields.Where(field => field.IsOwn).Select(field => field.Name))
            .ToHashSet();

    // A box that is ticked comes after the blank that says that it was there.
    private static string ValueOf(TicketField field, IFormCollection form) => form[field.Name].LastOrDefault() ?? "";

    private static string WordsOf(TicketField field, string value) =>
        field.Choices is null ? Prose.Trim(value) : field.Choices.GetValueOrDefault(value) ?? "";
}
