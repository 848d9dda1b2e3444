using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Site.Corrections;

/// <summary>What was corrected: editions of kind 訂正, each with its reason and all that it says otherwise.</summary>
public sealed class CorrectionLists(PublishedPolicies policies)
{
    private static readonly EditionPairValue<IReadOnlyList<FieldChange>> _changes =
        new((before, after) => EditionDifference.Between(before.Policy, after.Policy));

    /// <summary>Of a year, newest first. What cannot be read is left out; the health of the portal names it.</summary>
    public async Task<IReadOnlyList<Correction>> OfYearAsync(string ward, int year, CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);
        var found = new List<Correction>();

        foreach (var listed in record.OfYear(ward, year).Where(it => it.Edition.Kind == EditionKind.Correction))
        {
            if (record.Before(listed) is { } former
                && await policies.TryFindAsync(ward, year, former.Edition.Number, cancellation) is { } before
                && await policies.TryFindAsync(ward, year, listed.Edition.Number, cancellation) is { } after)
            {
                found.Add(new Correction(after, before, after.Get(_changes, before)));
            }
        }

        return found;
    }

    /// <summary>Of an item of a year, newest first: by its key, whichever number it had.</summary>
    public async Task<IReadOnlyList<Correction>> OfItemAsync(PublishedPolicy policy, string key, CancellationToken cancellation)
    {
        var all = await OfYearAsync(policy.Ward.Code, policy.FiscalYear, cancellation);

        return
        [
            .. from it in all
               let own = it with { Changes = ItemChanges.Of(it.Former.Policy, it.Edition.Policy, it.Changes, key) }
               where own.Changes.Count > 0
               select own,
        ];
    }
}

/// <summary>One correction.</summary>
/// <param name="Edition">The edition that corrects. Its note is the reason.</param>
/// <param name="Former">The edition that was wrong.</param>
/// <param name="Changes">What it says otherwise.</param>
public sealed record Correction(PublishedEdition Edition, PublishedEdition Former, IReadOnlyList<FieldChange> Changes);

/// <summary>What _CorrectedFields.cshtml shows.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="HasPlaces">Whether each field says of which item it is.</param>
public sealed record CorrectedFields(Correction Correction, bool HasPlaces);
