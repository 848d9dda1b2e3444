using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Site;

/// <summary>In how many places an edition differs from the one before it. Counted once for each pair, as neither of them ever changes.</summary>
public sealed class ChangeCounts(PublishedPolicies policies, ChangeCountMemory memory)
{
    /// <returns>Null when one of the two cannot be read; it is tried again the next time.</returns>
    public async Task<int?> BetweenAsync(string ward, int fiscalYear, EditionSummary before, EditionSummary after, CancellationToken cancellation)
    {
        if (memory.Find(before.Sha256, after.Sha256) is { } known)
        {
            return known;
        }

        return await policies.TryFindAsync(ward, fiscalYear, before.Number, cancellation) is { } from && await policies.TryFindAsync(ward, fiscalYear, after.Number, cancellation) is { } to
            ? memory.Keep(before.Sha256, after.Sha256, EditionDifference.Between(from.Policy, to.Policy).Count)
            : null;
    }
}

/// <summary>The counts so far, by the hashes of both contents.</summary>
public sealed class ChangeCountMemory
{
    private readonly ConcurrentDictionary<(string Before, string After), int> _counts = new();

    public int? Find(string before, string after) => _counts.TryGetValue((before, after), out var count) ? count : null;

    public int Keep(string before, string after, int count) => _counts.GetOrAdd((before, after), count);
}
