using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Fields;

/// <summary>版の違い。What one edition says otherwise than another, field by field.</summary>
public static class EditionDifference
{
    /// <summary>二つの版を比べる。</summary>
    /// <returns>The changes in reading order; what was removed stands where it stood. Empty when both say the same.</returns>
    public static IReadOnlyList<FieldChange> Between(PublishedPolicy before, PublishedPolicy after)
    {
        var (old, now) = (PublishedFields.Of(before), PublishedFields.Of(after));
        var oldValues = old.ToDictionary(field => field.Key, field => field.Value);
        var removed = Removed(old, now);
        var changes = new List<FieldChange>(removed.GetValueOrDefault("", []));

        foreach (var field in now)
        {
            var value = oldValues.GetValueOrDefault(field.Key);

            if (value != field.Value)
            {
                changes.Add(new FieldChange(field.Item, field.Place, field.Label, value, field.Value));
            }

            changes.AddRange(removed.GetValueOrDefault(field.Key, []));
        }

        return changes;
    }

    // Each after the last field before it that is still there; the empty key stands for the very beginning.
    private static Dictionary<string, List<FieldChange>> Removed(IReadOnlyList<PublishedField> old, IReadOnlyList<PublishedField> now)
    {
        var keys = now.Select(field => field.Key).ToHashSet();
        var places = Places(now);
        var removed = new Dictionary<string, List<FieldChange>>();
        var last = "";

        foreach (var field in old)
        {
            if (keys.Contains(field.Key))
            {
                last = field.Key;
                continue;
            }

            var place = field.Item is { } item ? places.GetValueOrDefault(item, field.Place) : field.Place;
            removed.TryAdd(last, []);
            removed[last].Add(new FieldChange(field.Item, place, field.Label, field.Value, null));
        }

        return removed;
    }

    // An item that was renamed is one place, not two.
    private static Dictionary<ItemCode, string> Places(IReadOnlyList<PublishedField> fields) =>
        fields
            .Where(field => field.Item is not null)
            .DistinctBy(field => field.Item)
            .ToDictionary(field => field.Item!.Value, field => field.Place);
}

/// <summary>欄の変更。One field that two editions put differently.</summary>
/// <param name="Item">どの項目の欄か。Null: of the policy as a whole, or of a source document.</param>
/// <param name="Place">箇所（例: 具体的取組 4-1-1 災害対策事業）。As the later edition names it, if it still does.</param>
/// <param name="Label">見出し。</param>
/// <param name="Before">前の値。Null: the field was added.</param>
/// <param name="After">後の値。Null: the field was removed.</param>
public sealed record FieldChange(ItemCode? Item, string Place, string Label, string? Before, string? After);
