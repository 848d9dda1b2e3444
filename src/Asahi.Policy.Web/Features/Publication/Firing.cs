using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Makes public what was approved for a time that has come: each candidate in one transaction of its own, so that it is done once
/// or not at all, whatever ends the program meanwhile.</summary>
public sealed class Firing(PolicyDbContext db, RecordWriter writer, EditionMaking making, NewEditions newEditions)
{
    /// <summary>What is due.</summary>
    public async Task<IReadOnlyList<int>> DueAsync(CancellationToken cancellation)
    {
        var now = writer.Now;

        return await db.Candidates
            .Where(it => it.State == CandidateState.Waiting && it.FiresAt <= now && it.Obstacle == null)
            .OrderBy(it => it.FiresAt)
            .Select(it => it.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Fires one, or notes why it cannot be. Nothing happens where it was recalled or fired meanwhile.</summary>
    public Task<Ending> FireAsync(int id, CancellationToken cancellation) => writer.WriteAsync(
        async sheet =>
        {
            if (await FindAsync(id, cancellation) is not { } candidate || candidate.FiresAt > writer.Now)
            {
                return Refused.NotFound;
            }

            if (!await making.IsCurrentAsync(candidate, cancellation))
            {
                return await StopAsync(candidate, CandidateTrouble.Outdated, sheet, cancellation);
            }

            candidate.Fire(writer.Now);
            var (edition, line) = await making.PublishAsync(candidate, writer.Now, cancellation);
            sheet.Note(
                ChangeAction.Published,
                new ChangeSubject(edition.WardCode, edition.FiscalYear),
                null,
                [
                    new ChangedField("版", "", $"第{edition.Number}版（{edition.Kind.Name()}）"),
                    new ChangedField("SHA-256", "", edition.Sha256),
                    new ChangedField(LedgerMark.Label, "", LedgerMark.Of(line)),
                    new ChangedField("承認", "", edition.Authority ?? ""),
                    new ChangedField("決めた日時", "", JapanTime.Moment(candidate.FiresAt!.Value)),
                ]);
            sheet.Afterwards(newEditions.Tell);

            return new Done("fired");
        },
        cancellation);

    /// <summary>Notes that one cannot be fired.</summary>
    public Task<Ending> StopAsync(int id, string why, CancellationToken cancellation) => writer.WriteAsync(
        async sheet => await FindAsync(id, cancellation) is { } candidate
            ? await StopAsync(candidate, why, sheet, cancellation)
            : Refused.NotFound,
        cancellation);

    private async Task<Ending> StopAsync(Candidate candidate, string why, ChangeSheet sheet, CancellationToken cancellation)
    {
        candidate.Stop(why);
        var policy = await db.Policies.Where(it => it.Id == candidate.PolicyId)
            .Select(it => new { it.FiscalYear, Ward = db.Wards.First(ward => ward.Id == it.WardId).Code })
            .FirstAsync(cancellation);
        sheet.Note(
            ChangeAction.PublicationStopped,
            new ChangeSubject(policy.Ward, policy.FiscalYear),
            null,
            [new ChangedField("決めた日時", "", JapanTime.Moment(candidate.FiresAt!.Value)), new ChangedField("理由", "", why)]);

        return new Done("stopped");
    }

    private Task<Candidate?> FindAsync(int id, CancellationToken cancellation) =>
        db.Candidates.FirstOrDefaultAsync(it => it.Id == id && it.State == CandidateState.Waiting, cancellation);
}
