using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Makes the files of what waits for its time, one after the other.</summary>
public sealed class AheadMaking(PolicyDbContext db, FilesAhead ahead, FormSet forms, FormFiles files, SiteSettings site)
{
    /// <summary>Makes what is not there yet. A file that cannot be made is left: whoever asks for it later is told why.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> MakeAsync(CancellationToken cancellation)
    {
        var made = 0;
        var waiting = await db.Candidates.AsNoTracking()
            .Where(it => it.State == CandidateState.Waiting && it.Obstacle == null)
            .OrderBy(it => it.FiresAt)
            .ToListAsync(cancellation);

        foreach (var candidate in waiting)
        {
            if (await TryForeseeAsync(candidate, cancellation) is not { } edition)
            {
                continue; // damaged: the clock says so when it is due
            }

            var stamp = Stamps.Text(edition.Number, edition.Kind, edition.MadeAt, edition.Policy, site);
            var there = await ahead.NamesAsync(candidate.Id, stamp, cancellation);

            foreach (var file in OfficialFile.AllOf(edition.Policy.Era).Where(file => !there.Contains(file.Name)))
            {
                // Without fonts there is no PDF, and no page that a workbook could name.
                if (forms.Obstacle is not null && (file.Format == FormFormat.Pdf || file.GivesPages(edition.Policy)))
                {
                    continue;
                }

                if (await files.TryDrawWholeAsync(edition, file, cancellation) is { } content)
                {
                    await ahead.KeepAsync((candidate.Id, candidate.Sha256), file.Name, stamp, content, cancellation);
                    made++;
                }
            }
        }

        return made;
    }

    // As it will be called, if nothing else is published of the year before, and it fires on its day.
    private async Task<PublishedEdition?> TryForeseeAsync(Candidate candidate, CancellationToken cancellation)
    {
        try
        {
            return await ForeseeAsync(candidate, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task<PublishedEdition> ForeseeAsync(Candidate candidate, CancellationToken cancellation)
    {
        var last = await db.Editions.Where(it => it.PolicyId == candidate.PolicyId).MaxAsync(it => (int?)it.Number, cancellation) ?? 0;

        return new PublishedEdition(
            0,
            last + 1,
            candidate.Kind,
            candidate.Note,
            candidate.FiresAt!.Value,
            candidate.Sha256,
            candidate.DecisionNumber,
            candidate.DecisionDate,
            IsCurrent: true,
            candidate.Open());
    }
}
