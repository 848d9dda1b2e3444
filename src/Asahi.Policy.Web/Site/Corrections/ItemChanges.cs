using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Site.Corrections;

/// <summary>What two editions say otherwise of one item.</summary>
internal static class ItemChanges
{
    /// <summary>By its key, whichever number it had. What another item lost when it went away is none of it, though its number was
    /// given on.</summary>
    public static IReadOnlyList<FieldChange> Of(
        PublishedPolicy before,
        PublishedPolicy after,
        IReadOnlyList<FieldChange> changes,
        string key)
    {
        if (after.Items.FirstOrDefault(item => item.Key == key)?.Place.Code is not { } code)
        {
            return [];
        }

        var former = before.Items.FirstOrDefault(item => item.Place.Code == code);
        var isGivenOn = former is not null && former.Key != key && after.Items.All(item => item.Key != former.Key);

        return [.. changes.Where(change => change.Item == code && !(isGivenOn && change.After is null))];
    }
}
