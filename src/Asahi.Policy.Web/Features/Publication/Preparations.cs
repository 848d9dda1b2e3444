using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Puts together what would be published; within a write, too.</summary>
public sealed class Preparations(PolicyDbContext db, DraftItems items, PublishedPolicies published, WardOffices offices)
{
    /// <summary>Null: there is no such year.</summary>
    /// <param name="ward">Ward.</param>
    /// <param name="year">Year.</param>
    /// <param name="chosen">What was chosen, as <see cref="EntryKey"/> writes it. Null: nobody has chosen yet.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Preparation?> FindAsync(
        string ward,
        int year,
        IReadOnlyCollection<string>? chosen,
        CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(ward, year, cancellation) is not { } draft)
        {
            return null;
        }

        var office = await db.Wards.FirstAsync(it => it.Code == ward, cancellation);
        var frozen = draft.Freeze(office, await offices.ContactsAsync(office, cancellation));
        var current = await published.FindAsync(ward, year, cancellation);
        var ground = await published.BaseAsync(ward, year, cancellation);
        var pins = await items.PinsAsync(draft.Id, cancellation);
        List<OfferedEntry> offered =
        [
            .. ScopeOffer.Of(draft, frozen, ground?.Policy).Where(entry => pins.Of(entry.Key.Item, entry.Stage) is null),
        ];
        var former = pins.Any ? null : await FormerAsync(draft.Id, cancellation);
        var scope = ScopeOf(chosen, former, offered, frozen, ground?.Policy);
        var faults = ScopeFaults.Of(frozen, ground?.Policy, scope);
        var content = scope.Count == 0 || faults.Count > 0
            ? ground?.Policy ?? frozen
            : ScopedContent.Of(frozen, ground?.Policy, scope);
        scope = faults.Count > 0 ? scope : ScopeOffer.Telling(draft, content, ground?.Policy, scope);
        var kinds = (await published.EverAsync(ward, year, cancellation)).Select(it => it.Edition.Kind).ToList();

        return new Preparation(
            draft,
            current,
            pins,
            offered,
            scope,
            content,
            [
                .. FittingKinds.Of([.. offered.Where(entry => scope.Has(entry.Key))], kinds, stage => draft.Opens(stage, items.Today))
                    .Where(kind => !pins.Candidates.Any(it => (it.Kind == EditionKind.Correction) == (kind == EditionKind.Correction))),
            ])
        {
            Ground = ground,
            Faults = faults,
            Former = former,
            Line = await BuiltOn.LineAsync(db, ward, year, cancellation),
            LastYear = (await published.TryCurrentAsync(ward, year - 1, cancellation))?.Policy,
        };
    }

    // Only what is ready can be chosen, whatever was sent.
    private static PublicationScope ScopeOf(
        IReadOnlyCollection<string>? chosen,
        FormerRequest? former,
        IReadOnlyList<OfferedEntry> offered,
        PublishedPolicy frozen,
        PublishedPolicy? current)
    {
        var ready = offered.Where(entry => entry.IsReady).Select(entry => entry.Key).ToHashSet();

        if (chosen is not null)
        {
            return PublicationScope.Of(EntryKey.All(chosen).Where(ready.Contains));
        }

        var first = ScopeOffer.Ready(offered, frozen, current);

        return former is { Scope.Count: not null }
            ? PublicationScope.Of(ready.Where(key => former.Scope.Has(key) && first.Has(key)))
            : first;
    }

    private async Task<FormerRequest?> FormerAsync(int policy, CancellationToken cancellation)
    {
        var last = await db.Candidates.AsNoTracking().Where(it => it.PolicyId == policy)
            .OrderByDescending(it => it.Id)
            .Select(it => new { it.State, it.Kind, it.Note, it.ScopeText })
            .FirstOrDefaultAsync(cancellation);

        return last is { State: CandidateState.Recalled or CandidateState.Returned }
            ? new FormerRequest(last.Kind, last.Note, PublicationScope.Parse(last.ScopeText))
            : null;
    }
}
