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
            ? [Breadcrumb(policy, issue.Code, issue.Name)]
            : [Breadcrumb(policy, issue.Code, issue.Name), Breadcrumb(policy, strategy.Code, strategy.Name)];
    }

    private static Breadcrumb Breadcrumb(PublishedPolicy policy, ItemCode code, string? name) =>
        new(code.ToString(), name ?? $"経営課題{code}（名称は{policy.Absence.Words()}）", SiteMap.ToItem(policy.Ward.Code, policy.FiscalYear, code));
}
