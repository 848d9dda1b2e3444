using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Two people changed the rows of one kind: which rows there are then, and in which order.</summary>
internal sealed class RowMerge
{
    private readonly EntryTyped _mine;
    private readonly EntryTyped _theirs;
    private readonly HashSet<string> _mineAlone;
    private readonly HashSet<string> _theirsAlone;

    public RowMerge(EntryRows rows, EntryTyped mine, EntryTyped theirs, OpenedFields? opened)
    {
        (Rows, _mine, _theirs) = (rows, mine, theirs);
        List<string> own = [.. mine.RowsOf(rows).Select(row => row.Key)];
        List<string> saved = [.. theirs.RowsOf(rows).Select(row => row.Key)];
        var before = opened?.RowsOf(rows) ?? [];

        // Of the rows that one of the two has alone: it was added there, or the other took it away. What was changed meanwhile stays.
        _mineAlone = [.. own.Except(saved).Where(key => !before.Contains(key) || IsChanged(key, mine, opened))];
        _theirsAlone = [.. saved.Except(own).Where(key => !before.Contains(key) || IsChanged(key, theirs, opened))];
        IsToBeSeen = _mineAlone.Concat(_theirsAlone).Any(before.Contains);

        bool IsKept(string key) => (own.Contains(key) && saved.Contains(key)) || _mineAlone.Contains(key) || _theirsAlone.Contains(key);

        // Who moved nothing has nothing to say of the order.
        var hasMoved = !before.Where(own.Contains).SequenceEqual(own.Where(before.Contains));
        Keys = string.Join(' ', (hasMoved ? own.Concat(saved) : saved.Concat(own)).Distinct().Where(IsKept));
    }

    public EntryRows Rows { get; }

    /// <summary>The rows in their order, as the field of their kind has them.</summary>
    public string Keys { get; }

    /// <summary>A row stays that one of the two had taken away.</summary>
    public bool IsToBeSeen { get; }

    /// <summary>From whom a cell is taken because only one of the two has its row. Null: both have it, or it is of no such row.</summary>
    public EntryTyped? WholeOf(string cell) => _mineAlone.Any(key => IsOf(cell, key)) ? _mine
        : _theirsAlone.Any(key => IsOf(cell, key)) ? _theirs
        : null;

    private bool IsOf(string cell, string row) => cell.StartsWith($"{Rows.Key}.{row}.", StringComparison.Ordinal);

    private bool IsChanged(string row, EntryTyped now, OpenedFields? opened) =>
        Rows.Cells.Any(cell => opened?.IsChanged(now, EntryTyped.NameOf(Rows, row, cell)) != false);
}
