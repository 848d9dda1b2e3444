using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

public sealed class DeskQueries(PolicyDbContext db, DraftItems items, OfficeWords office)
{
    public async Task<AssignmentPage?> AssignmentAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is { } policy
            ? AssignmentOf(
                actor,
                policy,
                await db.Sections.Where(section => section.WardId == actor.WardId)
                    .OrderBy(section => section.Id)
                    .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation),
                await items.PinsAsync(policy.Id, cancellation))
            : null;

    private AssignmentPage AssignmentOf(
        Actor actor,
        OperatingPolicy policy,
        Dictionary<int, string> sections,
        Pins pins)
    {
        return new AssignmentPage(
            StaffFrame.Under("所管の課", YearBreadcrumb(actor.WardCode, policy.FiscalYear)),
            policy.FiscalYear,
            [.. PlacedItems.AllOf(policy)],
            [.. sections.Select(section => new SectionChoice(section.Key, section.Value))],
            AssignmentScope.AllOf(policy, sections),
            AssignmentPage.StandOf(policy))
        {
            Pending = pins.HoldsStructure ? pins.InWords(office) : null,
        };
    }

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));
}
