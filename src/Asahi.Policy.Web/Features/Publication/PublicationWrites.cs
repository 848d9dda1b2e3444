using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What all writes about candidates have in common.</summary>
public sealed class PublicationWrites(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    public static Refused Stale { get; } =
        Refused.Stale("changes", "あなたが開いた後に、内容か状態が変わりました。いまの内容を確かめてから、もう一度選んでください");

    /// <summary>Finds the candidate that the form is about, and does something with it; refuses where it is not open any more.</summary>
    public Task<Ending> SettleAsync(
        Actor actor,
        int year,
        SettleInput input,
        Func<Candidate, ChangeSheet, Task<Ending>> settle,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return Refused.NotFound;
            }

            var candidate = await db.Candidates.FirstOrDefaultAsync(
                it => it.Id == input.Candidate && it.PolicyId == policy.Id
                    && (it.State == CandidateState.Pending || it.State == CandidateState.Waiting),
                cancellation);

            return candidate is null || candidate.Sha256 != input.Sha256 ? Stale : await settle(candidate, sheet);
        },
        cancellation);

    /// <summary>The faults among what was asked.</summary>
    public static IReadOnlyList<Fault> Faults(params IEnumerable<(string Field, string? Message)> asked) =>
        [.. asked.Where(it => it.Message is not null).Select(it => new Fault(it.Field, it.Message!))];

    /// <summary>Notes what was done with a year.</summary>
    public static void Note(
        ChangeSheet sheet,
        ChangeAction action,
        Actor actor,
        int year,
        params IReadOnlyList<(string Label, string Value)> fields) =>
        sheet.Note(
            action,
            new ChangeSubject(actor.WardCode, year),
            null,
            [.. fields.Where(field => field.Value.Length > 0).Select(field => new ChangedField(field.Label, "", field.Value))]);
}
