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
                changes.Add(new FieldChange(field.Item, field.Place, field.Label, value, field.Value) { PlaceKey = Of(field) });
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

            var (item, place) = field.Item is null ? (null, field.Place) : places.GetValueOrDefault(Of(field), (field.Item, field.Place));
            removed.TryAdd(last, []);
            removed[last].Add(new FieldChange(item, place, field.Label, field.Value, null) { PlaceKey = Of(field) });
        }

        return removed;
    }

    // An item that was renamed or renumbered is one place, not two; its former number may be that of another by now.
    private static Dictionary<string, (ItemCode? Item, string Place)> Places(IReadOnlyList<PublishedField> fields) =>
        fields
            .Where(field => field.Item is not null)
            .DistinctBy(Of)
            .ToDictionary(Of, field => (field.Item, field.Place));

    private static string Of(PublishedField field) => field.Key.Split(FieldList.Sign)[0];
}

/// <summary>欄の変更。One field that two editions put differently.</summary>
/// <param name="Item">どの項目の欄か。Null: of the policy as a whole, or of a source document.</param>
/// <param name="Place">箇所（例: 具体的取組 4-1-1 災害対策事業）。As the later edition names it, if it still does.</param>
/// <param name="Label">見出し。</param>
/// <param name="Before">前の値。Null: the field was added.</param>
/// <param name="After">後の値。Null: the field was removed.</param>
public sealed record FieldChange(ItemCode? Item, string Place, string Label, string? Before, string? After)
{
    /// <summary>版をまたいで同じ箇所を指す名。For an item its key.</summary>
    public string PlaceKey { get; init; } = "";
}
