using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

public sealed class DeskQueries(PolicyDbContext db, DraftItems items, ChangeLog log)
{
    public async Task<AssignmentPage?> AssignmentAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is { } policy
            ? AssignmentOf(
                actor,
                policy,
                await db.Sections.Where(section => section.WardId == actor.WardId)
                    .OrderBy(section => section.Id)
                    .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation))
            : null;

    public async Task<YearLogPage?> LogAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.FindPolicyAsync(actor.WardCode, year, cancellation) is null
            ? null
            : new YearLogPage(
                StaffFrame.Under("変更の記録", YearBreadcrumb(actor.WardCode, year)),
                await log.OfYearAsync(actor.WardCode, year, cancellation));

    private static AssignmentPage AssignmentOf(Actor actor, OperatingPolicy policy, Dictionary<int, string> sections) => new(
        StaffFrame.Under("所管の課", YearBreadcrumb(actor.WardCode, policy.FiscalYear)),
        policy.FiscalYear,
        [.. PlacedItems.AllOf(policy)],
        [.. sections.Select(section => new SectionChoice(section.Key, section.Value))],
        AssignmentScope.AllOf(policy, sections),
        AssignmentPage.StandOf(policy));

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));
}
