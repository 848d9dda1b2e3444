using System.Globalization;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Structuring;

public sealed class StructureQueries(StructureReader reader)
{
    private const string Title = "構成";

    public async Task<StructurePage?> YearAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await reader.FindAsync(actor, year, cancellation) is not { } draft)
        {
            return null;
        }

        var tree = draft.Tree;

        return new StructurePage(
            StaffFrame.Under(Title, YearBreadcrumb(actor.WardCode, year)),
            actor.WardCode,
            year,
            [
                .. tree.All.Select(placed => tree.IsShown(placed.Item)
                    ? new StructureLine(placed, true, tree.Before(placed)?.Item.Key, tree.After(placed)?.Item.Key)
                    : new StructureLine(placed, false, null, null)),
            ],
            draft.IsLocked);
    }

    public async Task<StructureItemPage?> ItemAsync(Actor actor, int year, string item, CancellationToken cancellation)
    {
        if (await reader.FindAsync(actor, year, cancellation) is not { } draft || draft.Tree.Find(item) is not { } placed)
        {
            return null;
        }

        var frame = StaffFrame.Under(
            $"{placed.Place.Code} {placed.Item.Name}".Trim() is { Length: > 0 } name ? name : "名のない項目",
            YearBreadcrumb(actor.WardCode, year),
            new Breadcrumb(null, Title, StaffMap.ToStructure(actor.WardCode, year)));

        return new StructureItemPage(
            frame,
            actor.WardCode,
            year,
            placed,
            draft.Tree.Homes(placed),
            draft.Tree.IsShown(placed.Item),
            draft.IsLocked)
        {
            Number = placed.Item.Number.ToString(CultureInfo.InvariantCulture),
            Print = StructureItemPage.PrintOf(placed.Item),
            Printed = placed.Item.Printed,
        };
    }

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));
}
