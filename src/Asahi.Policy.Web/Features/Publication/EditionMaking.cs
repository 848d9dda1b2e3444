using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Makes an approved candidate the public edition, within the write of whoever approves it or of the clock: before its transaction
/// the public reads the old edition, after it the new one.</summary>
public sealed class EditionMaking(
    PolicyDbContext db,
    DraftItems items,
    Outlines outlines,
    PublicPointers pointers,
    FilesAhead ahead,
    SiteSettings site)
{
    /// <summary>Whether what is public is what the candidate was built on. If not, it would bring back what was taken away since.</summary>
    public async Task<bool> IsCurrentAsync(Candidate candidate, CancellationToken cancellation)
    {
        var content = candidate.Open();
        var place = (content.Ward.Code, content.FiscalYear);

        return !await BuiltOn.HasMovedAsync(db, place, candidate.BuiltOnLine, cancellation)
            && await db.PublicEditions
                .Where(pointer => db.Editions.Any(it => it.Id == pointer.EditionId && it.PolicyId == candidate.PolicyId))
                .Select(pointer => (int?)pointer.EditionId)
                .FirstOrDefaultAsync(cancellation) == candidate.BuiltOnId;
    }

    /// <summary>The edition, added and public, but not saved yet; and its line in the ledger.</summary>
    public async Task<(Edition Edition, LedgerLine Line)> PublishAsync(Candidate candidate, DateTime now, CancellationToken cancellation)
    {
        await MarkAsync(candidate, cancellation);
        var last = await db.Editions.Where(it => it.PolicyId == candidate.PolicyId).MaxAsync(it => (int?)it.Number, cancellation) ?? 0;
        var edition = new Edition(last + 1, candidate, now, await outlines.ContentAsync(candidate.PolicyId, last, cancellation));
        db.Add(edition);
        await CarryOverSourcesAsync(candidate.PolicyId, last, edition, cancellation);
        await HandOverAsync(candidate, edition, cancellation);

        return (edition, await pointers.MoveAsync(edition, LedgerAct.Published, cancellation));
    }

    // What is published of the scope is what stands in the drafts: nobody could write in it since it was asked for.
    private async Task MarkAsync(Candidate candidate, CancellationToken cancellation)
    {
        var (content, scope) = (candidate.Open(), candidate.Scope);
        var draft = (await items.LoadPolicyAsync(content.Ward.Code, content.FiscalYear, cancellation))!;
        var entries = PlacedItems.AllOf(draft)
            .SelectMany(placed => placed.Item.Entries, (placed, entry) => (placed.Item.Key, Entry: entry))
            .Where(it => scope.Has(it.Key, it.Entry.Stage))
            .Select(it => it.Entry.Id)
            .ToList();
        await db.Set<Entry>().Where(entry => entries.Contains(entry.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PublishedVersion, entry => entry.Version), cancellation);
    }

    // What was made before the time is there when that comes.
    private async Task HandOverAsync(Candidate candidate, Edition edition, CancellationToken cancellation)
    {
        if (await db.CandidateFiles.AnyAsync(file => file.CandidateId == candidate.Id, cancellation))
        {
            await db.SaveChangesAsync(cancellation); // within the transaction: the files need the number of the edition
            var stamp = Stamps.Text(edition.Number, edition.Kind, edition.MadeAt, candidate.Open(), site);
            await ahead.HandOverAsync(candidate.Id, edition, stamp, cancellation);
        }
    }

    // The documents that the texts came from belong to every edition that names them.
    private async Task CarryOverSourcesAsync(int policy, int last, Edition edition, CancellationToken cancellation)
    {
        var files = await db.EditionFiles.AsNoTracking()
            .Where(file => db.Editions.Any(it => it.Id == file.EditionId && it.PolicyId == policy && it.Number == last)
                && file.Name.StartsWith(SourceFileNames.Folder))
            .ToListAsync(cancellation);

        if (files.Count > 0)
        {
            await db.SaveChangesAsync(cancellation); // within the transaction: the files need the number of the edition
            db.AddRange(files.Select(file => new EditionFile(edition.Id, file.Name, file.Content, file.MadeAt)));
        }
    }
}
