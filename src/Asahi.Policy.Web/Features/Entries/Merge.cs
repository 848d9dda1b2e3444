using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Two people wrote at once: what each of them changed is kept, and only what both changed is asked.</summary>
/// <param name="Merged">What stands in the fields: mine where I changed it, theirs elsewhere.</param>
/// <param name="Asked">The fields that both changed, and not to the same.</param>
internal sealed record Merge(EntryTyped Merged, IReadOnlySet<string> Asked)
{
    /// <summary>Something stays that one of the two had taken away: it is shown before it is saved.</summary>
    public bool IsToBeSeen { get; private init; }

    /// <param name="mine">What was typed.</param>
    /// <param name="theirs">What stands in the record by now.</param>
    /// <param name="opened">What stood there when the form was opened. Null: not known, then every difference is asked.</param>
    public static Merge Of(EntryTyped mine, EntryTyped theirs, OpenedFields? opened)
    {
        var values = new Dictionary<string, string>();
        var asked = new HashSet<string>();
        var rows = mine.Form.Rows.Select(rows => new RowMerge(rows, mine, theirs, opened)).ToDictionary(it => it.Rows.Key);

        foreach (var key in mine.Values.Keys.Union(theirs.Values.Keys))
        {
            if (rows.TryGetValue(key, out var order))
            {
                values[key] = order.Keys;
                continue;
            }

            // A row that one of the two took away and the other changed stays, whole as it was changed.
            if (rows.Values.Select(it => it.WholeOf(key)).FirstOrDefault(side => side is not null) is { } whole)
            {
                values[key] = whole[key];
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
        return new Merge(merged, asked.Where(key => IsThere(merged, key)).ToHashSet())
        {
            IsToBeSeen = rows.Values.Any(it => it.IsToBeSeen),
        };
    }

    private static bool IsThere(EntryTyped merged, string key) => merged.Form.Fields.Any(field => field.Key == key)
        || merged.Form.Rows.Any(rows => merged.RowsOf(rows).Any(row => key.StartsWith($"{rows.Key}.{row.Key}.", StringComparison.Ordinal)));
}
