using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>The items above an item, as steps of the breadcrumb.</summary>
internal static class ItemBreadcrumbs
{
    public static IReadOnlyList<Breadcrumb> Above(PublishedPolicy policy, ItemCode code)
    {
        var issue = policy.FindIssue(code)!;
        var strategy = code.Level == 3 ? policy.FindStrategy(code) : null;

        return strategy is null
            ? [Breadcrumb(policy, issue, issue.Code)]
            : [Breadcrumb(policy, issue, issue.Code), Breadcrumb(policy, strategy, strategy.Code)];
    }

    private static Breadcrumb Breadcrumb(PublishedPolicy policy, PublishedItem item, ItemCode code) => new(
        item.PrintedNumber.Length == 0 ? null : item.PrintedNumber,
        item.ItemPlan.Title ?? $"{item.Place.Level.Name()}{item.PrintedNumber}（名称は{policy.Absence.Words()}）",
        SiteMap.ToItem(policy.Ward.Code, policy.FiscalYear, code));
}
