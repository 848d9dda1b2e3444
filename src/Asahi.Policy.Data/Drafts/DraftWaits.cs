using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>その人を待っているものを数える。Counted in the record itself and without reading what is written: every page of staff asks.</summary>
public sealed class DraftWaits(PolicyDbContext db, DraftItems items)
{
    private static readonly EntryState[] _done = [EntryState.Confirmed, EntryState.AsImported];

    /// <summary>数える。What the duty of this person can do something about; the later years first.</summary>
    public async Task<IReadOnlyList<DraftWait>> OfAsync(Actor actor, CancellationToken cancellation = default)
    {
        var waits = new List<DraftWait>();

        if (actor.MayApprove)
        {
            waits.AddRange(await ApprovalsAsync(actor, cancellation));
            waits.AddRange(await WithdrawalsAsync(actor, cancellation));
        }

        if (actor.Duty is Duty.Officer or Duty.SectionChief or Duty.GeneralAffairs)
        {
            waits.AddRange(await EntriesAsync(actor, cancellation));
            waits.AddRange(await LateAsync(actor, cancellation));
        }

        return [.. waits.Where(wait => wait.Count > 0).OrderBy(wait => wait.Kind).ThenByDescending(wait => (wait.Year, wait.Stage))];
    }

    private async Task<IEnumerable<DraftWait>> ApprovalsAsync(Actor actor, CancellationToken cancellation)
    {
        var years = await db.Candidates
            .Where(candidate => candidate.State == CandidateState.Pending && candidate.PreparedById != actor.Id)
            .Join(
                db.Policies.Where(policy => policy.WardId == actor.WardId),
                candidate => candidate.PolicyId,
                policy => policy.Id,
                (_, policy) => policy.FiscalYear)
            .ToListAsync(cancellation);

        return years.Select(year => new DraftWait(WaitKind.Approval, year, null, 1));
    }

    private async Task<IEnumerable<DraftWait>> WithdrawalsAsync(Actor actor, CancellationToken cancellation) =>
        (await UnapprovedWithdrawals.Of(db).Where(it => it.WardCode == actor.WardCode && it.ById != actor.Id)
            .GroupBy(it => it.FiscalYear)
            .Select(year => new { Year = year.Key, Count = year.Count() })
            .ToListAsync(cancellation))
        .Select(it => new DraftWait(WaitKind.Withdrawal, it.Year, null, it.Count));

    private async Task<IEnumerable<DraftWait>> EntriesAsync(Actor actor, CancellationToken cancellation)
    {
        EntryState[] states = actor.Duty switch
        {
            Duty.Officer => [EntryState.Returned],
            Duty.SectionChief => [EntryState.Submitted],
            _ => [EntryState.Returned, EntryState.Submitted],
        };
        var found = new List<(int Policy, FormStage Stage, EntryState State, int Count)>();

        foreach (var level in Levels(db.Policies.Where(policy => policy.WardId == actor.WardId)))
        {
            var rows = await OwnOf(level, actor)
                .SelectMany(it => it.Item.Entries, (it, entry) => new { it.PolicyId, Entry = entry })
                .Where(it => states.Contains(it.Entry.State))
                .Where(it => actor.Duty != Duty.SectionChief || it.Entry.EditedById != actor.Id) // nobody confirms what is his own
                .GroupBy(it => new { it.PolicyId, it.Entry.Stage, it.Entry.State })
                .Select(group => new { group.Key.PolicyId, group.Key.Stage, group.Key.State, Count = group.Count() })
                .ToListAsync(cancellation);
            found.AddRange(rows.Select(row => (row.PolicyId, row.Stage, row.State, row.Count)));
        }

        var policies = await PoliciesAsync(found.Select(it => it.Policy).ToHashSet(), cancellation);

        return found.Where(it => policies[it.Policy].Opens(it.Stage, items.Today))
            .GroupBy(it => (policies[it.Policy].FiscalYear, it.Stage, it.State))
            .Select(group => new DraftWait(
                group.Key.State == EntryState.Returned ? WaitKind.Returned : WaitKind.Submitted,
                group.Key.FiscalYear,
                group.Key.Stage,
                group.Sum(it => it.Count)));
    }

    private async Task<IReadOnlyList<DraftWait>> LateAsync(Actor actor, CancellationToken cancellation)
    {
        var today = items.Today;
        var ids = await db.Policies.Where(policy => policy.WardId == actor.WardId && policy.Terms.Any(term => term.DueOn < today))
            .Select(policy => policy.Id)
            .ToListAsync(cancellation);
        var waits = new List<DraftWait>();

        foreach (var policy in (await PoliciesAsync([.. ids], cancellation)).Values)
        {
            foreach (var term in policy.Terms.Where(term => term.IsLate(today) && policy.Opens(term.Stage, today)))
            {
                var count = await LateAsync(actor, policy, term.Stage, cancellation);
                waits.Add(new DraftWait(WaitKind.Late, policy.FiscalYear, term.Stage, count));
            }
        }

        return waits;
    }

    private async Task<int> LateAsync(Actor actor, OperatingPolicy policy, FormStage stage, CancellationToken cancellation)
    {
        var count = 0;

        foreach (var (level, query) in Enum.GetValues<ItemLevel>().Zip(Levels(db.Policies.Where(it => it.Id == policy.Id))))
        {
            if (FormEras.Of(policy.Era).Find(level, stage) is not null)
            {
                count += await OwnOf(query, actor)
                    .CountAsync(it => !it.Item.Entries.Any(entry => entry.Stage == stage && _done.Contains(entry.State)), cancellation);
            }
        }

        return count;
    }

    private Task<Dictionary<int, OperatingPolicy>> PoliciesAsync(HashSet<int> ids, CancellationToken cancellation) => ids.Count == 0
        ? Task.FromResult(new Dictionary<int, OperatingPolicy>())
        : db.Policies.AsNoTracking()
            .Where(policy => ids.Contains(policy.Id))
            .Include(policy => policy.Whole.Entries.Where(entry => entry.Stage == FormStage.Plan)) // it says which stages there are
            .ToDictionaryAsync(policy => policy.Id, cancellation);

    private static IQueryable<Placed> OwnOf(IQueryable<Placed> level, Actor actor) => actor.Duty == Duty.GeneralAffairs
        ? level
        : level.Where(it => it.Item.SectionId != null && actor.SectionIds.Contains(it.Item.SectionId.Value));

    // In the order of the levels; what hangs from something retired is retired with it.
    private static IEnumerable<IQueryable<Placed>> Levels(IQueryable<OperatingPolicy> policies)
    {
        var issues = policies
            .SelectMany(policy => policy.Issues, (policy, issue) => new { policy.Id, Issue = issue })
            .Where(it => it.Issue.RetiredReason == null);
        var strategies = issues
            .SelectMany(it => it.Issue.Strategies, (it, strategy) => new { it.Id, Strategy = strategy })
            .Where(it => it.Strategy.RetiredReason == null);
        var initiatives = strategies
            .SelectMany(it => it.Strategy.Initiatives, (it, initiative) => new { it.Id, Initiative = initiative })
            .Where(it => it.Initiative.RetiredReason == null);

        yield return policies.Select(policy => new Placed { PolicyId = policy.Id, Item = policy.Whole });
        yield return issues.Select(it => new Placed { PolicyId = it.Id, Item = it.Issue });
        yield return strategies.Select(it => new Placed { PolicyId = it.Id, Item = it.Strategy });
        yield return initiatives.Select(it => new Placed { PolicyId = it.Id, Item = it.Initiative });
        yield return policies
            .SelectMany(policy => policy.Reforms, (policy, reform) => new Placed { PolicyId = policy.Id, Item = reform })
            .Where(it => it.Item.RetiredReason == null);
    }

    private sealed class Placed
    {
        public int PolicyId { get; init; }

        public PolicyItem Item { get; init; } = null!;
    }
}

/// <summary>待っているもの。</summary>
/// <param name="Kind">種類。</param>
/// <param name="Year">年度。</param>
/// <param name="Stage">段階。Null: of the year as a whole.</param>
/// <param name="Count">件数。</param>
public sealed record DraftWait(WaitKind Kind, int Year, FormStage? Stage, int Count);

/// <summary>何を待っているか。</summary>
public enum WaitKind
{
    /// <summary>差戻し。To be mended and handed in again.</summary>
    Returned = 1,

    /// <summary>確認待ち。To be confirmed or returned.</summary>
    Submitted = 2,

    /// <summary>期限すぎ。Due, and not yet confirmed.</summary>
    Late = 3,

    /// <summary>承認待ち。A candidate waits for approval.</summary>
    Approval = 4,

    /// <summary>取下げの承認待ち。General affairs hid something, and the mayor has not said anything to it yet.</summary>
    Withdrawal = 5,
}

/// <summary>待っているものの呼び名。</summary>
public static class WaitKinds
{
    /// <summary>呼び名（例: 期限すぎ）。</summary>
    public static string Name(this WaitKind kind) => kind switch
    {
        WaitKind.Returned => EntryState.Returned.Name(),
        WaitKind.Submitted => EntryState.Submitted.Name(),
        WaitKind.Late => "期限すぎ",
        WaitKind.Approval => "承認待ち",
        WaitKind.Withdrawal => "取下げの承認待ち",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
