using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>下書きを読む。For staff only; what is read can be changed and saved.</summary>
/// <param name="db">記録。</param>
/// <param name="clock">時計。Null: that of the machine.</param>
public sealed class DraftItems(PolicyDbContext db, TimeProvider? clock = null)
{
    /// <summary>今日（日本時間）。</summary>
    public DateOnly Today => JapanTime.DateOf((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);

    /// <summary>項目を探す。</summary>
    /// <returns>Null when there is no such item, or nothing is asked of it at this stage.</returns>
    public async Task<DraftItem?> FindAsync(
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        CancellationToken cancellation = default)
    {
        if (await FindPolicyAsync(ward, year, cancellation) is not { } policy
            || FormEras.Of(policy.Era).Find(place.Level, stage) is null)
        {
            return null;
        }

        var item = place.Level == ItemLevel.Policy
            ? policy.Whole
            : await Find(policy.Id, place)
                .Where(item => item.RetiredReason == null)
                .Include(item => item.Entries).ThenInclude(entry => entry.Budgets)
                .FirstOrDefaultAsync(cancellation);

        return item is null
            ? null
            : new DraftItem(policy, place, item, stage, (await PinsAsync(policy.Id, cancellation)).Of(item.Key, stage), Today);
    }

    /// <summary>鍵のある項目を探す。Its number may have become that of another since somebody opened its form.</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="year">年度。</param>
    /// <param name="place">所在。Where it stood then.</param>
    /// <param name="stage">段階。</param>
    /// <param name="key">鍵。Null: by where it stands alone.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is no such item any more, or nothing is asked of it at this stage.</returns>
    public async Task<DraftItem?> FindAsync(
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        string? key,
        CancellationToken cancellation) =>
        (key is null ? place : await PlaceOfAsync(ward, year, key, cancellation)) is { } now
            ? await FindAsync(ward, year, now, stage, cancellation)
            : null;

    /// <summary>鍵のある項目の、いまの所在。</summary>
    /// <returns>Null when there is none, or it is retired, or what it hangs from.</returns>
    public async Task<ItemPlace?> PlaceOfAsync(string ward, int year, string key, CancellationToken cancellation = default)
    {
        var issues = Of(ward, year).SelectMany(policy => policy.Issues).Where(issue => issue.RetiredReason == null);
        var strategies = issues
            .SelectMany(issue => issue.Strategies, (issue, strategy) => new { Issue = issue.Number, Strategy = strategy })
            .Where(it => it.Strategy.RetiredReason == null);

        if (await strategies
            .SelectMany(
                it => it.Strategy.Initiatives,
                (it, initiative) => new { it.Issue, Strategy = it.Strategy.Number, Initiative = initiative })
            .Where(it => it.Initiative.Key == key && it.Initiative.RetiredReason == null)
            .Select(it => new { it.Issue, it.Strategy, it.Initiative.Number })
            .FirstOrDefaultAsync(cancellation) is { } initiative)
        {
            return ItemPlace.Of(ItemCode.OfInitiative(initiative.Issue, initiative.Strategy, initiative.Number));
        }

        if (await strategies.Where(it => it.Strategy.Key == key)
            .Select(it => new { it.Issue, it.Strategy.Number })
            .FirstOrDefaultAsync(cancellation) is { } strategy)
        {
            return ItemPlace.Of(ItemCode.OfStrategy(strategy.Issue, strategy.Number));
        }

        if (await issues.Where(issue => issue.Key == key)
            .Select(issue => (int?)issue.Number)
            .FirstOrDefaultAsync(cancellation) is { } number)
        {
            return ItemPlace.Of(ItemCode.OfIssue(number));
        }

        return await Of(ward, year).SelectMany(policy => policy.Reforms)
            .Where(reform => reform.Key == key && reform.RetiredReason == null)
            .Select(reform => (int?)reform.Number)
            .FirstOrDefaultAsync(cancellation) is { } reform ? ItemPlace.OfReform(reform)
            : await Of(ward, year).AnyAsync(policy => policy.Whole.Key == key, cancellation) ? ItemPlace.Whole
            : null;
    }

    /// <summary>ある年度の項目の、鍵ごとの、いまの所在。Without what is retired.</summary>
    public async Task<IReadOnlyDictionary<string, ItemPlace>> PlacesAsync(
        string ward,
        int year,
        CancellationToken cancellation = default) =>
        await Of(ward, year).AsNoTracking()
            .Include(policy => policy.Whole)
            .Include(policy => policy.Issues).ThenInclude(issue => issue.Strategies).ThenInclude(strategy => strategy.Initiatives)
            .Include(policy => policy.Reforms)
            .AsSplitQuery()
            .FirstOrDefaultAsync(cancellation) is { } policy
                ? PlacedItems.AllOf(policy).ToDictionary(placed => placed.Item.Key, placed => placed.Place)
                : new Dictionary<string, ItemPlace>();

    /// <summary>運営方針を探す。With its documents and what is said of it as a whole, and without its items.</summary>
    public Task<OperatingPolicy?> FindPolicyAsync(string ward, int year, CancellationToken cancellation = default) =>
        Of(ward, year)
            .Include(policy => policy.Sources)
            .Include(policy => policy.Whole.Entries).ThenInclude(entry => entry.Budgets)
            .AsSplitQuery()
            .FirstOrDefaultAsync(cancellation);

    /// <summary>運営方針を、項目ごと全部読む。</summary>
    public Task<OperatingPolicy?> LoadPolicyAsync(string ward, int year, CancellationToken cancellation = default) => Of(ward, year)
        .Include(policy => policy.Whole.Entries).ThenInclude(entry => entry.Budgets)
        .Include(policy => policy.Issues).ThenInclude(issue => issue.Entries).ThenInclude(entry => entry.Budgets)
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies).ThenInclude(strategy => strategy.Entries).ThenInclude(entry => entry.Budgets)
        .Include(policy => policy.Issues)
            .ThenInclude(issue => issue.Strategies)
            .ThenInclude(strategy => strategy.Initiatives)
            .ThenInclude(initiative => initiative.Entries)
            .ThenInclude(entry => entry.Budgets)
        .Include(policy => policy.Reforms).ThenInclude(reform => reform.Entries).ThenInclude(entry => entry.Budgets)
        .Include(policy => policy.Sources).ThenInclude(source => source.Facts)
        .Include(policy => policy.Sources).ThenInclude(source => source.Attachments)
        .Include(policy => policy.Sources).ThenInclude(source => source.Findings)
        .AsSplitQuery()
        .FirstOrDefaultAsync(cancellation);

    /// <summary>固定された記入。</summary>
    public async Task<Pins> PinsAsync(int policy, CancellationToken cancellation = default)
    {
        var open = await db.Candidates.AsNoTracking()
            .Where(it => it.PolicyId == policy && (it.State == CandidateState.Pending || it.State == CandidateState.Waiting))
            .OrderByDescending(it => it.IsCorrection)
            .Select(it => new { it.Id, it.Kind, it.PreparedAt, it.PreparedById, it.ScopeText, it.FiresAt })
            .ToListAsync(cancellation);

        return new Pins(
        [
            .. open.Select(it => new PendingCandidate(
                it.Id,
                it.Kind,
                it.PreparedAt,
                it.PreparedById,
                PublicationScope.Parse(it.ScopeText),
                it.FiresAt)),
        ]);
    }

    private IQueryable<OperatingPolicy> Of(string ward, int year) => db.Policies
        .Where(policy => policy.FiscalYear == year && db.Wards.Any(it => it.Id == policy.WardId && it.Code == ward));

    private IQueryable<PolicyItem> Find(int policyId, ItemPlace place)
    {
        var policies = db.Policies.Where(policy => policy.Id == policyId);

        if (place.Level == ItemLevel.Reform)
        {
            return policies.SelectMany(policy => policy.Reforms).Where(reform => reform.Number == place.Reform);
        }

        var code = place.Code!.Value;
        var issues = policies.SelectMany(policy => policy.Issues)
            .Where(issue => issue.Number == code.IssueNumber && issue.RetiredReason == null);

        if (place.Level == ItemLevel.Issue)
        {
            return issues;
        }

        var strategies = issues.SelectMany(issue => issue.Strategies)
            .Where(strategy => strategy.Number == code.StrategyNumber && strategy.RetiredReason == null);

        return place.Level == ItemLevel.Strategy
            ? strategies
            : strategies.SelectMany(strategy => strategy.Initiatives).Where(initiative => initiative.Number == code.InitiativeNumber);
    }
}
