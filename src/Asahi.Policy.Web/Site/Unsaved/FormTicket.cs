namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>What a form says of itself when it is drawn, sealed into it: for whom, under which name, and which fields it has.
/// Whoever gets the form back knows the labels of what was typed, whoever is signed in by then; and nobody can make
/// one for somebody else.</summary>
/// <param name="Person">Who has opened the form. Null: nobody was signed in.</param>
/// <param name="Form">The name under which it is put aside.</param>
/// <param name="Page">The address of its page.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Fields">What can be typed or chosen, in the order of the page.</param>
public sealed record FormTicket(int? Person, string Form, string Page, string Title, IReadOnlyList<TicketField> Fields)
{
    private Dictionary<string, TicketField>? _byName;

    public TicketField? this[string name] =>
        (_byName ??= Fields.DistinctBy(it => it.Name).ToDictionary(it => it.Name)).GetValueOrDefault(name);
}

/// <summary>One field of a form.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Was">The digest of what the record says.</param>
/// <param name="Shown">The digest of what the field was shown with: that, or what had been put aside.</param>
/// <param name="Choices">The words of the answers; null for a text.</param>
/// <param name="IsOwn">It was typed in before, on this very page: what was put aside then is of this window,
/// however it was tidied since.</param>
public sealed record TicketField(
    string Name,
    string Label,
    string Was,
    string Shown,
    IReadOnlyDictionary<string, string>? Choices,
    bool IsOwn = false);
