using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>下書きを読む。For staff only; what is read can be changed and saved.</summary>
public sealed class DraftItems(PolicyDbContext db)
{
    /// <summary>項目を探す。</summary>
    /// <returns>Null when there is no such strategy or initiative.</returns>
    public async Task<DraftItem?> FindAsync(string ward, int year, ItemCode code, CancellationToken cancellation = default)
    {
        if (await FindPolicyAsync(ward, year, cancellation) is not { } policy)
        {
            return null;
        }

        IEvaluated? item = code.Level switch
        {
            2 => await Strategies(policy, code).Include(strategy => strategy.SelfEvaluation!.Judgements).FirstOrDefaultAsync(cancellation),
            3 => await Strategies(policy, code)
                .SelectMany(strategy => strategy.Initiatives)
                .Where(initiative => initiative.Number == code.InitiativeNumber)
                .Include(initiative => initiative.SelfEvaluation!.Judgements)
                .Include(initiative => initiative.Budgets)
                .FirstOrDefaultAsync(cancellation),
            _ => null,
        };

        return item is null ? null : new DraftItem(policy, code, item, await PendingAsync(policy.Id, cancellation));
    }

    /// <summary>運営方針を探す。With its documents, and without its items.</summary>
    public Task<OperatingPolicy?> FindPolicyAsync(string ward, int year, CancellationToken cancellation = default) =>
        db.Policies
            .Include(policy => policy.Sources)
            .FirstOrDefaultAsync(
                policy => policy.FiscalYear == year && db.Wards.Any(it => it.Id == policy.WardId && it.Code == ward),
                cancellation);

    /// <summary>運営方針を、項目ごと全部読む。</summary>
    public Task<OperatingPolicy?> LoadPolicyAsync(string ward, int year, CancellationToken cancellation = default) => db.Policies
        .Where(policy => policy.FiscalYear == year && db.Wards.Any(it => it.Id == policy.WardId && it.Code == ward))
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies)
            .ThenInclude(strategy => strategy.SelfEvaluation!.Judgements)
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies)
            .ThenInclude(strategy => strategy.Initiatives)
            .ThenInclude(initiative => initiative.SelfEvaluation!.Judgements)
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies)
            .ThenInclude(strategy => strategy.Initiatives)
            .ThenInclude(initiative => initiative.Budgets)
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies)
            .ThenInclude(strategy => strategy.MidtermReview!.Judgements)
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies)
            .ThenInclude(strategy => strategy.Initiatives)
            .ThenInclude(initiative => initiative.MidtermReview!.Judgements)
        .Include(policy => policy.Reforms)
            .ThenInclude(reform => reform.MidtermReview!.Judgements)
        .Include(policy => policy.Reforms)
            .ThenInclude(reform => reform.SelfEvaluation!.Judgements)
        .Include(policy => policy.Notes)
        .Include(policy => policy.Sources)
            .ThenInclude(source => source.Facts)
        .Include(policy => policy.Sources)
            .ThenInclude(source => source.Attachments)
        .Include(policy => policy.Sources)
            .ThenInclude(source => source.Findings)
        .FirstOrDefaultAsync(cancellation);

    /// <summary>承認待ちの候補。</summary>
    /// <returns>Null when there is none, and the policy may be edited.</returns>
    public Task<PendingCandidate?> PendingAsync(int policy, CancellationToken cancellation = default) => db.Candidates
        .Where(candidate => candidate.PolicyId == policy && candidate.State == CandidateState.Pending)
        .Select(candidate => new PendingCandidate(candidate.Id, candidate.Kind, candidate.PreparedAt, candidate.PreparedById))
        .FirstOrDefaultAsync(cancellation);

    /// <summary>最後に公開した日時（UTC）。Null: nothing is public.</summary>
    public Task<DateTime?> PublishedAtAsync(int policy, CancellationToken cancellation = default) =>
        db.Editions
            .Where(edition => edition.PolicyId == policy)
            .OrderByDescending(edition => edition.Number)
            .Select(edition => (DateTime?)edition.MadeAt)
            .FirstOrDefaultAsync(cancellation);

    private IQueryable<Strategy> Strategies(OperatingPolicy policy, ItemCode code) => db.Policies
        .Where(it => it.Id == policy.Id)
        .SelectMany(it => it.Issues).Where(issue => issue.Number == code.IssueNumber)
        .SelectMany(issue => issue.Strategies).Where(strategy => strategy.Number == code.StrategyNumber);
}
