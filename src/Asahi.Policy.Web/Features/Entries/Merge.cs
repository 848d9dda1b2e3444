using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Two people wrote at once: what each of them changed is kept, and only what both changed is asked.</summary>
/// <param name="Merged">What stands in the fields: mine where I changed it, theirs elsewhere.</param>
/// <param name="Asked">The fields that both changed, and not to the same.</param>
internal sealed record Merge(EntryTyped Merged, IReadOnlySet<string> Asked)
{
    /// <param name="mine">What was typed.</param>
    /// <param name="theirs">What stands in the record by now.</param>
    /// <param name="opened">What stood there when the form was opened. Null: not known, then every difference is asked.</param>
    public static Merge Of(EntryTyped mine, EntryTyped theirs, OpenedFields? opened)
    {
        var values = new Dictionary<string, string>();
        var asked = new HashSet<string>();
        var orders = mine.Form.Rows.ToDictionary(rows => rows.Key);

        foreach (var key in mine.Values.Keys.Union(theirs.Values.Keys))
        {
            if (orders.TryGetValue(key, out var rows))
            {
                values[key] = Order(rows, mine, theirs, opened);
                continue;
            }

            var (isMine, isTheirs) = (opened?.IsChanged(mine, key) != false, opened?.IsChanged(theirs, key) != false);
            values[key] = isMine ? mine[key] : theirs[key];

            if (isMine && isTheirs && mine[key] != theirs[key])
            {
                asked.Add(key);
            }
        }

        var merged = mine.With(values);

        // A row that one of the two took away is gone; nothing of it is asked.
        return new Merge(merged, asked.Where(key => IsThere(merged, key)).ToHashSet());
    }

    private static bool IsThere(EntryTyped merged, string key) => merged.Form.Fields.Any(field => field.Key == key)
        || merged.Form.Rows.Any(rows => merged.RowsOf(rows).Any(row => key.StartsWith($"{rows.Key}.{row.Key}.", StringComparison.Ordinal)));

    private static string Order(EntryRows rows, EntryTyped mine, EntryTyped theirs, OpenedFields? opened)
    {
        List<string> own = [.. mine.RowsOf(rows).Select(row => row.Key)];
        List<string> saved = [.. theirs.RowsOf(rows).Select(row => row.Key)];
        var before = opened?.RowsOf(rows) ?? [];
        var gone = before.Where(key => !saved.Contains(key) && !IsChanged(rows, key, mine, opened)).ToHashSet();
        var added = saved.Where(key => !own.Contains(key) && (!before.Contains(key) || IsChanged(rows, key, theirs, opened)));

        return string.Join(' ', own.Where(key => !gone.Contains(key)).Concat(added));
    }

    private static bool IsChanged(EntryRows rows, string row, EntryTyped now, OpenedFields? opened) =>
        rows.Cells.Any(cell => opened?.IsChanged(now, EntryTyped.NameOf(rows, row, cell)) != false);
}
