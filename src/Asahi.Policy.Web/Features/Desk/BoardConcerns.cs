using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>What the drafts of a year say that somebody should look at, before it is public.</summary>
public sealed class BoardConcerns(PolicyDbContext db, PublishedPolicies published)
{
    public async Task<IReadOnlyList<Mismatch>> MismatchesAsync(DraftYear draft, CancellationToken cancellation) =>
        Mismatch.AllOf(await FrozenAsync(draft, cancellation));

    /// <summary>Strategies that the year before meant to revise, and that are planned as they were.</summary>
    public async Task<IReadOnlyList<UnchangedStrategy>> UnchangedAsync(string ward, DraftYear draft, CancellationToken cancellation) =>
        (await published.FindAsync(ward, draft.Policy.FiscalYear - 1, cancellation))?.Policy is { } former
            ? UnchangedStrategy.AllOf(former, await FrozenAsync(draft, cancellation))
            : [];

    // Contacts make no concern.
    private async Task<PublishedPolicy> FrozenAsync(DraftYear draft, CancellationToken cancellation) => draft.Policy.Freeze(
        await db.Wards.AsNoTracking().FirstAsync(ward => ward.Id == draft.Policy.WardId, cancellation),
        PrintedContacts.None);
}
