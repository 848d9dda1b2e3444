using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>The items above an item, as steps of the breadcrumb.</summary>
internal static class ItemRungs
{
    public static IReadOnlyList<Rung> Above(PublishedPolicy policy, ItemCode code)
    {
        var issue = policy.FindIssue(code)!;
        var strategy = code.Level == 3 ? policy.FindStrategy(code) : null;

        return strategy is null
            ? [Rung(policy, issue.Code, issue.Name)]
            : [Rung(policy, issue.Code, issue.Name), Rung(policy, strategy.Code, strategy.Name)];
    }

    private static Rung Rung(PublishedPolicy policy, ItemCode code, string? name) =>
        new(code.ToString(), name ?? $"経営課題{code}（名称は{Absent.Of(policy)}）", SiteMap.ToItem(policy.Ward.Code, policy.FiscalYear, code));
}
