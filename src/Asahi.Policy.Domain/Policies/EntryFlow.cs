namespace Asahi.Policy.Domain.Policies;

/// <summary>項目の段階。The one table that says which step leads from which state to which; there is no other way.</summary>
public static class EntryFlow
{
    private static readonly Dictionary<(EntryState From, EntryStep Step), EntryState> _table = new()
    {
        [(EntryState.AsImported, EntryStep.Save)] = EntryState.Drafting,
        [(EntryState.Drafting, EntryStep.Save)] = EntryState.Drafting,
        [(EntryState.Submitted, EntryStep.Save)] = EntryState.Drafting,
        [(EntryState.Confirmed, EntryStep.Save)] = EntryState.Drafting,
        [(EntryState.Returned, EntryStep.Save)] = EntryState.Drafting,
        [(EntryState.Drafting, EntryStep.Submit)] = EntryState.Submitted,
        [(EntryState.Drafting, EntryStep.Confirm)] = EntryState.Confirmed,
        [(EntryState.Submitted, EntryStep.Confirm)] = EntryState.Confirmed,
        [(EntryState.Submitted, EntryStep.Return)] = EntryState.Returned,
        [(EntryState.Confirmed, EntryStep.Return)] = EntryState.Returned,
    };

    /// <summary>次の状態。</summary>
    /// <returns>Null when the step cannot be taken from there.</returns>
    public static EntryState? Next(EntryState from, EntryStep step) =>
        _table.TryGetValue((from, step), out var next) ? next : null;
}
