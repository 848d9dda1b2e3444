using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>What the drafts of a year say that somebody should look at, before it is public.</summary>
public sealed class BoardConcerns(PolicyDbContext db, PublishedPolicies published)
{
    public async Task<IReadOnlyList<Mismatch>> MismatchesAsync(DraftYear draft, CancellationToken cancellation) =>
        Mismatch.AllOf(draft.Policy.Freeze(await WardAsync(draft, cancellation), PrintedContacts.None));

    /// <summary>Strategies that the year before meant to revise, and that are planned as they were.</summary>
    public async Task<IReadOnlyList<UnchangedStrategy>> UnchangedAsync(string ward, DraftYear draft, CancellationToken cancellation)
    {
        var former = (await published.FindAsync(ward, draft.Policy.FiscalYear - 1, cancellation))?.Policy;

        return former is null ? [] : UnchangedStrategy.AllOf(former, draft.Policy.Freeze(await WardAsync(draft, cancellation), PrintedContacts.None));
    }

    private Task<Domain.Policies.Ward> WardAsync(DraftYear draft, CancellationToken cancellation) =>
        db.Wards.AsNoTracking().FirstAsync(ward => ward.Id == draft.Policy.WardId, cancellation);
}
