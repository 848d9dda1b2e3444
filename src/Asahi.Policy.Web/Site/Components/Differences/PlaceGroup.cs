using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>Fields or changes of one place of an edition. The code of an item stands in the rail, so the name goes without it.</summary>
public sealed record PlaceGroup<T>(ItemCode? Item, string Name, IReadOnlyList<T> Lines);

/// <summary>Puts together what belongs to one place, in the order of reading.</summary>
public static class PlaceGroups
{
    public static IReadOnlyList<PlaceGroup<PublishedField>> Of(IEnumerable<PublishedField> fields, string absent) =>
        Of(fields, field => (field.Item, field.Place), absent);

    public static IReadOnlyList<PlaceGroup<FieldChange>> Of(IEnumerable<FieldChange> changes, string absent) =>
        Of(changes, change => (change.Item, change.Place), absent);

    /// <summary>Everything that a policy says. The name of an item is its heading and is not said again below it.</summary>
    public static IReadOnlyList<PlaceGroup<PublishedField>> TextOf(PublishedPolicy policy) =>
    [
        .. Of(PublishedFields.Of(policy), policy.Absence.Words()).Select(place =>
            place with { Lines = [.. place.Lines.Where(line => place.Item is null || line.Value != place.Name)] }),
    ];

    private static IReadOnlyList<PlaceGroup<T>> Of<T>(IEnumerable<T> lines, Func<T, (ItemCode? Item, string Place)> place, string absent) =>
    [
        .. lines.GroupBy(place)
            .Select(group => new PlaceGroup<T>(group.Key.Item, Name(group.Key.Item, group.Key.Place, absent), [.. group])),
    ];

    private static string Name(ItemCode? item, string place, string absent)
    {
        var code = item is { } known ? $"{known.LevelName} {known}" : "";

        // The place of an issue without a name is its code alone.
        return place == code ? $"名称は{absent}" : place[code.Length..].TrimStart();
    }
}
