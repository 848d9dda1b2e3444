using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Lineage;

public sealed class LineageQueries(LineageReader reader)
{
    public async Task<LineagePage?> YearAsync(Actor actor, int year, CancellationToken cancellation) =>
        await reader.FindAsync(actor, year, cancellation) is { } years
            ? new LineagePage(
                StaffFrame.Under("年度のつながり", YearBreadcrumb(actor.WardCode, year)),
                actor.WardCode,
                year,
                years,
                years.Draft.Whole.PlanEntry.Version)
            : null;

    public async Task<ItemLineagePage?> ItemAsync(Actor actor, int year, ItemCode code, CancellationToken cancellation)
    {
        if (await reader.FindAsync(actor, year, cancellation) is not { Former: { } former } years || years.Links!.Of(code) is not { } link)
        {
            return null;
        }

        var item = LineageItem.AllOf(years.Content).Single(it => it.Code == code);
        var frame = StaffFrame.Under(
            $"{code} のつながり",
            YearBreadcrumb(actor.WardCode, year),
            new Breadcrumb(null, "年度のつながり", StaffMap.ToLineage(actor.WardCode, year)));

        return new ItemLineagePage(
            frame,
            actor.WardCode,
            year,
            former.Policy.FiscalYear,
            item,
            link,
            [.. LineageItem.AllOf(former.Policy).Where(it => it.Code.Level == code.Level)],
            years.Draft.Whole.PlanEntry.Version,
            years.IsLocked)
        {
            Against = former.Sha256,
            Kind = link.IsConfirmed ? link.Kind : null,
            Chosen = link.IsConfirmed ? link.Former : [],
        };
    }

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));
}
