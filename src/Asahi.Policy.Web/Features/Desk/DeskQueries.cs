using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

public sealed class DeskQueries(PolicyDbContext db, DraftItems items, DraftLines lines, ChangeLog log, OfficeWords office)
{
    public async Task<DeskPage> DeskAsync(Actor actor, CancellationToken cancellation)
    {
        var years = new List<DeskYear>();
        var known = await db.Policies.Where(policy => policy.WardId == actor.WardId)
            .OrderByDescending(policy => policy.FiscalYear)
            .Select(policy => policy.FiscalYear)
            .ToListAsync(cancellation);

        foreach (var year in known)
        {
            var (policy, list, pending) = (await LoadAsync(actor, year, cancellation))!.Value;
            years.Add(new DeskYear(year, policy.Statement.Name, list, pending, await ReturnedAsync(policy.Id, cancellation))
            {
                IsFromSources = policy.IsFromSources,
            });
        }

        return new DeskPage(new StaffFrame("入力の状況"), actor, years);
    }

    /// <param name="actor">Who looks.</param>
    /// <param name="year">The year.</param>
    /// <param name="stage">Null: the last one that is open.</param>
    /// <param name="state">Null: all states.</param>
    /// <param name="mine">Only the items of the own section.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<ItemsPage?> YearAsync(
        Actor actor,
        int year,
        FormStage? stage,
        ItemState? state,
        bool mine,
        CancellationToken cancellation)
    {
        if (await LoadAsync(actor, year, cancellation) is not ({ } policy, var list, var pending))
        {
            return null;
        }

        var filter = new YearFilter(stage ?? list.Where(item => item.IsOpen).Max(item => item.Stage), state, mine);
        var all = list.Where(item => item.Stage == filter.Stage).ToList();
        var shown = all.Where(item => filter.List.Takes(item.State, item.IsMine)).ToList();

        return new ItemsPage(
            StaffFrame.Under($"{new FiscalYear(year).Era}の入力"),
            actor,
            year,
            policy.Statement.Name,
            all,
            shown,
            filter,
            pending)
        {
            Stages = [.. list.Select(item => (item.Stage, item.IsOpen)).Distinct().Order()],
        };
    }

    public async Task<AssignmentPage?> AssignmentAsync(Actor actor, int year, CancellationToken cancellation) =>
        await LoadAsync(actor, year, cancellation) is ({ }, var list, _)
            ? new AssignmentPage(
                StaffFrame.Under("所管の課", YearBreadcrumb(actor.WardCode, year)),
                year,
                [.. list.Where(item => item.Stage == FormStage.Plan)],
                await db.Sections.Where(section => section.WardId == actor.WardId)
                    .OrderBy(section => section.Id)
                    .Select(section => new SectionChoice(section.Id, section.Name))
                    .ToListAsync(cancellation))
            : null;

    public async Task<YearLogPage?> LogAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.FindPolicyAsync(actor.WardCode, year, cancellation) is null
            ? null
            : new YearLogPage(
                StaffFrame.Under("変更の記録", YearBreadcrumb(actor.WardCode, year)),
                await log.OfYearAsync(actor.WardCode, year, cancellation));

    // Why the mayor returned the last candidate; nothing once there is a later one.
    private async Task<string?> ReturnedAsync(int policy, CancellationToken cancellation) =>
        await db.Candidates.Where(it => it.PolicyId == policy)
            .OrderByDescending(it => it.Id)
            .Select(it => new { it.State, it.Reason })
            .FirstOrDefaultAsync(cancellation) is { State: CandidateState.Returned } last
            ? last.Reason
            : null;

    private async Task<(OperatingPolicy Policy, IReadOnlyList<YearItem> Items, string? Pending)?> LoadAsync(
        Actor actor,
        int year,
        CancellationToken cancellation)
    {
        if (await lines.OfAsync(actor.WardCode, year, cancellation) is not { Policy: { } policy } draft)
        {
            return null;
        }

        var sections = await db.Sections.Where(section => section.WardId == actor.WardId)
            .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);
        var pending = await items.PendingAsync(policy.Id, cancellation);
        List<YearItem> list =
        [
            .. draft.Lines.Select(line => new YearItem(
                line.Place,
                line.Item.Key,
                line.Stage,
                line.Item.Name,
                line.State,
                line.Item.SectionId,
                line.Item.SectionId is { } section ? sections[section] : null,
                actor.MayWriteFor(line.Item.SectionId) || actor.MayReviewFor(line.Item.SectionId),
                line.IsOpen)),
        ];

        return (policy, list, pending is null ? null : $"「{pending.Kind.Name()}」の版が、{office.Mayor}の承認を待っています。承認されるか取り下げられるまで、入力はできません");
    }

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));
}
