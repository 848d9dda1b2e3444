using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>A year as it stands in the record, and the one before it that is public.</summary>
/// <param name="Draft">The year; it can be changed and saved.</param>
/// <param name="Content">The same as it would be published.</param>
/// <param name="Former">Null: no earlier year is public.</param>
/// <param name="IsLocked">A candidate waits for approval.</param>
public sealed record LineageYears(OperatingPolicy Draft, PublishedPolicy Content, PublishedEdition? Former, bool IsLocked)
{
    public YearLinks? Links { get; } = Former is null ? null : YearLinks.Between(Former.Policy, Content);
}

/// <summary>Reads the two years.</summary>
public sealed class LineageReader(PolicyDbContext db, DraftItems items, PublishedPolicies published)
{
    public async Task<LineageYears?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } draft)
        {
            return null;
        }

        var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);
        // The newest comes first.
        var former = (await published.OfWardAsync(actor.WardCode, cancellation))
            .FirstOrDefault(edition => edition.Policy.FiscalYear < year);

        var content = draft.Freeze(ward, PrintedContacts.None);

        return new LineageYears(draft, content, former, (await items.PinsAsync(draft.Id, cancellation)).HoldsWhole);
    }
}
