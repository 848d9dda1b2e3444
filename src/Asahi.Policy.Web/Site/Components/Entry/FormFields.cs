using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>The fields of one form, as they say themselves while they are drawn: so no list of names can lag behind the forms.
/// Each is told in turn what it is to show: what the record says, or what this person has put aside.</summary>
internal sealed class FormFields
{
    private readonly List<TicketField> _fields = [];
    private KeptScratch? _kept;
    private FormTicket? _sent;
    private HashSet<string> _own = [];
    private PartlyTaken? _partly;

    public IReadOnlyList<TicketField> All => _fields;

    /// <summary>Whether something that was put aside says something else than the record.</summary>
    public bool Differs { get; private set; }

    /// <summary>Before the fields of a form are drawn, in whichever views they stand.</summary>
    public static FormFields Begin(HttpContext http)
    {
        var fields = new FormFields();
        http.Features.Set(fields);

        return fields;
    }

    /// <summary>After they were drawn.</summary>
    public static void End(HttpContext http) => http.Features.Set<FormFields>(null);

    /// <summary>One field. Outside a form that is sent there is nobody to tell.</summary>
    public static FieldStand Note(
        HttpContext http,
        string name,
        string label,
        string? value,
        IReadOnlyDictionary<string, string>? choices = null) =>
        http.Features.Get<FormFields>()?.Note(name, label, value, choices) ?? new FieldStand(value, null);

    /// <summary>What was put aside for this form; and what the form said of itself
    /// that is answered, and what was typed into it: then what was sent stands in it.</summary>
    public void Tell(KeptScratch? kept, FormTicket? sent, HashSet<string> own, PartlyTaken? partly = null) =>
        (_kept, _sent, _own, _partly) = (kept, sent, own, partly);

    private FieldStand Note(string name, string label, string? value, IReadOnlyDictionary<string, string>? choices)
    {
        var now = ValueDigest.Of(value);

        if (_sent is not null && _partly?.Left.Contains(name) == false)
        {
            _fields.Add(new TicketField(name, label, now, now, choices));

            return new FieldStand(value, null);
        }

        if (_sent is not null || _kept?[name] is not { } kept || ValueDigest.Of(kept.Value) is var shown && shown == now)
        {
            _fields.Add(new TicketField(name, label, _sent?[name]?.Was ?? now, now, choices, _own.Contains(name)));

            return new FieldStand(value, null);
        }

        Differs = true;
        _fields.Add(new TicketField(name, label, now, shown, choices));

        return new FieldStand(kept.Value, kept.Was == now ? null : choices?.GetValueOrDefault(value ?? "") ?? value ?? "");
    }
}

/// <summary>How a field stands.</summary>
/// <param name="Value">What it shows.</param>
/// <param name="Meanwhile">What was saved after the person had begun to type; null: nothing was.</param>
internal readonly record struct FieldStand(string? Value, string? Meanwhile);
