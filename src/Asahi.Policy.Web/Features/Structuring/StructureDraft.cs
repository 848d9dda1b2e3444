using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>A year with all its items; it can be changed and saved.</summary>
/// <param name="IsLocked">A candidate with plans in it waits.</param>
public sealed record StructureDraft(OperatingPolicy Policy, ItemTree Tree, bool IsLocked)
{
    public int PlanVersion => Policy.Whole.PlanEntry.Version;
}

/// <summary>Reads it, with what the public has known of its items.</summary>
public sealed class StructureReader(DraftItems items, PublishedPolicies published)
{
    public async Task<StructureDraft?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
        {
            return null;
        }

        return new StructureDraft(
            policy,
            new ItemTree(policy, await KnownAsync(actor.WardCode, year, cancellation)),
            (await items.PinsAsync(policy.Id, cancellation)).HoldsStructure);
    }

    // Former editions, too: who has a bookmark of the first comes back after the third.
    private async Task<IReadOnlySet<(string Key, ItemCode Code)>> KnownAsync(string ward, int year, CancellationToken cancellation)
    {
        var known = new HashSet<(string, ItemCode)>();

        foreach (var edition in await published.EverAsync(ward, year, cancellation))
        {
            var items = (await published.TryOpenAsync(edition, cancellation))?.Policy.Items ?? [];
            known.UnionWith(items.Where(item => item.Place.Code is not null).Select(item => (item.Key, item.Place.Code!.Value)));
        }

        return known;
    }
}
