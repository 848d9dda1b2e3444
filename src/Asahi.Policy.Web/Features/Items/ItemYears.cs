using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>The same item in the other years, as far as lineage joins them.</summary>
public sealed class ItemYears(PublishedPolicies policies)
{
    /// <summary>The item through the years, newest first, its own year among them. Empty: no other year knows it.</summary>
    public async Task<IReadOnlyList<ItemYear>> OfAsync(PublishedPolicy policy, ItemCode code, CancellationToken cancellation)
    {
        List<PublishedPolicy> years = [.. (await policies.OfWardAsync(policy.Ward.Code, cancellation)).Select(edition => edition.Policy).OrderBy(it => it.FiscalYear)];
        var here = years.FindIndex(it => it.FiscalYear == policy.FiscalYear);
        var found = years.SelectMany((other, at) => at.CompareTo(here) switch
        {
            < 0 => Earlier(other, LinksAcross.Of(years[at..(here + 1)]), code),
            > 0 => Later(other, LinksAcross.Of(years[here..(at + 1)]), code),
            _ => [new ItemYear(policy, code, null)],
        }).ToList();

        return found.Count > 1 ? [.. found.OrderByDescending(it => it.Policy.FiscalYear).ThenBy(it => it.Code)] : [];
    }

    private static IEnumerable<ItemYear> Earlier(PublishedPolicy year, YearLinks links, ItemCode code) =>
        links.Of(code) is { } link ? link.Former.Select(former => new ItemYear(year, former, link)) : [];

    private static IEnumerable<ItemYear> Later(PublishedPolicy year, YearLinks links, ItemCode code) =>
        links.From(code).Where(link => link.Item is not null).Select(link => new ItemYear(year, link.Item!.Value, link));
}
