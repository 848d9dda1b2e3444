using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>つながりを調べる項目。An issue, a strategy or an initiative of one year, as far as lineage looks at it.</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。Null: not given in the source.</param>
/// <param name="Text">概要または内容。Null: not given in the source.</param>
public sealed record LineageItem(ItemCode Code, string? Name, string? Text)
{
    /// <summary>ある年度のすべての項目。番号の順。</summary>
    public static IReadOnlyList<LineageItem> AllOf(PublishedPolicy policy) =>
    [
        .. policy.Issues.SelectMany(issue => issue.Strategies
            .SelectMany(strategy => strategy.Initiatives
                .Select(it => new LineageItem(it.Code, it.Name, it.Plan.Text))
                .Prepend(new LineageItem(strategy.Code, strategy.Name, strategy.Plan.Text)))
            .Prepend(new LineageItem(issue.Code, issue.Name, issue.Plan.Overview))),
    ];
}
