using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>What the form of an entry sends: the fields by their keys, what stood in them when the form was opened, the version they were
/// typed against, and which button was pressed.</summary>
public sealed record EntryInput
{
    private IFormCollection? _form;

    public Guid Key { get; init; }

    public int? Version { get; init; }

    /// <summary>The key of the item: its number may have become that of another since the form was opened.</summary>
    public string? ItemKey { get; init; }

    public EntryStep Step { get; init; } = EntryStep.Save;

    /// <summary>What stood in the fields (<see cref="OpenedFields"/>).</summary>
    public string? Opened { get; init; }

    /// <summary>The form was the page of a conflict: for each field that both changed it says which of the two is taken.</summary>
    public bool Resolving { get; init; }

    public Dictionary<string, string> Use { get; init; } = [];

    /// <summary>Something is done to the rows before anything is saved: 「add indicators」, 「up indicators 2」.</summary>
    public string? Row { get; init; }

    /// <summary>It was asked, and answered, that all other fields are to be cleared.</summary>
    public EntryStep? Clear { get; init; }

    /// <summary>The form that was sent; its fields are named by the era.</summary>
    public EntryInput Of(IFormCollection form)
    {
        _form = form;

        return Clear is { } step ? this with { Step = step } : this;
    }

    /// <summary>A form that lacks some of its fields was cut on the way: taking them for blank would wipe what is there.</summary>
    public bool IsWhole(EntryForm form) => ToTyped(form).Values.Keys.All(key => _form!.ContainsKey(key));

    public EntryTyped ToTyped(EntryForm form) => EntryTyped.From(form, key => _form![key].LastOrDefault());
}
