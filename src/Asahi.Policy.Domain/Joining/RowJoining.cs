using System.Globalization;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Joining;

/// <summary>Rows of two documents: indicators by their sentences, tables by their titles, notes by their days. Rows that both have are
/// joined cell by cell. A row that only the second has is added where all of the first are in it too; else it may be one of those,
/// reworded.</summary>
/// <param name="rows">行の組。</param>
/// <param name="place">項目と段階。</param>
/// <param name="findings">指摘。</param>
/// <param name="keys">Keys of indicators of the second, and what they are in the first: from the plan, for what the year brought.</param>
internal sealed class RowJoining(EntryRows rows, JoinPlace place, JoinFindings findings, Dictionary<string, string> keys)
{
    private readonly EntryCell _identity = rows.Cells[0];

    /// <param name="mine">The first.</param>
    /// <param name="its">The second.</param>
    /// <param name="done">Names of what was joined before, by the form of another era.</param>
    public Policies.EntryContent Join(EntryReading mine, EntryReading its, HashSet<string> done)
    {
        var isKnown = !done.Add($"rows/{rows.Key}");
        List<EntryCell> cells = [.. rows.Cells.Where(cell => done.Add($"{rows.Key}/{cell.Key}"))];
        List<EntryRow> own = [.. rows.Read(mine)];
        List<EntryRow> others = [.. rows.Read(its).Where(row => !row.IsBlank)];

        if (cells.Count == 0 || others.Count == 0)
        {
            return mine.Content;
        }

        var changed = rows.IsFixed ? JoinFixed(own, others, cells, its, isKnown) : JoinFree(own, others, cells, isKnown);

        return changed ? rows.Write(mine, own) : mine.Content;
    }

    private bool JoinFixed(List<EntryRow> own, List<EntryRow> others, List<EntryCell> cells, EntryReading its, bool isKnown)
    {
        var changed = false;

        foreach (var other in others)
        {
            var key = rows.IsStray is null ? other.Key : keys.GetValueOrDefault(other.Key); // a number alone is no indicator
            var at = own.FindIndex(row => row.Key == key);

            if (at >= 0)
            {
                changed |= JoinCells(own, at, other, cells, rows.NameOf?.Invoke(its, other.Key) ?? rows.RowName);
            }
            else if (!isKnown)
            {
                findings.OnlyHere(place, Named(rows.NameOf?.Invoke(its, other.Key) ?? ""), "どの行のことか分からないため、入れていません。");
            }
        }

        return changed;
    }

    private bool JoinFree(List<EntryRow> own, List<EntryRow> others, List<EntryCell> cells, bool isKnown)
    {
        var (changed, isFirst) = (false, own.Count == 0);
        List<EntryRow> unmatched = [.. own];
        List<EntryRow> extra = [];

        foreach (var other in others)
        {
            var twin = unmatched.Find(row => SaidAlike.IsSame(row[_identity.Key], other[_identity.Key]));

            if (twin is null)
            {
                extra.Add(other);
                continue;
            }

            unmatched.Remove(twin);
            keys[other.Key] = twin.Key;
            changed |= JoinCells(own, own.IndexOf(twin), other, cells, other[_identity.Key]);
        }

        if (isKnown)
        {
            return changed;
        }

        foreach (var row in extra)
        {
            if (!isFirst)
            {
                findings.OnlyHere(place, Named(row[_identity.Key]), unmatched.Count > 0 ? "ほかの書き方かもしれないため、入れていません。" : null);
            }

            if (unmatched.Count == 0)
            {
                var key = Free(own, row.Key);
                keys[row.Key] = key;
                own.Add(row with { Key = key });
                changed = true;
            }
        }

        foreach (var row in extra.Count == 0 ? unmatched : [])
        {
            findings.OnlyThere(place, Named(row[_identity.Key]));
        }

        return changed;
    }

    private bool JoinCells(List<EntryRow> own, int at, EntryRow other, List<EntryCell> cells, string name)
    {
        var values = new Dictionary<string, string>(own[at].Values);

        foreach (var cell in cells.Where(cell => other[cell.Key].Length > 0 && !(cell == _identity && !rows.IsFixed)))
        {
            if (own[at][cell.Key].Length == 0)
            {
                values[cell.Key] = other[cell.Key];
            }
            else if (!SaidAlike.IsSame(own[at][cell.Key], other[cell.Key]))
            {
                findings.Differ(place, $"{Named(name)}の「{cell.Label}」", cell.Words(own[at][cell.Key]), cell.Words(other[cell.Key]));
            }
        }

        if (values.All(it => own[at][it.Key] == it.Value))
        {
            return false;
        }

        own[at] = own[at] with { Values = values };

        return true;
    }

    private string Named(string name) =>
        $"{rows.RowName}「{(name.Length <= 30 ? name : TextLength.Start(name, 29) + "…").ReplaceLineEndings("／")}」";

    private static string Free(List<EntryRow> own, string wished)
    {
        var (key, number) = (wished, own.Count);

        while (own.Exists(row => row.Key == key))
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{++number}");
        }

        return key;
    }
}
